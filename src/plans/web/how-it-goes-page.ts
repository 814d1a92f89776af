import { type PersonId, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, form, type Html, html, insetText, textarea } from '#ui';
import { sayHowItGoes, type SayingRefusal, takeBackHowItGoes } from '../actions/say-how-it-goes.ts';
import { type ReviewsSeen, seeReviews } from '../actions/see-reviews.ts';
import type { Review } from '../review.ts';
import { paths, planHref } from './addresses.ts';
import { errorsOf, onceOf, personOf, longDay, shortDay, tooLongIn } from './parts.ts';
import { askedThings, nextLookText, pastReviews, saidWords, whereReviewIs } from './review-parts.ts';
import { sayReview } from './say-review.ts';

const most_letters = 5000;

type On = { readonly person: PersonId; readonly seen: ReviewsSeen };

/** How is my plan going? The three questions in one's own words; or, where they are answered, where that is. */
export function howItGoesPage(visit: Visit): Promise<Answer> {
  return withReviews(visit, (on) => pageOf(visit, on, []));
}

async function withReviews(visit: Visit, answer: (on: On) => Answer | Promise<Answer>): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeReviews(visit, person, 'say-how-it-goes');
  return 'refused' in seen ? { refusal: 'not-allowed' } : answer({ person, seen: seen.done });
}

function pageOf(visit: Visit, { person, seen }: On, errors: readonly FieldError[]): Answer {
  const words = sayReview(visit);
  const mine = seen.as === 'self';
  const { agreed, open } = seen;
  const said = open?.state === 'said' ? open : undefined;
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title: mine ? words.title : words.titleOf(seen.personName),
      ...(agreed !== undefined && said === undefined && { lead: words.lead }),
      back: { href: planHref(person), text: words.toMyPlan },
      errors,
      body: html`${agreed === undefined && html`<p>${words.nothingAgreed}</p>`}
        ${agreed !== undefined && (said === undefined ? askPart(visit, { person, seen }, errors) : waitsPart(visit, person, said))}
        ${pastReviews(visit, person, seen.reviews, words.before)}`,
    },
  };
}

function askPart(visit: Visit, { person, seen }: On, errors: readonly FieldError[]): Html {
  const words = sayReview(visit);
  const { agreed, open } = seen;
  const asked = open?.asked;
  const boxes = askedThings.map((name) =>
    textarea({
      name,
      label: words[name],
      hint: words[`${name}Hint`],
      rows: 4,
      value: field(visit.form, name),
      errorMessage: errorFor(errors, name),
      reader: visit,
    }),
  );
  return html`${asked !== undefined && insetText({ text: words.asked(asked.name, shortDay(asked.on, visit)) })}
    ${agreed !== undefined && html`<p>${nextLookText(visit, agreed.reviewBy, seen.reviews)}</p>`}
    ${seen.as !== 'self' && insetText({ text: words.typing(seen.personName) })}
    <p>${words.notAll}</p>
    ${form({
      action: address(paths.howItGoes, { person }),
      csrf: visit.csrf,
      token: visit.clock.newId(),
      children: html`${boxes}
        <p>${agreed !== undefined && words.whatHappens(agreed.sentToName, longDay(seen.answeredBy, visit))} ${words.goesOn}</p>
        ${button({ text: words.send, preventDoubleClick: true })}`,
    })}`;
}

function waitsPart(visit: Visit, person: PersonId, said: Review): Html {
  const words = sayReview(visit);
  return html`<h2>${words.mySaid}</h2>${saidWords(visit, said)}${whereReviewIs(visit, said)}
    <p>${words.goesOn}</p>
    <p>${words.takeBackMeans}</p>
    ${form({
      action: address(paths.takeReviewBack, { person, review: said.reviewId }),
      csrf: visit.csrf,
      token: visit.clock.newId(),
      children: button({ text: words.takeBack, kind: 'secondary', preventDoubleClick: true }),
    })}`;
}

/** Sends what was said; nothing that was typed is lost where it cannot be sent. */
export function saveHowItGoes(visit: Visit): Promise<Answer> {
  return withReviews(visit, async (on) => {
    const words = sayReview(visit);
    const most = Object.fromEntries(askedThings.map((name) => [name, most_letters]));
    const tooLong = errorsOf(tooLongIn(visit, most));
    if (tooLong.length > 0) return pageOf(visit, on, tooLong);
    const [works, doesNot, shouldChange] = askedThings.map((name) => field(visit.form, name));
    const said = { works: works ?? '', doesNot: doesNot ?? '', shouldChange: shouldChange ?? '' };
    const sent = await sayHowItGoes(visit, { person: on.person, words: said, ...onceOf(visit) });
    const goTo = address(paths.howItGoes, { person: on.person });
    if ('done' in sent || sent.refused.because === 'already-done') return { goTo, notice: words.sent };
    if (sent.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    return notSent(visit, on, sent.refused);
  });
}

function notSent(visit: Visit, on: On, refused: SayingRefusal): Answer {
  const words = sayReview(visit);
  const goTo = address(paths.howItGoes, { person: on.person });
  switch (refused.because) {
    case 'nothing-said':
      return pageOf(visit, on, [{ field: 'works', text: words.nothingSaid }]);
    case 'said-already':
      return { goTo, notice: words.saidAlready };
    case 'nothing-agreed':
      return { goTo, notice: words.nothingAgreed };
  }
}

/** Takes back what was said. */
export async function takeItBack(visit: Visit): Promise<Answer> {
  const [person, reviewId] = [personOf(visit), readId<'plan-review'>(visit.params['review'])];
  if (person === undefined || reviewId === undefined) return { refusal: 'not-found' };
  const words = sayReview(visit);
  const taken = await takeBackHowItGoes(visit, { person, reviewId, ...onceOf(visit) });
  const goTo = address(paths.howItGoes, { person });
  if ('done' in taken || taken.refused.because === 'already-done') return { goTo, notice: words.takenBack };
  if (taken.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
  return { goTo, notice: words.notWaiting };
}
