import { type CalendarDate, type Pence, type Period, covers, nothing } from '#basics';
import { type PayChoice, type WayToPay } from './ways-to-pay.ts';

/** What one unit of a price buys. `once` is a price paid a single time. */
export const priceUnits = ['hour', 'session', 'day', 'night', 'week', 'month', 'year', 'once'] as const;
export type PriceUnit = (typeof priceUnits)[number];

/** An amount for one unit, as a plan line needs it. */
export type UnitPrice = { readonly amount: Pence; readonly per: PriceUnit };

/** One price as published. `per` is missing where the publisher named an amount and not what it buys. */
export type CostOption = {
  readonly amount: Pence;
  readonly per?: PriceUnit;
  /** Who or what this price is for: "with a companion", "under 18". */
  readonly label?: string;
  readonly valid?: Period;
};

/** What a service costs. A free service has no prices, and a priced one has at least one. */
export type Cost =
  | { readonly is: 'free'; readonly words?: string }
  | {
      readonly is: 'priced';
      readonly options: readonly [CostOption, ...CostOption[]];
      readonly words?: string;
    }
  | { readonly is: 'described'; readonly words: string }
  | { readonly is: 'not-said' };

/**
 * The lowest price known by the hour, or else by the session, on a day; nothing at all for a free service.
 * Undefined where nobody has said what an hour or a session costs.
 */
export function unitPrice(cost: Cost, on: CalendarDate): UnitPrice | undefined {
  if (cost.is === 'free') return { amount: nothing, per: 'session' };
  if (cost.is !== 'priced') return undefined;
  const current = cost.options.filter((option) => option.valid === undefined || covers(option.valid, on));
  return lowest(current, 'hour') ?? lowest(current, 'session');
}

/**
 * The lowest price of each unit on a day. `complete` says whether these are all there is to pay by: not where a price does not say
 * what it buys.
 */
export function unitPrices(
  cost: Cost,
  on: CalendarDate,
): { readonly prices: readonly UnitPrice[]; readonly complete: boolean } {
  if (cost.is !== 'priced') return { prices: [], complete: false };
  const current = cost.options.filter((option) => option.valid === undefined || covers(option.valid, on));
  const prices = priceUnits.flatMap((per) => lowest(current, per) ?? []);
  return { prices, complete: current.every((option) => option.per !== undefined) };
}

/** The lowest price of an hour or a session on any day, nothing where it is free; undefined where nobody has said. */
export function lowestPrice(cost: Cost): Pence | undefined {
  if (cost.is === 'free') return nothing;
  if (cost.is !== 'priced') return undefined;
  const amounts = cost.options.filter(({ per }) => per === 'hour' || per === 'session');
  return amounts.map(({ amount }) => amount).toSorted((a, b) => a - b)[0];
}

/** How a service can be paid for; a free one needs no other way. Empty where nobody has said. */
export function howYouCanPay(cost: Cost, ways: readonly WayToPay[]): readonly PayChoice[] {
  return cost.is === 'free' ? ['free'] : ways;
}

function lowest(options: readonly CostOption[], per: PriceUnit): UnitPrice | undefined {
  const amounts = options.filter((option) => option.per === per).map((option) => option.amount);
  const least = amounts.toSorted((a, b) => a - b)[0];
  return least === undefined ? undefined : { amount: least, per };
}
