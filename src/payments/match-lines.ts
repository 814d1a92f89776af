import { type CalendarDate, daysBetween, type Id, type Pence } from '#basics';
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

/** Every pair of one amount that may be one payment, the nearest first. */
function pairsOf(
  lines: readonly LineToMatch[],
  entries: readonly EntryToMatch[],
): readonly { readonly line: LineToMatch; readonly entry: EntryToMatch }[] {
  const inOrder = [...entries].sort((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1));
  return lines
    .flatMap((line) =>
      inOrder.flatMap((entry) => {
        const apart = Math.abs(daysBetween(entry.effectiveOn, line.day));
        return apart > days_apart_max ? [] : [{ line, entry, apart }];
      }),
    )
    .sort((one, other) => one.apart - other.apart);
}
