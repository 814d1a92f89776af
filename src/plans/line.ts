import { add, fraction, type Id, nothing, type Pence, pence, times } from '#basics';
import type { ServiceId } from '#directory';
import type { OutcomeId } from './outcome.ts';
import type { Written } from './written.ts';

export type LineId = Id<'plan-line'>;

/** What support is paid by: the hour, the session or visit, or one price a week. */
export const units = ['hour', 'session', 'week'] as const;
export type Unit = (typeof units)[number];

/** Hundredths of an hour, a session or a week, each week: 16 hours are 1600. Quarters only. */
export type Hundredths = number & { readonly __unit: 'hundredths' };

/** A price and how much of it a week. */
export type Price = { readonly unit: Unit; readonly unitPrice: Pence; readonly quantity: Hundredths };

/**
 * Who gives paid support: a service of the directory, with its name and price as they were worded then; a personal assistant
 * I employ; or anybody, written freely.
 */
export type Provider =
  | {
      readonly kind: 'service';
      readonly serviceId: ServiceId;
      readonly name: string;
      /** The service's own price as shown then, in words, and in pence for the unit where it was one. */
      readonly priceAsWorded: string;
      readonly listedPrice?: Pence;
    }
  | { readonly kind: 'assistant'; readonly name: string }
  | { readonly kind: 'written'; readonly name: string };

const lineKinds = ['paid', 'unpaid', 'ordinary'] as const;
export type LineKind = (typeof lineKinds)[number];

type Any = {
  readonly lineId: LineId;
  readonly what: string;
  /** When it happens, in words: Mondays and Thursdays, 8 to 10. */
  readonly schedule: string;
  readonly serves: readonly OutcomeId[];
  readonly version: number;
  readonly written: Written;
};
/** Help from people who are not paid, or something everybody can use and that costs the budget nothing. */
export type FreeLine = Any & { readonly kind: 'unpaid' | 'ordinary'; readonly who: string };
/** Support that is paid for: each week, once, or both. */
export type PaidLine = Any & {
  readonly kind: 'paid';
  readonly provider: Provider;
  readonly price?: Price;
  /** Paid once, such as the cost of starting. Never part of the weekly figure. */
  readonly oneOff: Pence;
};
/** One line of how I will be supported. Unpaid and free lines stand beside paid ones: a plan is about a life. */
export type Line = FreeLine | PaidLine;

/** Reads hours or sessions a week as typed: "16", "2.5", "1.25". Undefined for other steps than quarters, nought, and above 400. */
export function readQuantity(text: string): Hundredths | undefined {
  const found = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (found === null) return undefined;
  return hundredths(Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')));
}

/** Mints a quantity; undefined for other steps than quarters, nought, and above 400 a week. */
export function hundredths(amount: number): Hundredths | undefined {
  return isQuantity(amount) ? amount : undefined;
}

function isQuantity(amount: number): amount is Hundredths {
  return Number.isInteger(amount) && amount > 0 && amount <= 40_000 && amount % 25 === 0;
}

/** A quantity as people write it: 16, 2.5, 0.25. */
export function quantityText(quantity: Hundredths): string {
  return (quantity / 100).toString();
}

/** What a price comes to each week. Quarters of a penny round half up, so that the sum shown is the sum agreed. */
export function weeklyOf(price: Price): Pence {
  return fraction(price.unitPrice, price.quantity, 100);
}

export function weeklyCost(line: Line): Pence {
  return line.kind === 'paid' && line.price !== undefined ? weeklyOf(line.price) : nothing;
}

export function oneOffCost(line: Line): Pence {
  return line.kind === 'paid' ? line.oneOff : nothing;
}

/** What a plan comes to. A year is 52 weeks; one-offs stand apart and are in neither figure. */
export type Totals = { readonly weekly: Pence; readonly yearly: Pence; readonly oneOff: Pence };

const weeks_in_a_year = 52;

/** What a line costs, or would cost as far as it is written: each week, once, or both. */
export type Cost = { readonly price?: Price; readonly oneOff: Pence };

export function totalsOf(lines: readonly Line[]): Totals {
  return sumOf(add(...lines.map(weeklyCost)), add(...lines.map(oneOffCost)));
}

/** What a plan comes to with the line that is being written, beside what its other lines come to. */
export function totalsWith(others: Pick<Totals, 'weekly' | 'oneOff'>, cost: Cost): Totals {
  const weekly = cost.price === undefined ? nothing : weeklyOf(cost.price);
  return sumOf(add(others.weekly, weekly), add(others.oneOff, cost.oneOff));
}

function sumOf(weekly: Pence, oneOff: Pence): Totals {
  return { weekly, yearly: times(weekly, weeks_in_a_year), oneOff };
}

/** How far a weekly figure is over or under the starting figure. It informs and never stops anybody. */
export type BesideStart = { readonly is: 'over' | 'under' | 'same'; readonly by: Pence };

export function besideStart(weekly: Pence, starting: Pence): BesideStart {
  const by = pence(Math.abs(weekly - starting));
  if (by === 0) return { is: 'same', by };
  return { is: weekly > starting ? 'over' : 'under', by };
}
