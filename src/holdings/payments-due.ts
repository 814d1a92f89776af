import { add, type CalendarDate, nothing, type Pence, subtract } from '#basics';
import type { HoldingId } from './holding.ts';
import { joined, type PaidDays } from './paid-days.ts';
import { amountFor, type HoldingPayment, type PaidBefore, type PaymentPart } from './payment.ts';
import { type Along, settle } from './settle.ts';
import type { Share } from './share.ts';
import { type Span, spansOf } from './span.ts';

/** What puts everything right until a day: a payment for each holding, and the days paid that follow from it. */
export type PaymentsDue = {
  readonly payments: readonly HoldingPayment[];
  readonly paidDays: readonly PaidDaysBy[];
};

/** Days paid by a payment into `holding`, or by money that comes along into it. */
export type PaidDaysBy = PaidDays & { readonly by: 'payment' | 'along'; readonly into: HoldingId };

/** What each holding is due until the end of a day: what it lacks of every day, and one-offs that have not been paid. */
export function paymentsDue(
  money: { readonly shares: readonly Share[]; readonly paid: readonly PaidDays[] },
  until: CalendarDate,
): PaymentsDue {
  const steps = spansOf(money, until).flatMap(stepsFor);
  const onceOnly = money.shares.filter((share) => isOneOffDue(share, until));
  const ids = [...steps.map((step) => step.holdingId), ...onceOnly.map((share) => share.holdingId)];
  const payments = [...new Set(ids)].map((holdingId) =>
    paymentFor(
      holdingId,
      steps.filter((step) => step.holdingId === holdingId),
      onceOnly.filter((share) => share.holdingId === holdingId),
    ),
  );
  return { payments, paidDays: joinedDays(steps.flatMap(paidDaysOf)) };
}

/** Whether a one-off is to be paid: once, and not for a share that never came into force. */
export function isOneOffDue(share: Share, until: CalendarDate): boolean {
  const neverInForce = share.until !== undefined && share.until < share.from;
  return share.oneOff > 0 && share.oneOffPaidOn === undefined && !neverInForce && share.from <= until;
}

/** What happens to one holding for one stretch of days. */
type Step = {
  readonly holdingId: HoldingId;
  readonly span: Span;
  readonly along: readonly Along[];
  /** What the service pays; none where what comes along is enough. */
  readonly pays?: Pence;
};

function stepsFor(span: Span): readonly Step[] {
  const { along, pays } = settle(span);
  const holdings = [...new Set([...along.map((each) => each.to), ...pays.map((each) => each.holdingId)])];
  return holdings.map((holdingId) => {
    const paid = pays.find((each) => each.holdingId === holdingId);
    return {
      holdingId,
      span,
      along: along.filter((each) => each.to === holdingId),
      ...(paid !== undefined && { pays: paid.amount }),
    };
  });
}

function paymentFor(
  holdingId: HoldingId,
  steps: readonly Step[],
  onceOnly: readonly Share[],
): HoldingPayment {
  const paying = steps.filter((step) => step.pays !== undefined);
  const parts = withOneOffs(joinedParts(paying.flatMap(partsOf)), onceOnly);
  const before = joinedBefore(paying.flatMap(beforeOf));
  const weeklyMoney = add(nothing, ...paying.map((step) => step.pays ?? nothing));
  const oneOffs = add(nothing, ...parts.map((part) => part.oneOff));
  const along = steps.flatMap((step) => step.along);
  const came = [...new Set(along.map((each) => each.from))].map((from) => ({
    from,
    amount: add(nothing, ...along.filter((each) => each.from === from).map((each) => each.amount)),
  }));
  return { holdingId, parts, before, came, weeklyMoney, oneOffs, amount: add(weeklyMoney, oneOffs) };
}

/** What is held that was not paid for as it is, and what was paid that is not held as it was. */
function differing({ holdingId, span }: Step): {
  readonly shares: readonly Share[];
  readonly paid: readonly PaidDays[];
} {
  const paid = span.paid.filter((each) => each.holdingId === holdingId);
  const shares = span.shares.filter((share) => {
    const same = paid.findIndex((each) => each.what === share.what && each.weekly === share.weekly);
    if (share.holdingId === holdingId && same !== -1) paid.splice(same, 1);
    return share.holdingId === holdingId && same === -1;
  });
  return { shares, paid };
}

function partsOf(step: Step): readonly PaymentPart[] {
  const { from, until } = step.span;
  return differing(step).shares.map(({ shareId, what, weekly }) => {
    const amount = amountFor(weekly, from, until);
    return { shareId, what, weekly, from, until, amount, oneOff: nothing };
  });
}

function beforeOf(step: Step): readonly PaidBefore[] {
  const { from, until } = step.span;
  return differing(step).paid.map(({ what, weekly }) => {
    const amount = amountFor(weekly, from, until);
    return { what, weekly, from, until, amount };
  });
}

/** The days paid that a step writes down, so that afterwards what was paid is what is held. */
function paidDaysOf(step: Step): readonly PaidDaysBy[] {
  const { holdingId, span, along } = step;
  const { from, until } = span;
  const days = { from, until, into: holdingId };
  const names = span.shares.filter((share) => share.holdingId === holdingId).map((share) => share.what);
  const what = [...new Set(names)].join(', ');
  const went = along.flatMap((each): readonly PaidDaysBy[] => [
    { ...days, holdingId: each.from, what, weekly: subtract(nothing, each.weekly), by: 'along' },
    { ...days, holdingId, what, weekly: each.weekly, by: 'along' },
  ]);
  if (step.pays === undefined) return went;
  const off = [...beforeOf(step), ...along.map(({ weekly }) => ({ what, weekly }))];
  return [
    ...went,
    ...off.map((each): PaidDaysBy => ({
      ...days,
      holdingId,
      what: each.what,
      weekly: subtract(nothing, each.weekly),
      by: 'payment',
    })),
    ...partsOf(step).map((each): PaidDaysBy => ({
      ...days,
      holdingId,
      what: each.what,
      weekly: each.weekly,
      by: 'payment',
    })),
  ].filter((each) => each.weekly !== 0);
}

function withOneOffs(parts: readonly PaymentPart[], onceOnly: readonly Share[]): readonly PaymentPart[] {
  const alone = onceOnly
    .filter((share) => !parts.some((part) => part.shareId === share.shareId))
    .map((share): PaymentPart => ({ ...share, until: share.from, amount: nothing, oneOff: nothing }));
  const owed = new Map(onceOnly.map((share) => [share.shareId, share.oneOff]));
  return [...parts, ...alone].map((part) => {
    const oneOff = owed.get(part.shareId) ?? nothing;
    owed.delete(part.shareId);
    const { shareId, what, weekly, from, until, amount } = part;
    return { shareId, what, weekly, from, until, amount, oneOff };
  });
}

function joinedParts(parts: readonly PaymentPart[]): readonly PaymentPart[] {
  return joined(parts, (one, other) => one.shareId === other.shareId, together);
}

function joinedBefore(before: readonly PaidBefore[]): readonly PaidBefore[] {
  return joined(before, (one, other) => one.what === other.what && one.weekly === other.weekly, together);
}

function joinedDays(days: readonly PaidDaysBy[]): readonly PaidDaysBy[] {
  return joined(
    days,
    (one, other) =>
      one.holdingId === other.holdingId &&
      one.into === other.into &&
      one.by === other.by &&
      one.what === other.what &&
      one.weekly === other.weekly,
    (one, next) => ({ ...one, until: next.until }),
  );
}

function together<Part extends PaidBefore>(one: Part, next: Part): Part {
  return { ...one, until: next.until, amount: add(one.amount, next.amount) };
}
