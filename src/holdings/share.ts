import {
  add,
  addDays,
  type CalendarDate,
  done,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  pence,
  refused,
} from '#basics';
import type { HoldingId } from './holding.ts';

export type ShareId = Id<'share'>;

/**
 * One line of the agreed plan, held in one holding from a day until a day. An `until` before `from` is a share that never
 * came into force.
 */
export type Share = {
  readonly shareId: ShareId;
  readonly holdingId: HoldingId;
  readonly planId: string;
  readonly lineId: string;
  readonly what: string;
  readonly weekly: Pence;
  /** Paid once, when the share is first paid; nothing where the line has none. */
  readonly oneOff: Pence;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  /** The last day that money has come in for. */
  readonly paidUntil?: CalendarDate;
  readonly oneOffPaidOn?: CalendarDate;
};

/** More money would be held than was agreed, by how much and from which day. */
export type MoreThanAgreed = {
  readonly because: 'more-than-agreed';
  readonly from: CalendarDate;
  readonly held: Pence;
  readonly agreed: Pence;
  readonly over: Pence;
};

export function isInForce(share: Pick<Share, 'from' | 'until'>, day: CalendarDate): boolean {
  return share.from <= day && (share.until === undefined || day <= share.until);
}

/** The line of the plan that all shares in force on a day are for; undefined where they are for none or for several. */
export function onlyLineOn(shares: readonly Share[], day: CalendarDate): string | undefined {
  const [first, ...others] = new Set(
    shares.filter((share) => isInForce(share, day)).map((share) => share.what),
  );
  return others.length === 0 ? first : undefined;
}

/** What all the shares given come to a week on a day. */
export function weeklyOn(shares: readonly Share[], day: CalendarDate): Pence {
  return add(nothing, ...shares.filter((share) => isInForce(share, day)).map((share) => share.weekly));
}

/** The days on which what is held changes, in order. */
function daysOfChange(shares: readonly Share[]): readonly CalendarDate[] {
  const days = shares.flatMap((share) => [
    share.from,
    ...(share.until === undefined ? [] : [addDays(share.until, 1)]),
  ]);
  return [...new Set(days)].sort();
}

/**
 * Whether all that is held fits what was agreed, on every day from the agreement's first: one penny a week more is refused
 * with the figures (the design's first invariant).
 */
export function fitsBudget(
  shares: readonly Share[],
  agreed: { readonly from: CalendarDate; readonly weekly: Pence },
): Outcome<{ readonly free: Pence }, MoreThanAgreed> {
  const days = daysOfChange(shares).filter((day) => day >= agreed.from);
  let most = nothing;
  for (const day of [agreed.from, ...days]) {
    const held = weeklyOn(shares, day);
    const over = pence(held - agreed.weekly);
    if (over > 0) return refused('more-than-agreed', { from: day, held, agreed: agreed.weekly, over });
    most = held > most ? held : most;
  }
  return done({ free: pence(agreed.weekly - most) });
}

/** The first day on or after `from` that a line is in no holding; undefined where it is held for good. */
export function firstUncoveredDay(
  shares: readonly Share[],
  lineId: string,
  from: CalendarDate,
): CalendarDate | undefined {
  const ofLine = shares.filter((share) => share.lineId === lineId);
  let day = from;
  for (;;) {
    const covering = ofLine.find((share) => isInForce(share, day));
    if (covering === undefined) return day;
    if (covering.until === undefined) return undefined;
    day = addDays(covering.until, 1);
  }
}
