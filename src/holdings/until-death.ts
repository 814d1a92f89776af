import type { CalendarDate } from '#basics';
import type { PaidSoFar } from './due.ts';

/** What counts of a person's money once they died: every day until that one, and none after. What was due before stays due. */
export function untilDeath(money: PaidSoFar, died: CalendarDate | undefined): PaidSoFar {
  if (died === undefined) return money;
  const shares = money.shares
    .filter((share) => share.from <= died)
    .map((share) => (share.until !== undefined && share.until < died ? share : { ...share, until: died }));
  return { ...money, shares };
}
