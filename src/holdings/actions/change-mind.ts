import { addDays, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { closeAccount } from '#ledger/actions';
import { act } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Holding, HoldingId } from '../holding.ts';
import { stateAfter } from '../holding-state.ts';
import { takeTurn } from '../store/arrangements.ts';
import { changeState, findHolding } from '../store/holdings.ts';
import { saveShare, sharesOf } from '../store/shares.ts';
import { holderStepsBack } from './holder-steps-back.ts';
import type { ChangedMeanwhile, NotNow } from './refusals.ts';
import type { SigningRefusal } from './sign-agreement.ts';

/** The person takes back what they proposed or signed, before it starts; its lines can be held in another way at once. */
export async function changeMind(
  visit: World & Actor,
  about: { readonly person: PersonId; readonly holding: HoldingId; readonly once?: Id<'once'> | undefined },
) {
  const { person, holding, once } = about;
  return act(
    visit,
    { may: 'choose-holding', person, about: { holding }, ...(once !== undefined && { once }) },
    async (tx): Promise<Outcome<HoldingId, SigningRefusal>> => {
      await takeTurn(tx, person);
      const found = await findHolding(tx, person, holding);
      return found === undefined ? refused('no-such-holding') : withdraw(tx, visit, found);
    },
  );
}

/** Takes back a holding that has not started, in the caller's transaction. */
export async function withdraw(
  tx: Transaction,
  visit: World & Actor,
  found: Holding,
): Promise<Outcome<HoldingId, NotNow | ChangedMeanwhile>> {
  const { personId: person, holdingId: holding } = found;
  const state = stateAfter(found.state, 'withdraw');
  if (state === undefined) return refused('not-now');
  const shares = await sharesOf(tx, person);
  for (const share of shares.filter((each) => each.holdingId === holding))
    await saveShare(tx, person, { ...share, until: addDays(share.from, -1) });
  await closeAccount(tx, visit.locality, found.accountId, visit.clock.now());
  const changed = await changeState(tx, found, { state, closedAt: visit.clock.now() });
  if (!changed) return refused('changed-meanwhile');
  await holderStepsBack(tx, visit, found);
  return done(holding);
}
