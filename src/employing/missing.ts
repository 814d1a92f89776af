import { add, fraction, nothing, type Pence, pence } from '#basics';
import type { EmployingValue } from '#policy';
import { ageOn } from './age.ts';
import { leastWage } from './hourly-cost.ts';
import { type Hours, isOwed, topUpsOf } from './hours.ts';
import { inForceOn, type Particulars } from './particulars.ts';

/** What is missing up to the least wage in hours that are owed or paid, as when a birthday was said only after them; all together. */
export function missingPay(
  all: readonly Hours[],
  versions: readonly Particulars[],
  values: readonly EmployingValue[],
): Pence {
  return add(nothing, ...missingIn(all, versions, values).map(({ missing }) => missing));
}

/**
 * Hours that are owed or paid with too little, the least wage of their day, and what is missing beside what was made good already. What
 * the assistant says is not right waits for them: it counts as well, or it would be owed twice once they agree to it.
 */
export function missingIn(
  all: readonly Hours[],
  versions: readonly Particulars[],
  values: readonly EmployingValue[],
): readonly { readonly hours: Hours; readonly least: Pence; readonly missing: Pence }[] {
  return all
    .filter((each) => isOwed(each) && each.kind !== 'top-up')
    .map((hours) => {
      const { on, minutes, pay } = hours;
      const terms = inForceOn(versions, on);
      const least = terms === undefined ? nothing : leastWage(ageOn(terms, on), values, on).amount;
      const madeGood = topUpsOf(hours, all).map((each) => each.pay);
      return {
        hours,
        least,
        missing: pence(Math.max(nothing, fraction(least, minutes, 60) - add(pay, ...madeGood))),
      };
    })
    .filter(({ missing }) => missing > nothing);
}
