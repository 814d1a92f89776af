import { type CalendarDate, pounds, readCalendarDate, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { button, dateInput, errorFor, form, type Html, html, moneyInput, textarea, warningText } from '#ui';
import { proposeChange, type ProposeRefusal } from '../actions/propose-change.ts';
import type { SentPlanSeen } from '../actions/see-sent-plan.ts';
import { type Change, isUnsettled } from '../agreed-budget.ts';
import { paths } from './addresses.ts';
import { withSent } from './decide-page.ts';
import { errorsOf, onceOf, shortDay, tooLongIn } from './parts.ts';
import { sayAgreed } from './say-agreed.ts';
import { sayPropose } from './say-propose.ts';

type Wrong = Readonly<Record<string, string | undefined>>;

/** The form on which a decision-maker proposes a lower budget after a review. */
export function proposePage(visit: Visit): Promise<Answer> {
  return withSent(visit, (seen) => proposeForm(visit, seen, {}));
}

function proposeForm(visit: Visit, seen: SentPlanSeen, wrong: Wrong): Answer {
  const words = sayPropose(visit);
  const { sending, agreement, weeklyToday } = seen;
  const title = words.title(sending.personName);
  const back = {
    href: address(paths.agreed, { organisation: sending.sentTo }),
    text: sayAgreed(visit).title,
  };
  if (agreement === undefined || weeklyToday === undefined)
    return { page: { title, back, body: html`<p>${words.nothingAgreed}</p>` } };
  const inHand = seen.changes.find(
    (change) => change.planId === agreement.planId && isUnsettled(change, seen.today),
  );
  if (inHand !== undefined)
    return { page: { title, back, body: html`<p>${words.inHand}</p>${notGivenYet(visit, seen, inHand)}` } };
  const errors = errorsOf(wrong);
  const days = valueOn(getPolicyPack(visit.settings.policy), 'notice-of-less', seen.today);
  const typed = (name: string): string => field(visit.form, name);
  return {
    ...(errors.length > 0 && { status: 422 }),
    page: {
      title,
      lead: words.lead(pounds(weeklyToday)),
      back,
      errors,
      body: html`<ul>${words.rules(days).map((each) => html`<li>${each}</li>`)}</ul>${form({
        action: address(paths.propose, { person: sending.personId }),
        csrf: visit.csrf,
        token: visit.clock.newId(),
        children: html`${moneyInput({
          name: 'toWeekly',
          label: words.toWeekly,
          value: typed('toWeekly'),
          errorMessage: errorFor(errors, 'toWeekly'),
        })}
        ${dateInput({
          id: 'reviewedOn',
          namePrefix: 'reviewedOn',
          fieldset: { legend: { text: words.reviewedOn, classes: 'govuk-fieldset__legend--s' } },
          values: {
            day: typed('reviewedOn-day'),
            month: typed('reviewedOn-month'),
            year: typed('reviewedOn-year'),
          },
          errorMessage: errorFor(errors, 'reviewedOn-day'),
        })}
        ${textarea({ name: 'whatChanged', label: words.whatChanged, rows: 4, value: typed('whatChanged'), errorMessage: errorFor(errors, 'whatChanged') })}
        ${textarea({ name: 'reason', label: words.reason, rows: 4, value: typed('reason'), errorMessage: errorFor(errors, 'reason') })}
        ${button({ text: words.propose, preventDoubleClick: true })}`,
      })}`,
    },
  };
}

function notGivenYet(visit: Visit, { sending }: SentPlanSeen, { state, givenOn }: Change): Html | undefined {
  if (state !== 'notice' || givenOn !== undefined) return undefined;
  const words = sayPropose(visit);
  const href = address('/people/for/:organisation', { organisation: sending.sentTo });
  return warningText({
    text: html`${words.notGiven(sending.personName)} <a href="${href}">${words.giveIt}</a>`,
  });
}

/** Proposes it: notice begins when the person is given it. */
export function proposeNow(visit: Visit): Promise<Answer> {
  return withSent(visit, async (seen) => {
    const words = sayPropose(visit);
    const toWeekly = readPounds(field(visit.form, 'toWeekly'));
    const reviewedOn = dayOfForm(visit, 'reviewedOn');
    const tooLong = tooLongIn(visit, { whatChanged: 3000, reason: 3000 });
    if (toWeekly === undefined || reviewedOn === undefined || Object.keys(tooLong).length > 0) {
      return proposeForm(visit, seen, {
        ...tooLong,
        toWeekly: toWeekly === undefined ? words.toWeeklyWrong : undefined,
        'reviewedOn-day': reviewedOn === undefined ? words.reviewedOnWrong : undefined,
      });
    }
    const text = (name: string): string => field(visit.form, name);
    const given = { toWeekly, reviewedOn, whatChanged: text('whatChanged'), reason: text('reason') };
    const { personId: person } = seen.sending;
    const proposed = await proposeChange(visit, { person, given, ...onceOf(visit) });
    const goTo = address(paths.agreed, { organisation: seen.sending.sentTo });
    if ('done' in proposed) return { goTo, notice: words.proposed };
    const { refused } = proposed;
    if (refused.because === 'not-allowed') return { refusal: 'not-allowed' };
    if (refused.because === 'already-done') return { goTo, notice: words.proposed };
    return proposeForm(visit, seen, wrongBecause(visit, refused));
  });
}

function wrongBecause(visit: Visit, refused: ProposeRefusal): Wrong {
  const words = sayPropose(visit);
  switch (refused.because) {
    case 'not-less':
      return { toWeekly: words.notLess(pounds(refused.fromWeekly)) };
    case 'no-review':
      return { 'reviewedOn-day': words.noReview(shortDay(refused.agreedOn, visit)) };
    case 'what-changed-missing':
      return { whatChanged: words.whatChangedMissing };
    case 'reason-missing':
      return { reason: words.reasonMissing };
    case 'nothing-agreed':
      return { toWeekly: words.nothingAgreed };
    case 'change-in-hand':
      return { toWeekly: words.inHand };
  }
}

function dayOfForm(visit: Visit, name: string): CalendarDate | undefined {
  const part = (which: string, letters: number): string =>
    field(visit.form, `${name}-${which}`).padStart(letters, '0');
  return readCalendarDate(`${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`);
}
