import { add, addDays, type CalendarDate, type Pence } from '#basics';
import type { HoldingId } from './holding.ts';

/**
 * Days that money has come into a holding for, at a weekly amount. Less than nothing where it was counted off again: days that
 * were paid anew at another amount, or money that went along to another holding. Written once, never changed.
 */
export type PaidDays = {
  readonly holdingId: HoldingId;
  readonly what: string;
  readonly weekly: Pence;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
};

/** What still stands of days paid: what was counted off again is gone, with what counted it off. */
export function standing(paid: readonly PaidDays[]): readonly PaidDays[] {
  const left: PaidDays[] = [];
  for (const each of paid) {
    const opposite = left.findIndex(
      (other) =>
        other.holdingId === each.holdingId &&
        other.what === each.what &&
        add(other.weekly, each.weekly) === 0,
    );
    if (opposite === -1) left.push(each);
    else left.splice(opposite, 1);
  }
  return left;
}

type Days = { readonly from: CalendarDate; readonly until: CalendarDate };

/** Puts days that follow one another together, where they are alike but for the days, which `add` adds up. */
export function joined<Each extends Days>(
  all: readonly Each[],
  alike: (one: Each, other: Each) => boolean,
  together: (one: Each, next: Each) => Each,
): readonly Each[] {
  const found: Each[] = [];
  for (const each of all) {
    const at = found.findIndex((one) => addDays(one.until, 1) === each.from && alike(one, each));
    const one = found[at];
    if (one === undefined) found.push(each);
    else found[at] = together(one, each);
  }
  return found;
}
