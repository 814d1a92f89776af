import {
  type LocalityId,
  type Outcome,
  done,
  type Moment,
  nothing,
  add,
  type Pence,
  pence,
  type AccountId,
  refused,
} from '#basics';
import type { Transfer, TransferRefusal } from '#ledger';
import { postTransfers } from '#ledger/actions';
import type { Transaction, World } from '#platform';
import type { Holding } from '../holding.ts';
import type { Moved } from '../move-line.ts';
import { holdingsOf } from '../store/holdings.ts';
import { addPaidDays } from '../store/paid-days.ts';
import { addShare, saveShare } from '../store/shares.ts';
import { noteMovedOut } from './moved-out.ts';
import { freeIn } from './spend.ts';

/** What goes along with a move: what was paid ahead, and how much of it is still there to go. */
export type Along = { readonly paidAhead: Pence; readonly goes: Pence };

/** How much of what was paid ahead can go along: what is promised or spent already stays. */
export async function moneyThatGoes(
  tx: Transaction,
  moves: readonly Moved[],
  holdings: readonly Holding[],
): Promise<ReadonlyMap<Holding, Along>> {
  const along = new Map<Holding, Along>();
  for (const holding of holdings) {
    const ahead = moves
      .flatMap((moved) => moved.paidAhead)
      .filter((each) => each.from === holding.holdingId)
      .map((each) => each.amount);
    const paidAhead = add(nothing, ...ahead);
    if (paidAhead === 0) continue;
    along.set(holding, { paidAhead, goes: pence(Math.min(paidAhead, await freeIn(tx, holding))) });
  }
  return along;
}

/** Writes the shares of the moves and posts the money that goes along, counted from the first day in the new holding. */
export async function carryOut(
  tx: Transaction,
  visit: World & { readonly locality: LocalityId },
  moving: {
    readonly moves: readonly Moved[];
    readonly to: Holding;
    readonly by: AccountId;
    readonly at: Moment;
  },
): Promise<Outcome<Pence, TransferRefusal>> {
  const { moves, to, by, at } = moving;
  const [first] = moves;
  if (first === undefined) return done(nothing);
  for (const moved of moves) {
    for (const share of moved.ended) await saveShare(tx, to.personId, share);
    await addShare(tx, to.personId, moved.begun);
  }
  const along = await moneyThatGoes(tx, moves, await holdingsOf(tx, to.personId));
  const transfers = [...along].flatMap(([from, { goes, paidAhead }]): readonly Transfer[] =>
    goes === 0
      ? []
      : [
          {
            transferId: visit.clock.newId(),
            key: `move:${first.begun.shareId}:${from.holdingId}`,
            from: from.accountId,
            to: to.accountId,
            amount: goes,
            effectiveOn: first.begun.from,
            what: moves.map((moved) => moved.begun.what).join(', '),
            about: {
              did: 'move',
              paidAhead,
              lines: moves.map(({ begun }) => ({
                what: begun.what,
                weekly: begun.weekly,
                from: begun.from,
              })),
            },
          },
        ],
  );
  const posted = await postTransfers(tx, visit.locality, transfers, { by, at });
  if ('refused' in posted) return refused(posted.refused.because);
  await noteMovedOut(tx, to.personId, transfers);
  const days = moves.flatMap((moved) => moved.paidDays);
  await addPaidDays(
    tx,
    days.map((each) => ({ ...each, personId: to.personId, paidDaysId: visit.clock.newId<'paid-days'>() })),
  );
  return done(add(nothing, ...transfers.map((each) => each.amount)));
}
