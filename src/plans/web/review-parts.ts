import type { CalendarDate, PersonId } from '#basics';
import { bankHolidays } from '#policy';
import { address, type Visit } from '#platform';
import { type Html, html, ownWords, stages, tag } from '#ui';
import { replyClock } from '../reply-clock.ts';
import type { HowItGoes, Review } from '../review.ts';
import { paths } from './addresses.ts';
import { longDay, shortDay } from './parts.ts';
import { sayReview } from './say-review.ts';

/** The three things that are asked, as the fields of the form are called. */
export const askedThings = [
  'works',
  'doesNot',
  'shouldChange',
] as const satisfies readonly (keyof HowItGoes)[];

/** What the person said, in their own words, under the three questions; what was left out is not there. */
export function saidWords(visit: Visit, review: Review): Html | undefined {
  const { said } = review;
  if (said === undefined) return undefined;
  const words = sayReview(visit);
  return html`${askedThings.map(
    (thing) => said[thing] !== '' && ownWords({ words: said[thing], heading: words[thing] }),
  )}${said.typedBy !== undefined && html`<p class="small muted">${words.typedBy(said.typedBy)}</p>`}`;
}

/** By when the plan is looked at next, or that this is late, which changes nothing for the person. */
export function nextLookText(visit: Visit, by: CalendarDate, reviews: readonly Review[]): string {
  const words = sayReview(visit);
  const day = longDay(by, visit);
  if (visit.clock.today() > by) return words.lateLook(day);
  return reviews.some((each) => each.answer !== undefined) ? words.nextLook(day) : words.firstLook(day);
}

/** Where is it? What the person said, with the clock of the answer. */
export function whereReviewIs(visit: Visit, review: Review): Html | undefined {
  const { said } = review;
  if (said === undefined) return undefined;
  const words = sayReview(visit);
  const { answer } = review;
  return stages(
    {
      stages: [
        { text: words.stageSaid, state: 'done', more: shortDay(said.on, visit) },
        { text: words.stageAnswered, state: answer === undefined ? 'now' : 'done' },
      ],
      ...(review.state === 'said' && {
        turn: review.sentToName,
        clock: clockOf(visit, said.answerBy),
        ifLate: words.ifLate,
      }),
    },
    visit,
  );
}

/** The clock of the answer, short. */
export function clockTag(visit: Visit, review: Review): Html | undefined {
  const { said } = review;
  if (said === undefined) return undefined;
  return tag({ text: clockOf(visit, said.answerBy), ...(isLate(visit, review) && { colour: 'orange' }) });
}

/** Whether an answer is late. */
export function isLate(visit: Visit, review: Review): boolean {
  const { said } = review;
  if (review.state !== 'said' || said === undefined) return false;
  return replyClock(said.answerBy, visit.clock.today(), bankHolidays).is === 'late';
}

function clockOf(visit: Visit, by: CalendarDate): string {
  const words = sayReview(visit);
  const late = replyClock(by, visit.clock.today(), bankHolidays).is === 'late';
  return late ? words.wasLate(longDay(by, visit)) : words.answerBy(longDay(by, visit));
}

/** Links to what was said before, with what came of it. */
export function pastReviews(
  visit: Visit,
  person: PersonId,
  reviews: readonly Review[],
  title: string,
): Html | undefined {
  const past = reviews.filter((each) => each.state === 'answered');
  if (past.length === 0) return undefined;
  const words = sayReview(visit);
  const items = past.map(({ reviewId, said, answer }) => {
    const href = address(paths.reviewLetter, { person, review: reviewId });
    return html`<li><a href="${href}">${words.letterTitle}</a>, ${said && shortDay(said.on, visit)} ${
      answer && tag({ text: words.outcomes[answer.outcome] })
    }</li>`;
  });
  return html`<h2>${title}</h2><ul>${items}</ul>`;
}
