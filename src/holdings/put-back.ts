import { add, addDays, type CalendarDate, mondayFrom, nothing, type Pence, pence, subtract } from '#basics';
import type { Holding } from './holding.ts';
import type { PaidDays } from './paid-days.ts';
import { amountFor } from './payment.ts';
import { isInForce, type Share } from './share.ts';

/** What was paid into holdings that were closed for one death, and what is held since. */
type Closed = {
  readonly died: CalendarDate;
  readonly paid: readonly PaidDays[];
  readonly oneOffs: Pence;
  readonly since: readonly Share[];
};

/**
 * What is paid a second time where a death was wrong: of the days after it that had been paid, those that are held again, at most at what
 * they are held at now; and what is paid once. What was paid for days that nobody can hold money for any more is not due again. A day from
 * the next Monday on may still be chosen, so it counts as held. `holdings` are `followed`.
 */
export function paidAgain(
  money: {
    readonly holdings: readonly Holding[];
    readonly shares: readonly Share[];
    readonly paid: readonly PaidDays[];
  },
  today: CalendarDate,
): Pence {
  const days = new Set(money.holdings.flatMap((each) => each.closedForDeath ?? []));
  return add(nothing, ...[...days].map((died) => againAfter(closedFor(money, died), mondayFrom(today))));
}

function closedFor({ holdings, shares, paid }: Parameters<typeof paidAgain>[0], died: CalendarDate): Closed {
  const closed = new Set(
    holdings.filter((each) => each.closedForDeath === died).map((each) => each.holdingId),
  );
  const once = shares.filter((share) => closed.has(share.holdingId) && share.oneOffPaidOn !== undefined);
  return {
    died,
    paid: paid.filter((each) => closed.has(each.holdingId)),
    oneOffs: add(nothing, ...once.map((share) => share.oneOff)),
    since: shares.filter((share) => share.from > died),
  };
}

function againAfter({ died, paid, oneOffs, since }: Closed, nextMonday: CalendarDate): Pence {
  const weeklyOn = (all: readonly (PaidDays | Share)[], day: CalendarDate): Pence =>
    add(nothing, ...all.filter((each) => isInForce(each, day)).map((each) => each.weekly));
  let again = oneOffs;
  for (let day = addDays(died, 1); paid.some((each) => each.until >= day); day = addDays(day, 1)) {
    const was = Math.max(nothing, weeklyOn(paid, day));
    const is = day >= nextMonday ? was : Math.min(was, weeklyOn(since, day));
    again = add(again, amountFor(pence(is), day, day));
  }
  return again;
}

/** What is still to be put back: what went back for a death that was wrong, less what is paid again and what was put back before. */
export function toPutBack({
  went,
  again,
  before,
}: {
  readonly went: Pence;
  readonly again: Pence;
  readonly before: Pence;
}): Pence {
  return pence(Math.max(nothing, subtract(subtract(went, again), before)));
}

/** Where it is put back to: the newest holding that money is in and that something was chosen for since. */
export function placeFor(
  { holdings, shares }: { readonly holdings: readonly Holding[]; readonly shares: readonly Share[] },
  today: CalendarDate,
): Holding | undefined {
  const died = holdings
    .flatMap((each) => each.closedForDeath ?? [])
    .sort()
    .at(-1);
  if (died === undefined) return undefined;
  const since = shares.filter(
    (share) => share.from > died && (share.until === undefined || share.until >= today),
  );
  return holdings.findLast(
    ({ state, holdingId }) => state === 'active' && since.some((share) => share.holdingId === holdingId),
  );
}
