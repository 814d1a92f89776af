import {
  add,
  type CalendarDate,
  done,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
} from '#basics';
import type { TransferRefusal } from '#ledger';
import { act, look } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Holding } from '../holding.ts';
import { moveLine as planMove, type Moved, type MoveRefusal } from '../move-line.ts';
import { takeTurn } from '../store/arrangements.ts';
import { holdingsOf } from '../store/holdings.ts';
import { sharesOf } from '../store/shares.ts';
import { carryOut, moneyThatGoes } from './carry-out-moves.ts';
import type { ChangedMeanwhile, NotNow } from './refusals.ts';
import { openTarget, type Target, type TargetNotReady } from './target.ts';

/** One line of the plan goes to another holding, from a Monday. */
export type Moving = {
  readonly person: PersonId;
  readonly lineId: string;
  readonly to: Target;
  readonly from: CalendarDate;
  readonly once?: Id<'once'> | undefined;
};

export type MovingRefusal =
  | MoveRefusal
  | TargetNotReady
  | NotNow
  | ChangedMeanwhile
  | { readonly because: 'nothing-held' }
  | TransferRefusal;

/** What came of a move, or would come of it. */
export type MoveMade = { readonly moved: Moved; readonly goes: Pence; readonly paidAhead: Pence };

/** Moves a line: the old share ends the day before, the new one begins, and money paid ahead goes along. */
export async function moveLine(visit: World & Actor, moving: Moving) {
  const { person, lineId, from, once } = moving;
  return act(
    visit,
    { may: 'choose-holding', person, about: { line: lineId, from }, ...(once !== undefined && { once }) },
    async (tx, me): Promise<Outcome<{ readonly to: Holding; readonly goes: Pence }, MovingRefusal>> => {
      const arrangement = await takeTurn(tx, person);
      if (arrangement === undefined) return refused('nothing-held');
      const wanted = { person, serviceId: arrangement.serviceId, target: moving.to };
      const to = await openTarget(tx, visit, me, wanted);
      if ('refused' in to) return to;
      const moved = planMove(
        await sharesOf(tx, person),
        { lineId, to: to.done.holdingId, from, shareId: visit.clock.newId() },
        visit.clock.today(),
      );
      if ('refused' in moved) return moved;
      const carried = await carryOut(tx, visit, {
        moves: [moved.done],
        to: to.done,
        by: me.account.accountId,
        at: visit.clock.now(),
      });
      return 'refused' in carried ? carried : done({ to: to.done, goes: carried.done });
    },
  );
}

/** What a move would do, without doing it. A new holding has no id yet: any other than those there will do for the sum. */
export async function previewMove(visit: World & Actor, moving: Omit<Moving, 'once'>) {
  const { person, lineId, from, to } = moving;
  return look(
    visit,
    { may: 'choose-holding', person, about: { line: lineId, from } },
    async (tx): Promise<Outcome<MoveMade, MoveRefusal | TargetNotReady>> => {
      const holdings = await holdingsOf(tx, person);
      if (
        'holding' in to &&
        !holdings.some((each) => each.holdingId === to.holding && each.state === 'active')
      )
        return refused('target-not-ready');
      const toId = 'holding' in to ? to.holding : visit.clock.newId<'holding'>();
      const moved = planMove(
        await sharesOf(tx, person),
        { lineId, to: toId, from, shareId: visit.clock.newId() },
        visit.clock.today(),
      );
      if ('refused' in moved) return moved;
      const along = [...(await moneyThatGoes(tx, [moved.done], holdings)).values()];
      const sum = (amounts: readonly Pence[]): Pence => add(nothing, ...amounts);
      return done({
        moved: moved.done,
        goes: sum(along.map((each) => each.goes)),
        paidAhead: sum(along.map((each) => each.paidAhead)),
      });
    },
  );
}
