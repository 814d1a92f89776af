import { addDays, type CalendarDate } from '#basics';
import { type PaidDays, standing } from './paid-days.ts';
import { isInForce, type Share } from './share.ts';

/** A stretch of days on which neither what is held nor what was paid for changes. */
export type Span = {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly shares: readonly Share[];
  readonly paid: readonly PaidDays[];
};

/** Every such stretch until a day, in order; days on which nothing is held and nothing was paid are left out. */
export function spansOf(
  money: { readonly shares: readonly Share[]; readonly paid: readonly PaidDays[] },
  until: CalendarDate,
): readonly Span[] {
  const shares = money.shares.filter((share) => share.until === undefined || share.until >= share.from);
  const end = addDays(until, 1);
  const days = new Set<CalendarDate>();
  for (const each of [...shares, ...money.paid]) {
    days.add(each.from);
    if (each.until !== undefined) days.add(addDays(each.until, 1));
  }
  const starts = [...days].filter((day) => day < end).sort();
  return starts
    .map((from, index) => ({
      from,
      until: addDays(starts[index + 1] ?? end, -1),
      shares: shares.filter((share) => isInForce(share, from)),
      paid: standing(money.paid.filter((each) => isInForce(each, from))),
    }))
    .filter((span) => span.shares.length > 0 || span.paid.length > 0);
}
