import { type CalendarDate, calendarDate, daysBetween, type Id, type Pence } from '#basics';
import type { TransferId } from '#ledger';

export type BankLineId = Id<'bank-line'>;

/** A line of a bank's statement that is to be found in the ledger. Positive is money in. */
export type LineToMatch = { readonly lineId: BankLineId; readonly day: CalendarDate; readonly amount: Pence };
/** A movement in the ledger that is to be found on the bank's statement. */
export type EntryToMatch = {
  readonly transferId: TransferId;
  readonly effectiveOn: CalendarDate;
  readonly amount: Pence;
};

/** A payment can stand so many days apart on the two: cards and cheques come late, Bacs takes three days. */
export const days_apart_max = 7;

/**
 * Which line is which movement: the same amount to the penny, the nearest days first, each used once. Lines and movements that
 * are alike are put together in their order.
 */
export function matchLines(
  lines: readonly LineToMatch[],
  entries: readonly EntryToMatch[],
): ReadonlyMap<BankLineId, TransferId> {
  const matched = new Map<BankLineId, TransferId>();
  const byAmount = grouped(entries);
  for (const [amount, alike] of grouped(lines)) {
    const used = new Set<TransferId>();
    for (const { line, entry } of pairsOf(alike, byAmount.get(amount) ?? [])) {
      if (matched.has(line.lineId) || used.has(entry.transferId)) continue;
      matched.set(line.lineId, entry.transferId);
      used.add(entry.transferId);
    }
  }
  return matched;
}

function grouped<Each extends { readonly amount: Pence }>(all: readonly Each[]): ReadonlyMap<Pence, Each[]> {
  const groups = new Map<Pence, Each[]>();
  for (const each of all) {
    const group = groups.get(each.amount);
    if (group === undefined) groups.set(each.amount, [each]);
    else group.push(each);
  }
  return groups;
}

/** Every pair of one amount that may be one payment, the nearest first. Only the movements around a line's own day are looked at. */
function pairsOf(
  lines: readonly LineToMatch[],
  entries: readonly EntryToMatch[],
): readonly { readonly line: LineToMatch; readonly entry: EntryToMatch }[] {
  const placed = entries
    .map((entry) => ({ entry, at: placeOf(entry.effectiveOn) }))
    .sort((one, other) => one.at - other.at);
  return lines
    .flatMap((line) => {
      const at = placeOf(line.day);
      const from = firstFrom(placed, at - days_apart_max);
      const until = firstFrom(placed, at + days_apart_max + 1);
      return placed
        .slice(from, until)
        .map((each) => ({ line, entry: each.entry, apart: Math.abs(each.at - at) }));
    })
    .sort((one, other) => one.apart - other.apart);
}

const first_day = calendarDate('2000-01-01');

function placeOf(day: CalendarDate): number {
  return daysBetween(first_day, day);
}

/** How many stand before a place, in what is in order. */
function firstFrom(placed: readonly { readonly at: number }[], place: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((placed[middle]?.at ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
