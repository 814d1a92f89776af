import { type PersonId, pounds, readId, readPounds } from '#basics';
import { address, type Answer, field, type Visit } from '#platform';
import { button, errorFor, type FieldError, html, input, moneyInput, type Page, select } from '#ui';
import { type HoldingSeen, recordUse, seeHolding, type UseRecord } from '../actions/index.ts';
import { costOfUse, readHours } from '../use.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, dayBoxes, onceForm, onceOf, readDay, readText } from './parts.ts';
import { spendSay } from './say-spend.ts';

type Found = { readonly person: PersonId; readonly seen: HoldingSeen };

/** The form in which a holder writes down what was done for a person. */
export async function usePage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: pageOf(visit, found, []) };
}

export async function writeDownUse(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if ('refusal' in found) return found;
  const say = spendSay(visit);
  const read = readUse(visit);
  if ('errors' in read) return { page: pageOf(visit, found, read.errors), status: 422 };
  const { holdingId: holding } = found.seen.holding;
  const use = { ...read, person: found.person, holding };
  const outcome = await recordUse(visit, { ...use, once: onceOf(visit.form) });
  const goTo = address('/holdings/:person/:holding', { person: found.person, holding });
  if ('done' in outcome) return { goTo, notice: say.useSaved(pounds(costOfUse(use, 0).support)) };
  const again = { page: pageOf(visit, found, [whyNot(visit, outcome.refused)]), status: 422 } as const;
  return answerTo(outcome.refused, goTo) ?? again;
}

type Why = Extract<Awaited<ReturnType<typeof recordUse>>, { refused: unknown }>['refused'];

function whyNot(visit: Visit, why: Why): FieldError {
  const say = spendSay(visit);
  if (why.because === 'not-enough')
    return { field: 'hours', text: say.useNotEnough(pounds(why.free), pounds(why.asked)) };
  if (why.because === 'day-not-come') return { field: 'on-day', text: say.dayNotCome };
  if (why.because === 'not-held-then') return { field: 'on-day', text: say.notHeldThen };
  return why.because === 'line-not-here'
    ? { field: 'line', text: say.lineMissing }
    : { field: 'what', text: say.notNow };
}

type UseTyped = Omit<UseRecord, 'person' | 'holding' | 'once'>;

function readUse(visit: Visit): UseTyped | { readonly errors: readonly FieldError[] } {
  const say = spendSay(visit);
  const what = readText(visit.form, 'what', { missing: say.whatMissing, tooLong: say.tooLong });
  const who = readText(visit.form, 'who', { missing: say.toWhomMissing, tooLong: say.tooLong });
  const on = readDay(visit.form, 'on');
  const minutes = readHours(field(visit.form, 'hours'));
  const unitPrice = readPounds(field(visit.form, 'price')) || undefined;
  const lineId = readId<'plan-line'>(field(visit.form, 'line'));
  const missing = (value: unknown, at: string, text: string): readonly FieldError[] =>
    value === undefined ? [{ field: at, text }] : [];
  const errors = [
    ...what.errors,
    ...who.errors,
    ...missing(on, 'on-day', say.dayWrong),
    ...missing(minutes, 'hours', say.hoursWrong),
    ...missing(unitPrice, 'price', say.amountWrong),
    ...missing(lineId, 'line', say.lineMissing),
  ];
  const unread = on === undefined || minutes === undefined || unitPrice === undefined || lineId === undefined;
  if (errors.length > 0 || unread) return { errors };
  return { what: what.text, who: who.text, on, minutes, unitPrice, lineId };
}

async function find(visit: Visit): Promise<Found | Nowhere> {
  const both = bothOf(visit);
  if (both === undefined) return { refusal: 'not-found' };
  const seen = await seeHolding(visit, { ...both, may: 'record-use' });
  if ('refused' in seen) return nowhere(seen.refused);
  return { person: both.person, seen: seen.done };
}

function pageOf(visit: Visit, { person, seen }: Found, errors: readonly FieldError[]): Page {
  const say = spendSay(visit);
  const { holding } = seen;
  const parts = { person, holding: holding.holdingId };
  const typed = (name: string): string => field(visit.form, name);
  const lines = seen.lines.map((line) => ({ text: line.what, value: line.lineId }));
  const fields = html`${input({ name: 'what', label: say.useWhat, value: typed('what'), errorMessage: errorFor(errors, 'what'), reader: visit })}
    ${select({ name: 'line', label: say.useLine, value: typed('line') || lines[0]?.value, items: lines, errorMessage: errorFor(errors, 'line'), reader: visit })}
    ${input({ name: 'who', label: say.useWho, value: typed('who') || (visit.account?.name ?? ''), errorMessage: errorFor(errors, 'who'), reader: visit })}
    ${dayBoxes(visit, { name: 'on', legend: say.useOn, begin: visit.clock.today(), errors })}
    ${input({ name: 'hours', label: say.useHours, hint: say.useHoursHint, classes: 'govuk-input--width-5', value: typed('hours'), errorMessage: errorFor(errors, 'hours'), reader: visit })}
    ${moneyInput({ name: 'price', label: say.usePrice, value: typed('price'), errorMessage: errorFor(errors, 'price'), reader: visit })}
    ${holding.fixedCostBasisPoints > 0 && html`<p>${say.useFixed((holding.fixedCostBasisPoints / 100).toString())}</p>`}
    ${button({ text: say.useSave, preventDoubleClick: true })}`;
  return {
    title: say.useTitle,
    lead: say.useLead(seen.name, pounds(seen.sums.free)),
    back: { href: address('/holdings/:person/:holding', parts), text: say.back },
    body: onceForm(visit, address('/holdings/:person/:holding/use', parts), fields),
    errors,
  };
}
