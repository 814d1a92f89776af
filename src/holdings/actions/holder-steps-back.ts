import { stepBack } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding } from '../holding.ts';
import { holdingsOf } from '../store/holdings.ts';

/** An organisation that no longer holds anything for a person no longer stands beside them as a holder. */
export async function holderStepsBack(tx: Transaction, visit: World & Actor, over: Holding): Promise<void> {
  const { organisationId, personId } = over;
  if (organisationId === undefined) return;
  const holdsMore = (await holdingsOf(tx, personId)).some(
    (each) =>
      each.holdingId !== over.holdingId && each.organisationId === organisationId && each.state !== 'closed',
  );
  if (!holdsMore) await stepBack(tx, visit, { person: personId, role: 'holder', organisationId });
}
