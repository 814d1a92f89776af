import { pounds } from '#basics';
import type { Visit } from '#platform';
import { type Html, html } from '#ui';
import type { RunWarning } from '../actions/index.ts';
import { holdReasons } from '../payment-run.ts';
import { onDay } from './parts.ts';
import { say } from './say.ts';

const warnings_shown_max = 20;

/** What somebody should look at before a run goes. */
export function warningsPart(visit: Visit, warnings: readonly RunWarning[]): Html | undefined {
  if (warnings.length === 0) return undefined;
  const words = say(visit);
  const alone = warnings.filter((each) => each.is !== 'figures-not-checked');
  const unchecked = warnings.length - alone.length;
  const shown = alone.slice(0, warnings_shown_max);
  const more = alone.length - shown.length;
  return html`<h2>${words.warningsTitle}</h2>
    <ul>${shown.map((each) => html`<li>${warningText(visit, each)}</li>`)}${more > 0 && html`<li>${words.more(more)}</li>`}${unchecked > 0 && html`<li>${words.notChecked(unchecked)}</li>`}</ul>`;
}

function warningText(visit: Visit, warning: RunWarning): string {
  const words = say(visit);
  if (warning.is === 'pot-short') return words.potShort(pounds(warning.by), pounds(warning.pot));
  if (warning.is === 'late') return words.late(onDay(visit, warning.entry));
  return warning.is === 'no-paying-account' ? words.noAccount : lineText(visit, warning);
}

function lineText(visit: Visit, warning: Extract<RunWarning, { readonly line: unknown }>): string {
  const words = say(visit);
  const { lineNo, payee } = warning.line;
  const name = payee?.name ?? '';
  switch (warning.is) {
    case 'figures-do-not-fit':
      return words.doesNotFit(lineNo, name, warning.says);
    case 'figures-unknown':
      return words.unknown(lineNo, name);
    case 'figures-not-checked':
      return words.notChecked(1);
    case 'account-changed':
      return words.accountChanged(lineNo, name);
    case 'not-in-bacs':
      return words.notInBacs(lineNo, name, holdText(visit, warning.says));
    case 'name-mended':
      return words.mended(lineNo, name, warning.says);
  }
}

function holdText(visit: Visit, says: string): string {
  const why = holdReasons.find((each) => each === says);
  return why === undefined ? '' : say(visit).holds[why];
}
