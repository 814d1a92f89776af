import { pounds, subtract } from '#basics';
import type { Entry } from '#ledger';
import { mayAct } from '#people/actions';
import { address, type Answer, field, type Visit } from '#platform';
import {
  amount,
  button,
  errorFor,
  type FieldError,
  type Html,
  html,
  type Page,
  sumTable,
  type SumOptions,
  summaryList,
  textarea,
} from '#ui';
import {
  type HoldingSeen,
  type MyPoolCost,
  reverseSpending,
  reverseUse,
  seeEntry,
  takeBackPoolCost,
} from '../actions/index.ts';
import { describe, doingOf, textIn } from './describe-entry.ts';
import { answerTo, nowhere, type Nowhere } from './answers.ts';
import { bothOf, dayOfMoment, onceForm, onceOf, onLongDay, readText } from './parts.ts';
import { entrySay } from './say-entry.ts';
import { readNumber } from './statement-page.ts';
import { sumRows } from './sum-rows.ts';

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
  const say = entrySay(visit);
  const found = await find(visit);
  if ('refusal' in found) return found;
  const { holding } = found;
  const why = readText(visit.form, 'why', { missing: say.whyMissing, tooLong: say.whyTooLong });
  if (why.errors.length > 0) return { page: pageOf(visit, found, why.errors), status: 422 };
  const outcome = await takeBack(visit, found, why.text);
  const goTo = address('/holdings/:person/:holding', {
    person: holding.personId,
    holding: holding.holdingId,
  });
  const shared = found.shared !== undefined;
  if ('done' in outcome) return { goTo, notice: shared ? say.correctedShared : say.corrected };
  const { because } = outcome.refused;
  const answer = answerTo(outcome.refused, goTo);
  if (answer !== undefined) return answer;
  const words =
    because === 'reversed-before'
      ? say.correctedBefore
      : because === 'not-yours-to-correct'
        ? say.notYours
        : say.notEnough;
  return { page: pageOf(visit, found, [{ field: 'why', text: words }]), status: 409 };
}

/** Takes the line back as what it is: a use of the holder's, a cost that friends shared, or what was spent. */
async function takeBack(visit: Visit, { entry, holding, as, shared }: Seen, why: string) {
  const { personId: person, holdingId } = holding;
  const mistake = { person, holding: holdingId, why, once: onceOf(visit.form) };
  if (shared !== undefined) return takeBackPoolCost(visit, { ...mistake, cost: shared.costId });
  const line = { ...mistake, version: entry.version };
  return as === 'holder' ? reverseUse(visit, line) : reverseSpending(visit, line);
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
  const { personId: person, holdingId } = holding;
  const back = address('/holdings/:person/:holding', { person, holding: holdingId });
  const sum: SumOptions = {
    caption: say.caption,
    rows: sumRows(visit, entry),
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
  const body = html`<h2>${describe(visit, entry)}</h2>
    ${seen.corrected && html`<p><strong>${say.putRightSince}</strong></p>`}
    ${sumTable(sum, visit)}
    ${summaryList({ rows: facts.map((each) => ({ key: each.key, value: each.value })) })}
    ${mayCorrect(seen) && correcting(visit, seen, errors)}`;
  return { title: say.title, back: { href: back, text: say.back }, body, errors };
}

function optional(key: string, value: string): readonly { readonly key: string; readonly value: string }[] {
  return value === '' ? [] : [{ key, value }];
}

function mayCorrect({ entry, corrected, as, shared, mayWrite }: Seen): boolean {
  const did = doingOf(entry);
  if (corrected || !mayWrite) return false;
  if (as === 'holder') return did === 'use' || did === 'fixed-costs';
  if (did === 'pool-share') return shared?.iWroteIt === true && shared.takenBack === undefined;
  return did === 'spend' || did === 'own-part';
}

function correcting(visit: Visit, seen: Seen, errors: readonly FieldError[]): Html {
  const say = entrySay(visit);
  const { personId: person, holdingId: holding } = seen.holding;
  const version = seen.entry.version.toString();
  const action = address('/holdings/:person/:holding/entries/:version', { person, holding, version });
  return html`<h2>${say.correct}</h2><p>${seen.shared === undefined ? say.correctLead : say.correctShared}</p>${onceForm(
    visit,
    action,
    html`${textarea({ name: 'why', label: say.correctWhy, rows: 2, value: field(visit.form, 'why'), errorMessage: errorFor(errors, 'why') })}
      ${button({ text: say.correctNow, kind: 'secondary', preventDoubleClick: true })}`,
  )}`;
}
