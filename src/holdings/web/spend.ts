import { type PersonId, pounds, readId } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, type FieldError, html, type Page, select, whoseOf } from '#ui';
import { mayAct } from '#people/actions';
import {
  keepPromise,
  keepPromiseAsHolder,
  promise,
  releasePromise,
  seeQuestions,
  seeSpendingFrom,
  spend,
  type Spender,
  type SpendingFrom,
} from '../actions/index.ts';
import { afterSpending } from './after-spending.ts';
import type { HoldingId } from '../holding.ts';
import type { Question } from '../question.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, onceForm, onceOf } from './parts.ts';
import { spendSay } from './say-spend.ts';
import { readSpending, spendingFields } from './spend-fields.ts';
import { readStay, stayFields, stayTooLong } from './stay-fields.ts';
import { wrongDay } from './wrong-day.ts';

type Both = { readonly person: PersonId; readonly holding: HoldingId };
type Found = Both & { readonly seen: Spender & SpendingFrom };

/** The form to write down what was paid out of a holding. */
export async function spendPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: await spendForm(visit, found, []) };
}

export async function writeDownSpending(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if ('refusal' in found) return found;
  const say = spendSay(visit);
  const typed = readSpending(visit, 'needed');
  const { person, holding } = found;
  const { stay, errors: wrongStay } = readStay(visit);
  const errors = [...typed.errors, ...wrongStay];
  if (errors.length > 0 || typed.on === undefined)
    return { page: await spendForm(visit, found, errors), status: 422 };
  const { toWhom, what, amount, on, lineId } = typed;
  const question = readId<'question'>(field(visit.form, 'question'));
  const once = onceOf(visit.form);
  const paid = { toWhom, what, amount, on, lineId, question, stay };
  const outcome = await spend(visit, { person, holding, ...paid, once });
  const { href: goTo } = afterSpending(visit, found.seen);
  if ('done' in outcome) return { goTo, notice: say.spent(pounds(amount), toWhom) };
  const wrong = [whyNot(visit, found, outcome.refused)];
  return answerTo(outcome.refused, goTo) ?? { page: await spendForm(visit, found, wrong), status: 422 };
}

/** The form to promise money of a holding. */
export async function promisePage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: promiseForm(visit, found, []) };
}

export async function promiseMoney(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if ('refusal' in found) return found;
  const typed = readSpending(visit, 'if-known');
  const { person, holding } = found;
  if (typed.errors.length > 0) return { page: promiseForm(visit, found, typed.errors), status: 422 };
  const { toWhom, what, amount, on: dueOn, lineId } = typed;
  const once = onceOf(visit.form);
  const outcome = await promise(visit, { person, holding, toWhom, what, amount, dueOn, lineId, once });
  const { href: goTo } = afterSpending(visit, found.seen);
  if ('done' in outcome) return { goTo, notice: spendSay(visit).promised(pounds(amount)) };
  const wrong = [whyNot(visit, found, outcome.refused)];
  return answerTo(outcome.refused, goTo) ?? { page: promiseForm(visit, found, wrong), status: 422 };
}

/** A promise is kept today, or let go. */
export async function keepIt(visit: Visit): Promise<Answer> {
  return endPromise(visit, 'kept', async (which) =>
    keepPromise(visit, { ...which, on: visit.clock.today(), once: onceOf(visit.form) }),
  );
}

/** Whoever holds the money says that they paid what was promised out of it. */
export async function paidByHolder(visit: Visit): Promise<Answer> {
  return endPromise(visit, 'kept', async (which) =>
    keepPromiseAsHolder(visit, { ...which, on: visit.clock.today(), once: onceOf(visit.form) }),
  );
}

export async function letItGo(visit: Visit): Promise<Answer> {
  return endPromise(visit, 'released', async (which) =>
    releasePromise(visit, { ...which, once: onceOf(visit.form) }),
  );
}

async function endPromise(
  visit: Visit,
  notice: 'kept' | 'released',
  end: (
    which: Both & { readonly promise: NonNullable<ReturnType<typeof readId<'reservation'>>> },
  ) => Promise<{ readonly done: unknown } | { readonly refused: { readonly because: string } }>,
): Promise<Answer> {
  const both = bothOf(visit);
  const reservation = readId<'reservation'>(visit.params['promise']);
  if (both === undefined || reservation === undefined) return { refusal: 'not-found' };
  const say = spendSay(visit);
  const outcome = await end({ ...both, promise: reservation });
  const seesMoney = await mayAct(visit, { may: 'see-fund', person: both.person });
  const goTo = address(seesMoney ? '/holdings/:person/:holding' : '/holdings/:person/spending', both);
  if ('done' in outcome) return { goTo, notice: say[notice] };
  return answerTo(outcome.refused, goTo) ?? { goTo, notice: say.noPromise };
}

type Why = Extract<Awaited<ReturnType<typeof spend>>, { refused: unknown }>['refused'];

function whyNot(visit: Visit, { seen }: Found, why: Why): FieldError {
  const say = spendSay(visit);
  if (why.because === 'not-enough') {
    const asked = pounds(why.asked);
    const text = seen.seesMoney
      ? say.notEnough(pounds(why.free), asked)
      : say.notEnoughUnseen(asked, seen.name);
    return { field: 'amount', text };
  }
  if (why.because === 'care-home-too-long') return stayTooLong(visit, why);
  if (why.because === 'day-not-come' || why.because === 'before-it-was-there') return wrongDay(visit, why);
  return why.because === 'line-not-here'
    ? { field: 'line', text: say.lineNotHere }
    : { field: 'main', text: say.notNow };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await seeSpendingFrom(visit, both);
  if ('done' in seen) return { ...both, seen: seen.done };
  return nowhere(seen.refused);
}

async function spendForm(visit: Visit, found: Found, errors: readonly FieldError[]): Promise<Page> {
  const say = spendSay(visit);
  const { person, holding, seen } = found;
  const asked = await seeQuestions(visit, person);
  const yes = 'done' in asked ? asked.done.filter((each) => each.answer?.says === 'yes') : [];
  const whose = whoseOf(seen);
  const fields = html`${spendingFields(visit, { lines: seen.lines, errors, whose })}
    ${yes.length > 0 && questionSelect(visit, yes)}
    ${stayFields(visit, seen.holding, errors)}
    ${button({ text: say.saveSpend, preventDoubleClick: true })}`;
  return {
    title: say.spendTitle(whose),
    lead: seen.inIt === undefined ? say.spendLeadUnseen : say.spendLead(pounds(seen.inIt.free)),
    back: afterSpending(visit, seen),
    body: onceForm(visit, address('/holdings/:person/:holding/spend', { person, holding }), fields),
    errors,
  };
}

function questionSelect(visit: Visit, yes: readonly Question[]) {
  const say = spendSay(visit);
  return select({
    name: 'question',
    label: say.question,
    value: field(visit.form, 'question'),
    items: [
      { text: say.noQuestion, value: '' },
      ...yes.map((each) => ({ text: `${each.what}, ${pounds(each.amount)}`, value: each.questionId })),
    ],
  });
}

function promiseForm(visit: Visit, found: Found, errors: readonly FieldError[]): Page {
  const say = spendSay(visit);
  const { person, holding, seen } = found;
  const fields = html`${spendingFields(visit, { lines: seen.lines, errors, promise: true, whose: whoseOf(seen) })}
    ${button({ text: say.savePromise, preventDoubleClick: true })}`;
  return {
    title: say.promiseTitle,
    lead: seen.inIt === undefined ? say.promiseLeadUnseen : say.promiseLead(pounds(seen.inIt.free)),
    back: afterSpending(visit, seen),
    body: onceForm(visit, address('/holdings/:person/:holding/promise', { person, holding }), fields),
    errors,
  };
}
