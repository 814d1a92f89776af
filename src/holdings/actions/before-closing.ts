import { add, addDays, dayOf, nothing, type Pence, type PersonId, subtract } from '#basics';
import { findAccounts } from '#ledger/actions';
import type { Death } from '#people';
import { executorOf, findDeath, look, type Me, nameOf } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack, valueOn } from '#policy';
import { type BeforeClosing, isServiceAlone } from '../after-death.ts';
import type { Holding, HoldingId } from '../holding.ts';
import { findArrangement } from '../store/arrangements.ts';
import { findHolding } from '../store/holdings.ts';
import { duesOf } from './dues-of.ts';
import { type Promised, promisesOpen } from './see-money.ts';

/** Whether money may still be owed out of a holding. Rooms above this one know what for; the app hands it in. */
export type WhatWaits = (
  tx: Transaction,
  visit: World,
  of: { readonly person: PersonId; readonly holding: HoldingId },
) => Promise<boolean>;

/** A holding of somebody who died as whoever may close it sees it. */
export type Closing = {
  readonly name: string;
  readonly death: Death;
  readonly holding: Holding;
  readonly as: Me['standing']['as'];
  readonly stands: BeforeClosing;
  readonly promises: readonly Promised[];
  /** What goes back once it is closed. */
  readonly left: Pence;
  /** What is still to be paid in for days until the death, and is not paid any more once it is closed. */
  readonly due: Pence;
};

/** What closing a holding of somebody who died would come to; undefined where no death is written, or there is no such holding. */
export async function seeClosing(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly holding: HoldingId },
  whatWaits: WhatWaits,
) {
  const { person, holding } = asked;
  const as = (role: 'executor' | 'holder') =>
    look(
      visit,
      { may: 'settle-after-death', as: role, person, about: { holding, afterDeath: true } },
      async (tx, me): Promise<Closing | undefined> => {
        const [death, found] = [await findDeath(tx, person), await findHolding(tx, person, holding)];
        if (death === undefined || found === undefined) return undefined;
        const before = await beforeClosing(tx, visit, me, { death, holding: found, whatWaits });
        return {
          ...before,
          name: await nameOf(tx, person),
          death,
          holding: found,
          as: role,
          due: role === 'executor' ? await dueInto(tx, visit, found) : nothing,
        };
      },
    );
  const executor = await as('executor');
  return 'done' in executor ? executor : as('holder');
}

/** How things stand with a holding before somebody closes it. */
export async function beforeClosing(
  tx: Transaction,
  visit: World,
  { standing }: Pick<Me, 'standing'>,
  of: { readonly death: Death; readonly holding: Holding; readonly whatWaits: WhatWaits },
): Promise<Pick<Closing, 'stands' | 'promises' | 'left'>> {
  const { death, holding, whatWaits } = of;
  const { personId: person, holdingId, accountId } = holding;
  const [account] = await findAccounts(tx, [accountId]);
  const promises = await promisesOpen(tx, person, [accountId]);
  const sumOf = (isWages: boolean): Pence =>
    add(
      nothing,
      ...promises.filter(({ note }) => (note?.isWages === true) === isWages).map((each) => each.amount),
    );
  const held = account?.posted ?? nothing;
  const wages = sumOf(true);
  const alone = isServiceAlone(holding, standing, held);
  const days = valueOn(getPolicyPack(visit.settings.policy), 'settle-after-death', visit.clock.today());
  const stands: BeforeClosing = {
    held,
    promised: sumOf(false),
    wages,
    wagesWait: await whatWaits(tx, visit, { person, holding: holdingId }),
    ...(alone && {
      from: addDays(dayOf(death.writtenAt), days),
      settledBy: (await executorOf(tx, person))?.name,
    }),
  };
  return { stands, promises, left: subtract(held, wages) };
}

/** What is due into one holding for days until the death. */
async function dueInto(tx: Transaction, visit: World, { personId, holdingId }: Holding): Promise<Pence> {
  const arrangement = await findArrangement(tx, personId);
  const [found] = arrangement === undefined ? [] : await duesOf(tx, visit, [arrangement]);
  const payment = found?.due?.payments.find((each) => each.holdingId === holdingId);
  return payment === undefined ? nothing : subtract(payment.net, payment.costs);
}
