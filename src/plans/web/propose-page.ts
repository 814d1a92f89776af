import { pounds, readId, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { button, errorFor, form, hiddenField, type Html, html, moneyInput, textarea } from '#ui';
import { proposeChange, type ProposeRefusal } from '../actions/propose-change.ts';
import { paths } from './addresses.ts';
import { errorsOf, longDay, onceOf, tooLongIn } from './parts.ts';
import type { OnReview, Wrong } from './review-form.ts';
import { notGivenYet, withReview } from './review-page.ts';
import { saidWords } from './review-parts.ts';
import { sayPropose } from './say-propose.ts';
import { sayReview, sayReviewing } from './say-review.ts';

/** The form on which a decision-maker proposes a lower budget, as an answer to what the person said about their plan. */
export function proposePage(visit: Visit): Promise<Answer> {
  return withReview(visit, (on) => proposeForm(visit, on, {}));
}

function proposeForm(visit: Visit, on: OnReview, wrong: Wrong): Answer {
  const words = sayPropose(visit);
  const { person, seen, agreed } = on;
  const said = seen.open?.state === 'said' ? seen.open : undefined;
  const title = words.title(seen.personName);
  const back = { href: address(paths.review, { person }), text: sayReviewing(visit).title(seen.personName) };
  const cannot = whyNot(visit, on);
  if (said?.said === undefined || cannot !== undefined)
    return { page: { title, back, body: cannot ?? html`` } };
  const errors = errorsOf(wrong);
  const days = valueOn(getPolicyPack(visit.settings.policy), 'notice-of-less', seen.today);
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title,
      lead: words.lead(pounds(agreed.weekly)),
      back,
      errors,
      body: html`<ul>${words.rules(days).map((each) => html`<li>${each}</li>`)}</ul>
        <h2>${sayReview(visit).saidBy(seen.personName, longDay(said.said.on, visit))}</h2>
        ${saidWords(visit, said)}
        ${form({
          action: address(paths.propose, { person }),
          csrf: visit.csrf,
          token: visit.clock.newId(),
          children: html`${hiddenField('review', said.reviewId)}${fields(visit, errors)}
            ${button({ text: words.propose, preventDoubleClick: true })}`,
        })}`,
    },
  };
}

/** Why no lower budget can be proposed now; undefined where one can. */
function whyNot(visit: Visit, { person, seen, agreed }: OnReview): Html | undefined {
  const words = sayPropose(visit);
  if (seen.changeInHand)
    return html`<p>${words.inHand}</p>${notGivenYet(visit, { person, seen, agreed }, words.notGiven(seen.personName))}`;
  if (seen.involved) return html`<p>${sayReviewing(visit).involved}</p>`;
  if (seen.open?.state === 'said') return undefined;
  const href = address(paths.review, { person });
  return html`<p>${words.noReview(seen.personName)} <a href="${href}">${sayReviewing(visit).ask}</a></p>`;
}

function fields(visit: Visit, errors: ReturnType<typeof errorsOf>): Html {
  const words = sayPropose(visit);
  const typed = (name: string): string => field(visit.form, name);
  return html`${moneyInput({
    name: 'toWeekly',
    label: words.toWeekly,
    value: typed('toWeekly'),
    errorMessage: errorFor(errors, 'toWeekly'),
    reader: visit,
  })}
  ${textarea({ name: 'whatChanged', label: words.whatChanged, rows: 4, value: typed('whatChanged'), errorMessage: errorFor(errors, 'whatChanged'), reader: visit })}
  ${textarea({ name: 'reason', label: words.reason, rows: 4, value: typed('reason'), errorMessage: errorFor(errors, 'reason'), reader: visit })}`;
}

/** Proposes it: notice begins when the person is given it. */
export function proposeNow(visit: Visit): Promise<Answer> {
  return withReview(visit, async (on) => {
    const words = sayPropose(visit);
    const { person, agreed } = on;
    const goTo = address(paths.agreed, { organisation: agreed.sentTo });
    const reviewId = readId<'plan-review'>(field(visit.form, 'review'));
    if (reviewId === undefined) return { goTo: address(paths.propose, { person }) };
    const toWeekly = readPounds(field(visit.form, 'toWeekly'));
    const tooLong = tooLongIn(visit, { whatChanged: 3000, reason: 3000 });
    if (toWeekly === undefined || Object.keys(tooLong).length > 0) {
      const wrongMoney = toWeekly === undefined ? words.toWeeklyWrong : undefined;
      return proposeForm(visit, on, { ...tooLong, toWeekly: wrongMoney });
    }
    const text = (name: string): string => field(visit.form, name);
    const given = { toWeekly, whatChanged: text('whatChanged'), reason: text('reason') };
    const proposed = await proposeChange(visit, { person, reviewId, given, ...onceOf(visit) });
    if ('done' in proposed) return { goTo, notice: words.proposed };
    const { refused } = proposed;
    if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (refused.because === 'already-done') return { goTo, notice: words.proposed };
    if (refused.because === 'not-waiting') return { goTo, notice: sayReviewing(visit).notWaiting };
    return proposeForm(visit, on, wrongBecause(visit, refused));
  });
}

function wrongBecause(visit: Visit, refused: Exclude<ProposeRefusal, { because: 'not-waiting' }>): Wrong {
  const words = sayPropose(visit);
  switch (refused.because) {
    case 'not-less':
      return { toWeekly: words.notLess(pounds(refused.fromWeekly)) };
    case 'what-changed-missing':
      return { whatChanged: words.whatChangedMissing };
    case 'reason-missing':
      return { reason: words.reasonMissing };
    case 'nothing-agreed':
      return { toWeekly: words.nothingAgreed };
    case 'change-in-hand':
      return { toWeekly: words.inHand };
    case 'you-are-involved':
      return { toWeekly: sayReviewing(visit).involved };
  }
}
