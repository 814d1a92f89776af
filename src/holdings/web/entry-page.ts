import { pounds, subtract } from '#basics';
import type { Entry } from '#ledger';
import { mayAct } from '#people/actions';
import { address, type Answer, type Visit } from '#platform';
import {
  amount,
  type FieldError,
  type Html,
  html,
  type Page,
  sumTable,
  type SumOptions,
  summaryList,
  whoseOf,
} from '#ui';
import { type HoldingSeen, type MyPoolCost, seeEntry } from '../actions/index.ts';
import { describe, textIn } from './describe-entry.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, dayOfMoment, onLongDay } from './parts.ts';
import { entrySay } from './say-entry.ts';
import { readNumber } from './statement-page.ts';
import { sumRows } from './sum-rows.ts';
import {
  isCorrectable,
  readWhy,
  takeBackForm,
  takeLineBack,
  takenBackWords,
  whyNotTakenBack,
} from './take-back.ts';

type Seen = HoldingSeen & {
  readonly entry: Entry;
  readonly corrected: boolean;
  readonly shared?: MyPoolCost;
  /** Whether whoever looks writes down what is spent here: for the person, or as the holder. */
  readonly mayWrite: boolean;
};

/** How one line of a statement was made, down to the price, the hours and who wrote it down. */
export async function entryPage(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  return 'refusal' in found ? found : { page: pageOf(visit, found, []) };
}

/** Takes a line back, with the reason. */
export async function correctEntry(visit: Visit): Promise<Answer> {
  const found = await find(visit);
  if ('refusal' in found) return found;
  const why = readWhy(visit);
  if (why.errors.length > 0) return { page: pageOf(visit, found, why.errors), status: 422 };
  const outcome = await takeLineBack(visit, found, why.text);
  const { personId: person, holdingId: holding } = found.holding;
  const goTo = address('/holdings/:person/:holding', { person, holding });
  if ('done' in outcome) return { goTo, notice: takenBackWords(visit, found) };
  const wrong = [whyNotTakenBack(visit, outcome.refused.because)];
  return answerTo(outcome.refused, goTo) ?? { page: pageOf(visit, found, wrong), status: 409 };
}

async function find(visit: Visit): Promise<Seen | Nowhere> {
  const both = bothOf(visit);
  const version = readNumber(visit.params['version']);
  if (both === undefined || version === undefined) return { refusal: 'not-found' };
  const seen = await seeEntry(visit, { ...both, version });
  if ('refused' in seen) return nowhere(seen.refused);
  if (seen.done === undefined) return { refusal: 'not-found' };
  const may = seen.done.as === 'holder' ? 'record-use' : 'spend';
  return { ...seen.done, mayWrite: await mayAct(visit, { may, person: both.person }) };
}

function pageOf(visit: Visit, seen: Seen, errors: readonly FieldError[]): Page {
  const say = entrySay(visit);
  const { entry, holding } = seen;
  const whose = whoseOf(seen);
  const { personId: person, holdingId } = holding;
  const back = address('/holdings/:person/:holding', { person, holding: holdingId });
  const sum: SumOptions = {
    caption: say.caption,
    rows: sumRows(visit, entry, whose),
    total: { what: say.together, figure: amount(entry.amount) },
  };
  const facts = [
    { key: say.on, value: onLongDay(visit, entry.effectiveOn) },
    { key: say.writtenOn, value: dayOfMoment(visit, entry.recordedAt) },
    ...optional(say.writtenBy, textIn(entry, 'writtenBy')),
    ...optional(say.why, textIn(entry, 'why')),
    { key: say.number, value: entry.version.toString() },
    { key: say.before, value: pounds(subtract(entry.balance, entry.amount)) },
    { key: say.after, value: pounds(entry.balance) },
  ];
  const body = html`<h2>${describe(visit, entry, whose)}</h2>
    ${seen.corrected && html`<p><strong>${say.putRightSince}</strong></p>`}
    ${sumTable(sum, visit)}
    ${summaryList({ rows: facts.map((each) => ({ key: each.key, value: each.value })) })}
    ${seen.mayWrite && isCorrectable(seen, seen.as) && correcting(visit, seen, errors)}`;
  return { title: say.title, back: { href: back, text: say.back }, body, errors };
}

function optional(key: string, value: string): readonly { readonly key: string; readonly value: string }[] {
  return value === '' ? [] : [{ key, value }];
}

function correcting(visit: Visit, seen: Seen, errors: readonly FieldError[]): Html {
  const { personId: person, holdingId: holding } = seen.holding;
  const version = seen.entry.version.toString();
  const action = address('/holdings/:person/:holding/entries/:version', { person, holding, version });
  return takeBackForm(visit, seen, action, errors);
}
