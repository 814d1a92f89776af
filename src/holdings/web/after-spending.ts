import { address, type Visit } from '#platform';
import type { Spender } from '../actions/index.ts';
import type { Holding } from '../holding.ts';
import { spendSay } from './say-spend.ts';

/** Where somebody comes from who writes down what was spent, and goes back to: the statement, if they may see it. */
export function afterSpending(
  visit: Visit,
  from: Spender & { readonly holding: Holding },
): { readonly href: string; readonly text: string } {
  const say = spendSay(visit);
  const { personId: person, holdingId: holding } = from.holding;
  return from.seesMoney
    ? { href: address('/holdings/:person/:holding', { person, holding }), text: say.back }
    : { href: address('/holdings/:person/spending', { person }), text: say.forTitle(from.name) };
}
