import type { OrganisationId } from '#basics';
import type { Transfer } from '#ledger';
import type { Transaction } from '#platform';
import type { Holding } from '../holding.ts';
import { holdingsOf, holdingsOfPeople } from '../store/holdings.ts';
import { addMovedOut, type MovedOut, movedOutOf } from '../store/moved-out.ts';

/** Writes down which movements took money out of what the service itself holds, so that a run pays it where it went. */
export async function noteMovedOut(
  tx: Transaction,
  personId: Holding['personId'],
  transfers: readonly Pick<Transfer, 'transferId' | 'from' | 'to' | 'amount' | 'effectiveOn'>[],
): Promise<void> {
  if (transfers.length === 0) return;
  const holdings = new Map((await holdingsOf(tx, personId)).map((each) => [each.accountId, each]));
  for (const { transferId, from: giver, to: taker, amount, effectiveOn: on } of transfers) {
    const [from, to] = [holdings.get(giver), holdings.get(taker)];
    if (from?.kind !== 'managed-account' || to === undefined || to.kind === 'managed-account') continue;
    await addMovedOut(tx, from.serviceId, { personId, transferId, to: to.holdingId, amount, on });
  }
}

/** What people moved out of what a service holds, each with the holding it went to, unless it went back from there after a death. */
export async function seeMovedOut(
  tx: Transaction,
  service: OrganisationId,
): Promise<readonly (MovedOut & { readonly holding: Holding })[]> {
  const moved = await movedOutOf(tx, service);
  if (moved.length === 0) return [];
  const holdings = await holdingsOfPeople(tx, [...new Set(moved.map((each) => each.personId))]);
  return moved.flatMap((each) => {
    const holding = holdings.get(each.personId)?.find(({ holdingId }) => holdingId === each.to);
    return holding === undefined || holding.closedForDeath !== undefined ? [] : [{ ...each, holding }];
  });
}
