import { pounds, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, form, hiddenField, type Html, html, insetText, warningText } from '#ui';
import { answerReview, askHowItGoes, type Reviewing, type ReviewRefusal } from '../actions/answer-review.ts';
import { seeReviewToDo } from '../actions/see-reviews.ts';
import type { Review } from '../review.ts';
import { paths } from './addresses.ts';
import { dayOfForm } from './day-field.ts';
import { errorsOf, onceOf, personOf, longDay, shortDay, tooLongIn } from './parts.ts';
import { type OnReview, reviewForm, type Wrong } from './review-form.ts';
import { askedThings, clockTag, pastReviews, saidWords } from './review-parts.ts';
import { sayAgreed } from './say-agreed.ts';
import { sayReview, sayReviewing } from './say-review.ts';

/** A plan looked at again, for whoever answers: the person's words first, then what happens now. */
export function reviewPage(visit: Visit): Promise<Answer> {
  return withReview(visit, (on) => pageOf(visit, on, {}));
}

/** Answers for somebody of the service who looks at an agreed plan again; where none is agreed, says so. */
export async function withReview(
  visit: Visit,
  answer: (on: OnReview) => Answer | Promise<Answer>,
): Promise<Answer> {
  const person = personOf(visit);
  if (person === undefined) return { refusal: 'not-found' };
  const seen = await seeReviewToDo(visit, person);
  if ('refused' in seen) return { refusal: 'not-allowed' };
  const { agreed } = seen.done;
  if (agreed === undefined) {
    const words = sayReviewing(visit);
    const title = words.title(seen.done.personName);
    return { page: { title, body: html`<p>${words.nothingAgreed}</p>` }, status: 404 };
  }
  return answer({ person, seen: seen.done, agreed });
}

function pageOf(visit: Visit, on: OnReview, wrong: Wrong): Answer {
  const words = sayReviewing(visit);
  const { person, seen, agreed } = on;
  const errors = errorsOf(wrong);
  const said = seen.open?.state === 'said' ? seen.open : undefined;
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title: words.title(seen.personName),
      lead: words.personFirst,
      back: {
        href: address(paths.agreed, { organisation: agreed.sentTo }),
        text: sayAgreed(visit).title,
      },
      errors,
      body: html`${notGivenYet(visit, on)}
        ${said === undefined ? notSaidPart(visit, on) : saidPart(visit, said)}
        ${planFacts(visit, on)}
        ${said !== undefined && (seen.involved ? warningText({ text: words.involved }) : answerParts(visit, on, said, errors))}
        ${pastReviews(visit, person, seen.reviews, words.before)}`,
    },
  };
}

/** That the person was not given news yet, which may be that of a proposal: until then no notice counts. */
export function notGivenYet(visit: Visit, { seen, agreed }: OnReview, text?: string): Html | undefined {
  if (seen.newsToGive === 0) return undefined;
  const words = sayReviewing(visit);
  const href = address('/people/for/:organisation', { organisation: agreed.sentTo });
  return warningText({
    text: html`${text ?? words.notGiven(seen.personName)} <a href="${href}">${words.giveIt}</a>`,
  });
}

function saidPart(visit: Visit, said: Review): Html {
  const day = said.said === undefined ? '' : shortDay(said.said.on, visit);
  return html`<h2>${sayReview(visit).saidBy(said.personName, day)}</h2>${saidWords(visit, said)}
    <p>${clockTag(visit, said)}</p>`;
}

function notSaidPart(visit: Visit, { person, seen }: OnReview): Html {
  const words = sayReviewing(visit);
  const asked = seen.open?.asked;
  const things = html`<ul>${askedThings.map((thing) => html`<li>${sayReview(visit)[thing]}</li>`)}</ul>`;
  const typing = html`<p><a href="${address(paths.typeHowItGoes, { person })}">${words.typeIt}</a></p>`;
  if (asked !== undefined)
    return html`${insetText({ text: `${words.notSaid(seen.personName)} ${words.askedOn(asked.name, shortDay(asked.on, visit))}` })}${things}${typing}`;
  return html`<p>${words.notSaid(seen.personName)} ${words.askMeans(seen.personName)}</p>${things}${form({
    action: address(paths.askHowItGoes, { person }),
    csrf: visit.csrf,
    token: visit.clock.newId(),
    children: button({ text: words.ask, preventDoubleClick: true }),
  })}${typing}`;
}

function planFacts(visit: Visit, { person, seen, agreed }: OnReview): Html {
  const words = sayReviewing(visit);
  const day = longDay(agreed.reviewBy, visit);
  const late = seen.today > agreed.reviewBy;
  return html`<p>${words.agreedNow(pounds(agreed.weekly), shortDay(agreed.agreedOn, visit))}
    ${late ? words.late(day) : words.nextBy(day)}
    <a href="${address(paths.decide, { person })}">${words.readPlan}</a></p>`;
}

function answerParts(visit: Visit, on: OnReview, said: Review, errors: ReturnType<typeof errorsOf>): Html {
  const words = sayReviewing(visit);
  const propose = address(paths.propose, { person: on.person });
  return html`<h2>${words.answerTitle}</h2>
    ${form({
      action: address(paths.review, { person: on.person }),
      csrf: visit.csrf,
      token: visit.clock.newId(),
      children: html`${hiddenField('review', said.reviewId)}${reviewForm(visit, on, errors)}
        ${button({ text: words.answer, preventDoubleClick: true })}`,
    })}
    <h2>${words.less}</h2>
    <p>${on.seen.changeInHand ? words.changeInHand : html`${words.lessMeans} <a href="${propose}">${words.propose}</a>`}</p>`;
}

/** Asks the person how it goes. */
export function askNow(visit: Visit): Promise<Answer> {
  return withReview(visit, async ({ person }) => {
    const words = sayReviewing(visit);
    const asked = await askHowItGoes(visit, { person, ...onceOf(visit) });
    const goTo = address(paths.review, { person });
    if ('done' in asked || asked.refused.because === 'already-done') return { goTo, notice: words.asked };
    if (asked.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    return { goTo, notice: words.underWay };
  });
}

/** Takes the answer: it stays, or the person changes the plan. */
export function answerNow(visit: Visit): Promise<Answer> {
  return withReview(visit, async (on) => {
    const words = sayReviewing(visit);
    const { person, agreed, seen } = on;
    const reviewId = readId<'plan-review'>(field(visit.form, 'review'));
    if (reviewId === undefined || seen.open?.reviewId !== reviewId)
      return { goTo: address(paths.review, { person }), notice: words.notWaiting };
    const given = answerGiven(visit);
    if ('wrong' in given) return pageOf(visit, on, given.wrong);
    const answered = await answerReview(visit, { person, reviewId, ...given, ...onceOf(visit) });
    const list = { goTo: address(paths.agreed, { organisation: agreed.sentTo }) };
    if ('done' in answered || answered.refused.because === 'already-done')
      return { ...list, notice: words.answered };
    if (answered.refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (answered.refused.because === 'not-waiting') return { ...list, notice: words.notWaiting };
    return pageOf(visit, on, wrongBecause(visit, answered.refused));
  });
}

function answerGiven(
  visit: Visit,
): Pick<Reviewing, 'outcome' | 'words' | 'nextBy'> | { readonly wrong: Wrong } {
  const words = sayReviewing(visit);
  const outcome = (['stays', 'person-changes'] as const).find(
    (each) => each === field(visit.form, 'outcome'),
  );
  const nextBy = dayOfForm(visit, 'nextBy');
  const tooLong = tooLongIn(visit, { words: 5000 });
  if (outcome !== undefined && nextBy !== undefined && Object.keys(tooLong).length === 0)
    return { outcome, nextBy, words: field(visit.form, 'words') };
  return {
    wrong: {
      ...tooLong,
      outcome: outcome === undefined ? words.outcomeMissing : undefined,
      'nextBy-day': nextBy === undefined ? words.nextWrong : undefined,
    },
  };
}

function wrongBecause(visit: Visit, refused: Exclude<ReviewRefusal, { because: 'not-waiting' }>): Wrong {
  const words = sayReviewing(visit);
  switch (refused.because) {
    case 'words-missing':
      return { words: words.wordsMissing };
    case 'next-not-to-come':
      return { 'nextBy-day': words.nextNotToCome };
    case 'next-too-late':
      return { 'nextBy-day': words.nextTooLate(longDay(refused.latest, visit)) };
    case 'you-are-involved':
      return { outcome: words.involved };
  }
}
