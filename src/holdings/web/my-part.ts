import { pounds, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, moneyInput, type Page, whoseOf } from '#ui';
import { payMyPart, seeSpendingFrom, type Spender, type SpendingFrom } from '../actions/index.ts';
import { afterSpending } from './after-spending.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, dayBoxes, onceForm, onceOf, readDay } from './parts.ts';
import { chargeSay } from './say-work.ts';
import { wrongDay } from './wrong-day.ts';

type Found = Spender & SpendingFrom;

/** The form to write down the own part that a person paid in. There is no such page where support is free. */
export async function myPartPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'holding' in found ? { page: pageOf(visit, found, []) } : found;
}

export async function writeDownMyPart(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if (!('holding' in found)) return found;
  const say = chargeSay(visit);
  const amount = readPounds(field(visit.form, 'amount')) || undefined;
  const on = readDay(visit.form, 'on');
  const errors = [
    ...(amount === undefined ? [{ field: 'amount', text: say.amountWrong }] : []),
    ...(on === undefined ? [{ field: 'on-day', text: say.dayWrong }] : []),
  ];
  if (amount === undefined || on === undefined) return { page: pageOf(visit, found, errors), status: 422 };
  const { personId: person, holdingId: holding } = found.holding;
  const outcome = await payMyPart(visit, { person, holding, amount, on, once: onceOf(visit.form) });
  const { href: goTo } = afterSpending(visit, found);
  if ('done' in outcome) return { goTo, notice: say.partPaid(pounds(amount)) };
  const why = outcome.refused;
  return answerTo(why, goTo) ?? { page: pageOf(visit, found, [whyNot(visit, why)]), status: 422 };
}

type Why = Extract<Awaited<ReturnType<typeof payMyPart>>, { refused: unknown }>['refused'];

function whyNot(visit: Visit, why: Why): FieldError {
  const say = chargeSay(visit);
  if (why.because === 'before-it-was-there') return wrongDay(visit, why);
  return why.because === 'day-not-come'
    ? { field: 'on-day', text: say.partNotCome }
    : { field: 'main', text: say.partNotNow };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined || visit.settings.policy === 'nils') return { refusal: 'not-found' };
  const seen = await seeSpendingFrom(visit, both);
  return 'done' in seen ? seen.done : nowhere(seen.refused);
}

function pageOf(visit: Visit, seen: Found, errors: readonly FieldError[]): Page {
  const say = chargeSay(visit);
  const parts = { person: seen.holding.personId, holding: seen.holding.holdingId };
  const fields = html`${moneyInput({ name: 'amount', label: say.partAmount, value: field(visit.form, 'amount'), errorMessage: errorFor(errors, 'amount'), reader: visit })}
    ${dayBoxes(visit, { name: 'on', legend: say.partOn, begin: visit.clock.today(), errors })}
    ${button({ text: say.partSave, preventDoubleClick: true })}`;
  return {
    title: say.partTitle(whoseOf(seen)),
    lead: say.partLead(whoseOf(seen)),
    back: afterSpending(visit, seen),
    body: onceForm(visit, address('/holdings/:person/:holding/my-part', parts), fields),
    errors,
  };
}
