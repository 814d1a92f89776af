import type { Entry } from '#ledger';
import { field, type Visit } from '#platform';
import { button, errorFor, type FieldError, type Html, html, textarea } from '#ui';
import { type MyPoolCost, reverseSpending, reverseUse, takeBackPoolCost } from '../actions/index.ts';
import { type Holding, kindFacts } from '../holding.ts';
import { doingOf } from './describe-entry.ts';
import { onceForm, onceOf, readText } from './parts.ts';
import { entrySay } from './say-entry.ts';

/** A line that may be a mistake: in which holding, and the cost that friends shared where it is a part of one. */
export type Line = {
  readonly holding: Holding;
  readonly entry: Entry;
  readonly corrected: boolean;
  readonly shared?: MyPoolCost;
};

/** Whether a line can be taken back by whoever writes down what is spent, as the holder or for the person. */
export function isCorrectable({ holding, entry, corrected, shared }: Line, as: string): boolean {
  const did = doingOf(entry);
  const byHolder = kindFacts[holding.kind].writtenDownBy === 'holder';
  if (corrected || byHolder !== (as === 'holder')) return false;
  if (byHolder) return did === 'use' || did === 'fixed-costs' || did === 'spend';
  if (did === 'pool-share') return shared?.iWroteIt === true && shared.takenBack === undefined;
  return did === 'spend' || did === 'own-part';
}

/** The form that takes a line back. */
export function takeBackForm(visit: Visit, line: Line, action: string, errors: readonly FieldError[]): Html {
  const say = entrySay(visit);
  const fields = html`${textarea({ name: 'why', label: say.correctWhy, rows: 2, value: field(visit.form, 'why'), errorMessage: errorFor(errors, 'why'), reader: visit })}
    ${button({ text: say.correctNow, kind: 'secondary', preventDoubleClick: true })}`;
  return html`<h2>${say.correct}</h2>
    <p>${line.shared === undefined ? say.correctLead : say.correctShared}</p>
    ${onceForm(visit, action, fields)}`;
}

/** The reason, as it was typed. */
export function readWhy(visit: Visit): ReturnType<typeof readText> {
  const say = entrySay(visit);
  return readText(visit.form, 'why', { missing: say.whyMissing, tooLong: say.whyTooLong });
}

/** Takes the line back as what it is: a use of the holder's, a cost that friends shared, or what was spent. */
export async function takeLineBack(visit: Visit, line: Line & { readonly as: string }, why: string) {
  const { entry, holding, as, shared } = line;
  const { personId: person, holdingId } = holding;
  const mistake = { person, holding: holdingId, why, once: onceOf(visit.form) };
  if (shared !== undefined) return takeBackPoolCost(visit, { ...mistake, cost: shared.costId });
  const numbered = { ...mistake, version: entry.version };
  return as === 'holder' ? reverseUse(visit, numbered) : reverseSpending(visit, numbered);
}

/** What is said when it is done. */
export function takenBackWords(visit: Visit, line: Line): string {
  const say = entrySay(visit);
  return line.shared === undefined ? say.corrected : say.correctedShared;
}

/** Why it was not done, beside the reason typed. */
export function whyNotTakenBack(visit: Visit, because: string): FieldError {
  const say = entrySay(visit);
  const words =
    because === 'reversed-before'
      ? say.correctedBefore
      : because === 'not-yours-to-correct'
        ? say.notYours
        : say.notEnough;
  return { field: 'why', text: words };
}
