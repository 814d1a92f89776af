import { type CalendarDate, done, type Id, type Outcome, type Pence, type PersonId, refused } from '#basics';
import type { LedgerAccountId, TransferId, TransferRefusal } from '#ledger';
import { openAccount, postTransfers } from '#ledger/actions';
import { act } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack } from '#policy';
import { type HoldingId, kindFacts } from '../holding.ts';
import { holdsMoney } from '../holding-state.ts';
import { findOwnAccount, keepOwnAccount, takeTurn } from '../store/arrangements.ts';
import { findHolding } from '../store/holdings.ts';
import type { NotCharged } from './contribution.ts';
import { notThatDay } from './day-of-payment.ts';
import type { NoSuchHolding, NotNow, NotThatDay } from './refusals.ts';

/** The person paid their own part into a holding, from money of their own. */
export type MyPart = {
  readonly person: PersonId;
  readonly holding: HoldingId;
  readonly amount: Pence;
  readonly on: CalendarDate;
  readonly once?: Id<'once'> | undefined;
};

/** Writes down what the person paid in themself, so that the holding shows all there is. Refused where support is free. */
export async function payMyPart(visit: World & Actor, paid: MyPart) {
  const { person, amount, on, once } = paid;
  return act(
    visit,
    { may: 'spend', person, about: { pence: amount }, ...(once !== undefined && { once }) },
    async (
      tx,
      me,
    ): Promise<Outcome<TransferId, NoSuchHolding | NotNow | NotThatDay | NotCharged | TransferRefusal>> => {
      if (getPolicyPack(visit.settings.policy).charging.kind === 'none') return refused('not-charged');
      await takeTurn(tx, person);
      const found = await findHolding(tx, person, paid.holding);
      if (found === undefined) return refused('no-such-holding');
      if (!holdsMoney(found.state) || kindFacts[found.kind].writtenDownBy !== 'me') return refused('not-now');
      const wrongDay = await notThatDay(tx, visit, found, on);
      if (wrongDay !== undefined) return { refused: wrongDay };
      const transferId = visit.clock.newId<'transfer'>();
      const posted = await postTransfers(
        tx,
        visit.locality,
        [
          {
            transferId,
            key: `own-part:${transferId}`,
            from: await ownAccount(tx, visit, person),
            to: found.accountId,
            amount,
            effectiveOn: on,
            what: me.account.name,
            about: { did: 'own-part', writtenBy: me.account.name },
          },
        ],
        { by: me.account.accountId, at: visit.clock.now() },
      );
      return 'done' in posted ? done(transferId) : posted;
    },
  );
}

/** Where a person's own money comes from: an account without a floor, opened the first time. */
async function ownAccount(tx: Transaction, visit: World & Actor, person: PersonId): Promise<LedgerAccountId> {
  const there = await findOwnAccount(tx, person);
  if (there !== undefined) return there;
  const accountId = visit.clock.newId<'ledger-account'>();
  const account = { accountId, kind: 'fund', name: 'own money', personId: person, floor: 'none' } as const;
  await openAccount(tx, visit.locality, account, visit.clock.now());
  await keepOwnAccount(tx, person, accountId);
  return accountId;
}
