import {
  add,
  type CalendarDate,
  daysBetween,
  fraction,
  type Id,
  type Moment,
  nothing,
  type OrganisationId,
  type Pence,
  subtract,
} from '#basics';
import type { HoldingId } from '#holdings';
import { type EmployingValue, employingValueOn } from '#policy';
import { pensionFor } from './hourly-cost.ts';
import type { JobId, Side } from './job.ts';
import { paidOn } from './paid-on.ts';
import { inForceOn, type Particulars } from './particulars.ts';

export type HoursId = Id<'hours'>;
export type PayRunId = Id<'pay-run'>;

export type GraceId = Id<'grace'>;

/** Where wages that are paid ahead stand: asked for, looked at by one, paid by another, and gone back to the float. */
export type GraceState = 'asked' | 'checked' | 'paid' | 'settled' | 'said-no' | 'withdrawn';

/** When somebody worked or will: a day, from and until as 08:30. An end that is not later is of the next day. */
export type Times = {
  readonly on: CalendarDate;
  readonly from: string;
  readonly until: string;
  readonly breakMinutes: number;
};

export type HoursState = 'said' | 'agreed' | 'disputed' | 'taken-back';

/**
 * What is paid for: work, holiday that was taken, holiday that is left when the job is over (Working Time Regulations 1998, regulation 14),
 * and what is missing in other hours up to the least wage of their day. The last two are amounts, and have no times of a day.
 */
export type HoursKind = 'work' | 'holiday' | 'holiday-left' | 'top-up';

/** Whether it is holiday, taken or left. */
export function isHoliday({ kind }: Pick<Hours, 'kind'>): boolean {
  return kind === 'holiday' || kind === 'holiday-left';
}

/** Whether somebody was at work or on holiday at some time of a day. */
export function hasTimes({ kind }: Pick<Hours, 'kind'>): boolean {
  return kind === 'work' || kind === 'holiday';
}

/** Hours as one side said them and the other answered. `minutes` are what is paid for: never more than was said. */
export type Hours = Times & {
  readonly hoursId: HoursId;
  readonly jobId: JobId;
  readonly kind: HoursKind;
  readonly saidMinutes: number;
  readonly minutes: number;
  readonly said: { readonly by: Side; readonly name: string; readonly at: Moment };
  readonly onPaper: boolean;
  readonly state: HoursState;
  readonly answered?: { readonly name: string; readonly at: Moment };
  readonly why?: string;
  /** The hours that this is the disputed rest of. */
  readonly restOf?: HoursId;
  /** The hours that were paid too little, where this makes it good. */
  readonly tops?: HoursId;
  /** An hour's wage on that day; then what these hours come to, and what comes on top of it. */
  readonly wage: Pence;
  readonly pay: Pence;
  readonly onCost: Pence;
  /** The last day on which they are to be paid; there once the person's side has said or agreed them. */
  readonly payBy?: CalendarDate;
  readonly paidFrom?: { readonly lineId: string; readonly holdingId: HoldingId };
  readonly reservation?: Id<'reservation'>;
  readonly payRun?: PayRunId;
  readonly paidOn?: CalendarDate;
  /** The local service that pays in, noted when they were owed; and its paying them ahead, where somebody asked. */
  readonly service?: OrganisationId;
  readonly grace?: { readonly graceId: GraceId; readonly state: GraceState; readonly paidOn?: CalendarDate };
};

const day_minutes = 24 * 60;

/** Minutes worked between two times, less the break; undefined where nothing or a whole day is left. */
export function minutesOf({ from, until, breakMinutes }: Omit<Times, 'on'>): number | undefined {
  const length = (clockMinutes(until) - clockMinutes(from) + day_minutes) % day_minutes;
  const worked = length - breakMinutes;
  return worked > 0 ? worked : undefined;
}

/** A time as people type it: "8:30", "08.30", "8". Undefined for anything else. */
export function readTime(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:.]?([0-5]\d))?$/.exec(text.trim());
  if (found === null || Number(found[1]) > 23) return undefined;
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
}

function clockMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Whether two stretches of work share a minute, also past midnight. */
export function overlaps(one: Times, other: Times): boolean {
  const start = (times: Times): number =>
    daysBetween(one.on, times.on) * day_minutes + clockMinutes(times.from);
  const end = (times: Times): number =>
    start(times) + ((clockMinutes(times.until) - clockMinutes(times.from) + day_minutes) % day_minutes);
  return start(one) < end(other) && start(other) < end(one);
}

/**
 * What hours on a day come to: the agreed wage, or the least of that day where the law has overtaken it, and what comes on top of it,
 * which grows with the wage. Nothing comes on top of holiday: it was set aside, with all that comes on top of it, beside the work.
 */
export function payFor(
  { on, minutes, kind }: Pick<Hours, 'on' | 'minutes' | 'kind'>,
  terms: Particulars,
  values: readonly EmployingValue[],
): Pick<Hours, 'wage' | 'pay' | 'onCost'> {
  const { wage } = paidOn(terms, values, on);
  const pay = fraction(wage, minutes, 60);
  const cost = fraction(terms.hourlyCost, wage, terms.wage);
  const whole = fraction(cost, minutes, 60);
  return { wage, pay, onCost: whole > pay && !isHoliday({ kind }) ? subtract(whole, pay) : nothing };
}

/** Whether hours are owed or paid: the person's side said or agreed them, and nobody disputes them. */
export function isOwed(hours: Pick<Hours, 'state' | 'payBy'>): boolean {
  return hours.payBy !== undefined && counts(hours);
}

/** Whether hours are owed and not paid: the person's side said or agreed them, and nobody disputes them. */
export function isToPay(hours: Pick<Hours, 'state' | 'payBy' | 'paidOn'>): boolean {
  return isOwed(hours) && hours.paidOn === undefined;
}

function counts({ state }: Pick<Hours, 'state'>): boolean {
  return state === 'said' || state === 'agreed';
}

/** Whether the service paid these hours ahead: the assistant has the money, and the float waits for it. */
export function isPaidAhead({ grace }: Pick<Hours, 'grace'>): boolean {
  return grace?.state === 'paid' || grace?.state === 'settled';
}

/** Whether a request for these hours waits for the service. */
export function waitsAhead({ grace }: Pick<Hours, 'grace'>): boolean {
  return grace?.state === 'asked' || grace?.state === 'checked';
}

/** What has grown with the hours of a job that the person's side agreed: holiday in minutes, and money beside the wages. */
export type Accruals = {
  readonly workedMinutes: number;
  readonly holidayEarned: number;
  readonly holidayTaken: number;
  readonly paid: Pence;
  readonly toPay: Pence;
  /** Holiday, pension, insurance and what else is set aside beside the wages. */
  readonly onTop: Pence;
  /** What of it is the employer's pension. */
  readonly pension: Pence;
};

/** How much of the holiday that grew with a job is neither taken nor paid. */
export function holidayLeft({ holidayEarned, holidayTaken }: Accruals): number {
  return Math.max(0, holidayEarned - holidayTaken);
}

/** What was written down to make some hours good, and was not taken back. */
export function topUpsOf({ hoursId }: Pick<Hours, 'hoursId'>, all: readonly Hours[]): readonly Hours[] {
  return all.filter(({ tops, state }) => tops === hoursId && state !== 'taken-back');
}

/** Whether it was said that holiday is left, and it is not agreed yet how much. */
export function waitsAsLeft({ kind, state, payBy }: Pick<Hours, 'kind' | 'state' | 'payBy'>): boolean {
  return kind === 'holiday-left' && (state === 'disputed' || (state === 'said' && payBy === undefined));
}

/** Adds up a job's hours. Holiday grows with work, not with holiday, in whole minutes rounded up: to the assistant's side. */
export function accrualsOf(
  all: readonly Hours[],
  versions: readonly Particulars[],
  values: readonly EmployingValue[],
  today: CalendarDate,
): Accruals {
  const agreed = all.filter(isOwed);
  const minutes = (...kinds: readonly HoursKind[]): number =>
    agreed.filter((each) => kinds.includes(each.kind)).reduce((sum, each) => sum + each.minutes, 0);
  const sum = (some: readonly Hours[], of: (each: Hours) => Pence): Pence => add(nothing, ...some.map(of));
  const rate = employingValueOn(values, 'holiday-rate', today).value;
  return {
    workedMinutes: minutes('work'),
    holidayEarned: Math.ceil((minutes('work') * rate) / 10_000),
    holidayTaken: minutes('holiday', 'holiday-left'),
    paid: sum(
      agreed.filter((each) => each.paidOn !== undefined || isPaidAhead(each)),
      (each) => each.pay,
    ),
    toPay: sum(
      agreed.filter((each) => isToPay(each) && !isPaidAhead(each)),
      (each) => each.pay,
    ),
    onTop: sum(agreed, (each) => each.onCost),
    pension: sum(agreed, (each) => pensionOf(each, versions, values)),
  };
}

// Holiday pay is on top of the hours worked already, so pension grows with those alone, at the wage they should have had.
function pensionOf(
  { kind, minutes, on }: Hours,
  versions: readonly Particulars[],
  values: readonly EmployingValue[],
): Pence {
  const terms = inForceOn(versions, on);
  return terms === undefined || kind !== 'work'
    ? nothing
    : pensionFor(minutes, paidOn(terms, values, on), values, on);
}

const hours_a_part = 40;

/**
 * A part of a list of hours: those behind the one with this id, or the first where there is none such; and, where more are behind
 * them, the id that the next part stands behind.
 */
export function partOfHours<Each extends Pick<Hours, 'hoursId'>>(
  all: readonly Each[],
  behind: string | undefined,
): { readonly shown: readonly Each[]; readonly isFirst: boolean; readonly next?: Hours['hoursId'] } {
  const from = all.findIndex((each) => each.hoursId === behind) + 1;
  const shown = all.slice(from, from + hours_a_part);
  const last = shown.at(-1);
  const more = last !== undefined && from + shown.length < all.length;
  return { shown, isFirst: from === 0, ...(more && { next: last.hoursId }) };
}
