import { id, type Id, type PersonId } from '#basics';
import { newsToGiveTo, stepBack } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding } from '../holding.ts';
import { findHolding, holdingsOf } from '../store/holdings.ts';

/**
 * An organisation that no longer holds anything for a person no longer stands beside them as a holder; but where it still has to
 * give them news in their own way, only once that is done (`stepBackOnceGiven`).
 */
export async function holderStepsBack(tx: Transaction, visit: World & Actor, over: Holding): Promise<void> {
  const { organisationId, personId } = over;
  if (organisationId === undefined) return;
  const holdsMore = (await holdingsOf(tx, personId)).some(
    (each) =>
      each.holdingId !== over.holdingId && each.organisationId === organisationId && each.state !== 'closed',
  );
  if (holdsMore) return;
  const owesNews = (await newsToGiveTo(tx, personId)).some((each) => each.organisationId === organisationId);
  if (!owesNews) await stepBack(tx, visit, { person: personId, role: 'holder', organisationId });
}

/** The person was given the final account in their own way: now the holder steps back. Nothing for what is no closed holding. */
export async function stepBackOnceGiven(
  tx: Transaction,
  visit: World & Actor,
  { person, starts }: { readonly person: PersonId; readonly starts: Id<string> },
): Promise<void> {
  const holding = await findHolding(tx, person, id<'holding'>(starts));
  if (holding?.state === 'closed') await holderStepsBack(tx, visit, holding);
}
