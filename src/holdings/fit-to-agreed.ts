import { addDays, type CalendarDate, nothing, type Pence, share as split } from '#basics';
import type { Share, ShareId } from './share.ts';

/** What is agreed for a plan's lines: each line's own cost, and the weekly figure in force since a day. */
export type AgreedForLines = {
  readonly planId: string;
  readonly from: CalendarDate;
  readonly weekly: Pence;
  readonly lines: readonly { readonly lineId: string; readonly weekly: Pence }[];
};

/** A share that ends because its weekly amount changes, and the one that begins in the same holding. */
export type Refit = { readonly ended: Share; readonly begun: Share };

/**
 * Fits shares to a weekly figure that was lowered after notice, or put back: where less is agreed than the plan costs, each line
 * gets its part of it to the penny, so that never more is held than was agreed. Either counts from the day it is in force: what
 * was lowered and is put back counts as if it had never been less. Days that were paid for stay paid for.
 */
export function fitToAgreed(
  shares: readonly Share[],
  agreed: AgreedForLines,
  newShareId: () => ShareId,
): readonly Refit[] {
  const wanted = weeklyOfLines(agreed);
  return shares.flatMap((share) => {
    const weekly = share.planId === agreed.planId ? wanted.get(share.lineId) : undefined;
    if (weekly === undefined || weekly === share.weekly) return [];
    const isOver = share.until !== undefined && (share.until < agreed.from || share.until < share.from);
    return isOver ? [] : [refit(share, { weekly, from: agreed.from, shareId: newShareId() })];
  });
}

function weeklyOfLines(agreed: AgreedForLines): ReadonlyMap<string, Pence> {
  const { lines, weekly } = agreed;
  const costs = lines.map((line) => line.weekly);
  const total = costs.reduce<number>((sum, each) => sum + each, 0);
  const parts = total <= weekly ? costs : split(weekly, costs);
  return new Map(lines.map((line, index) => [line.lineId, parts[index] ?? nothing]));
}

function refit(
  share: Share,
  to: { readonly weekly: Pence; readonly from: CalendarDate; readonly shareId: ShareId },
): Refit {
  const from = share.from > to.from ? share.from : to.from;
  const until = addDays(from, -1);
  const neverBegan = from === share.from;
  const { paidUntil, ...unpaid } = share;
  const paidHere = paidUntil === undefined || paidUntil < until ? paidUntil : until;
  return {
    ended: { ...unpaid, until, ...(paidHere !== undefined && { paidUntil: paidHere }) },
    begun: {
      ...share,
      shareId: to.shareId,
      weekly: to.weekly,
      from,
      oneOff: neverBegan && share.oneOffPaidOn === undefined ? share.oneOff : nothing,
    },
  };
}
