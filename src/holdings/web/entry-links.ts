import { nothing, type Pence, type PersonId, subtract } from '#basics';
import { address, type Visit } from '#platform';
import { type Html, html } from '#ui';
import type { HoldingId } from '../holding.ts';
import { entrySay } from './say-entry.ts';

/** "Show me the sum" beside a line, named by its number for those who hear it among others. */
export function entryLink(
  visit: Visit,
  entry: { readonly person: PersonId; readonly holding: HoldingId; readonly version: number },
): Html {
  const { person, holding } = entry;
  const version = entry.version.toString();
  const href = address('/holdings/:person/:holding/entries/:version', { person, holding, version });
  return html`<a href="${href}">${entrySay(visit).showTheSum}<span class="govuk-visually-hidden"> ${version}</span></a>`;
}

/** An entry's amount in the column where it goes. */
export function bothWays(amount: Pence): { readonly moneyIn?: Pence; readonly moneyOut?: Pence } {
  return amount > 0 ? { moneyIn: amount } : { moneyOut: subtract(nothing, amount) };
}
