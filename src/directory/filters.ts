import { type AccessNeed } from './access-needs.ts';
import { type ClockTime, type Weekday, readClockTime } from './schedule.ts';
import { type ServiceKind } from './service.ts';
import type { PayChoice, Runner } from './ways-to-pay.ts';

/** How far somebody would go, in miles. */
export const distances = [1, 3, 5, 10, 20] as const;
export type Miles = (typeof distances)[number];

export const timesOfDay = ['morning', 'afternoon', 'evening'] as const;
export type TimeOfDay = (typeof timesOfDay)[number];

/** The most that an hour or a session may cost, in pounds; nothing at all is a way to pay. */
export const prices_pounds = [5, 10, 20, 30] as const;
export type PriceMost = (typeof prices_pounds)[number];

/** What a listing must be, beside its words. What is missing is not asked for. */
export type Filters = {
  readonly pay?: PayChoice;
  /** In whole years: whom it is for. */
  readonly age?: number;
  readonly within?: Miles;
  readonly day?: Weekday;
  readonly time?: TimeOfDay;
  readonly price?: PriceMost;
  /** All of these. */
  readonly access?: readonly AccessNeed[];
  readonly runner?: Runner;
  readonly kind?: ServiceKind;
  /** They have said that somebody new can come now. */
  readonly takingNow?: true;
};

/** Part of a day, as a service's hours must touch it. */
export type Hours = { readonly from: ClockTime; readonly to: ClockTime };

/** The hours people mean by a time of day. */
export function hoursOf(time: TimeOfDay): Hours {
  switch (time) {
    case 'morning':
      return hours('00:00', '12:00');
    case 'afternoon':
      return hours('12:00', '17:00');
    case 'evening':
      return hours('17:00', '23:59');
  }
}

const metresPerMile = 1609.344;

export function metresOf(miles: number): number {
  return miles * metresPerMile;
}

/** A distance in miles to one decimal, rounded to the nearest, as people say it. */
export function milesOf(metres: number): string {
  return (metres / metresPerMile).toFixed(1);
}

function hours(from: string, to: string): Hours {
  const [begins, ends] = [readClockTime(from), readClockTime(to)];
  if (begins === undefined || ends === undefined) throw new Error(`expected two times, not ${from}, ${to}`);
  return { from: begins, to: ends };
}
