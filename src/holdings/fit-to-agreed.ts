import { addDays, type CalendarDate, nothing, type Pence, share as split } from '#basics';
import type { Share, ShareId } from './share.ts';

/** A weekly figure, and its first day. */
export type Figure = { readonly from: CalendarDate; readonly weekly: Pence };

/** What is agreed for a plan's lines: each line's own cost, and every weekly figure in force since the first, in order. */
export type AgreedForLines = {
  readonly planId: string;
  readonly figures: readonly Figure[];
  readonly lines: readonly { readonly lineId: string; readonly weekly: Pence }[];
};

/** A share that ends because its weekly amount changes, and those that follow it in the same holding. */
export type Refit = { readonly ended: Share; readonly begun: readonly Share[] };

/**
 * Fits shares to the weekly figures that were lowered after notice, or put back: where less is agreed than the plan costs, each line
 * gets its part of it to the penny, so that never more is held than was agreed. Each figure counts for its own days, however
 * many there were since anybody looked: what was lowered and is put back counts as if it had never been less. Days that
 * were paid for stay paid for.
 */
export function fitToAgreed(
  shares: readonly Share[],
  agreed: AgreedForLines,
  newShareId: () => ShareId,
): readonly Refit[] {
  const wanted = agreed.figures.map((figure) => ({ from: figure.from, of: weeklyOfLines(agreed, figure) }));
  return shares.flatMap((share) => {
    const neverBegan = share.until !== undefined && share.until < share.from;
    if (share.planId !== agreed.planId || neverBegan) return [];
    const parts = partsOf(share, wanted);
    return parts.every((part) => part.weekly === share.weekly) ? [] : [refit(share, parts, newShareId)];
  });
}

function weeklyOfLines({ lines }: AgreedForLines, { weekly }: Figure): ReadonlyMap<string, Pence> {
  const costs = lines.map((line) => line.weekly);
  const total = costs.reduce<number>((sum, each) => sum + each, 0);
  const parts = total <= weekly ? costs : split(weekly, costs);
  return new Map(lines.map((line, index) => [line.lineId, parts[index] ?? nothing]));
}

type Wanted = { readonly from: CalendarDate; readonly of: ReadonlyMap<string, Pence> };
type Part = { readonly from: CalendarDate; readonly until?: CalendarDate; readonly weekly: Pence };

/** The days of a share, cut where its weekly amount changes. */
function partsOf(share: Share, wanted: readonly Wanted[]): readonly Part[] {
  const isWithin = (day: CalendarDate): boolean =>
    day > share.from && (share.until === undefined || day <= share.until);
  const days = [...new Set([share.from, ...wanted.map(({ from }) => from).filter(isWithin)])].sort();
  const weeklyOn = (day: CalendarDate): Pence =>
    wanted.findLast(({ from }) => from <= day)?.of.get(share.lineId) ?? share.weekly;
  const starts = days.filter((day, index) => index === 0 || weeklyOn(day) !== weeklyOn(addDays(day, -1)));
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const until = next === undefined ? share.until : addDays(next, -1);
    return { from, weekly: weeklyOn(from), ...(until !== undefined && { until }) };
  });
}

function refit(share: Share, parts: readonly Part[], newShareId: () => ShareId): Refit {
  const [first] = parts;
  const goesOn = first?.weekly === share.weekly;
  const until = goesOn ? first.until : addDays(share.from, -1);
  const ended = { ...share, ...(until !== undefined && { until }) };
  return {
    ended: paidWithin(ended),
    begun: parts.slice(goesOn ? 1 : 0).map((part, index) => {
      const { until: _, ...rest } = share;
      const unpaid = !goesOn && index === 0 && share.oneOffPaidOn === undefined;
      const oneOff = unpaid ? share.oneOff : nothing;
      return paidWithin({ ...rest, ...part, shareId: newShareId(), oneOff });
    }),
  };
}

/** A share is paid until no day outside its own. */
function paidWithin({ paidUntil, ...share }: Share): Share {
  if (paidUntil === undefined || paidUntil < share.from) return share;
  const last = share.until !== undefined && share.until < paidUntil ? share.until : paidUntil;
  return last < share.from ? share : { ...share, paidUntil: last };
}
