import { add, nothing, type Pence, subtract } from '#basics';
import type { Part } from './part.ts';
import { handedOnOf, type Place } from './place.ts';
import type { Taken } from './waterfall.ts';

/** What a part holds for the person: what its funder put in, less what it handed on since. */
export function heldBy({ partId, amount }: Pick<Part, 'partId' | 'amount'>, places: readonly Place[]): Pence {
  const gone = handedOnOf(partId, places).map(({ handedOn }) => handedOn.amount);
  return subtract(amount, add(nothing, ...gone));
}

/** What of that is not used. */
export function leftOf(
  part: Pick<Part, 'partId' | 'amount'>,
  { places, taken }: { readonly places: readonly Place[]; readonly taken: readonly Taken[] },
): Pence {
  const used = taken.filter((each) => each.partId === part.partId).map((each) => each.amount);
  return subtract(heldBy(part, places), add(nothing, ...used));
}
