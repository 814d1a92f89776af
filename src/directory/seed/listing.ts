import { calendarDate, pence } from '#basics';
import type { Capacity, Taking } from '../capacity.ts';
import type { CostOption, PriceUnit } from '../cost.ts';
import type { ReadService } from '../formats/read-service.ts';
import { some } from '../formats/some.ts';
import type { Place } from '../place.ts';
import { type Schedule, type Weekday, readClockTime } from '../schedule.ts';
import type { Ages, ServiceKind, Term } from '../service.ts';
import type { Runner, WayToPay } from '../ways-to-pay.ts';
import { pointOf } from './points.ts';

/** A listing of the seed town, as briefly as it can be written. */
export type Sketch = {
  readonly id: string;
  readonly name: string;
  readonly kind?: ServiceKind;
  readonly by?: string;
  readonly runner: Runner;
  readonly says: string;
  /** Pence and what they buy, with a label where there are several; missing where it is free. */
  readonly costs?: readonly (readonly [amount: number, per: PriceUnit, label?: string])[];
  readonly pay?: readonly WayToPay[];
  readonly place?: Place;
  readonly when?: readonly Schedule[];
  readonly ages?: readonly [from: number, to?: number];
  readonly what: readonly string[];
  readonly phone?: string;
  readonly email?: string;
  readonly joining?: string;
  readonly checked?: string;
  /** Whether somebody new can come, as they said on the day it was checked. */
  readonly taking?: Taking;
};

/** Every way to pay that a price of money has. */
export const anyWay: readonly WayToPay[] = ['direct-payment', 'individual-service-fund', 'own-money'];
export const directly: readonly WayToPay[] = ['direct-payment', 'own-money'];

export function listing(sketch: Sketch): ReadService {
  return {
    sourceId: sketch.id,
    ...some('assuredOn', sketch.checked === undefined ? undefined : calendarDate(sketch.checked)),
    ...some('provider', providerOf(sketch)),
    words: {
      name: sketch.name,
      kind: sketch.kind ?? 'service',
      status: 'active',
      description: sketch.says,
      cost: costOf(sketch),
      waysToPay: sketch.pay ?? [],
      runner: sketch.runner,
      places: sketch.place === undefined ? [] : [sketch.place],
      schedules: sketch.when ?? [],
      contacts: sketch.phone === undefined ? [] : [{ phones: [{ number: sketch.phone }] }],
      terms: sketch.what.map((label): Term => ({ says: 'what', label })),
      ...some('email', sketch.email),
      ...some('joining', sketch.joining),
      ...some('ages', agesOf(sketch)),
      ...some('capacity', capacityOf(sketch)),
    },
  };
}

function providerOf({ by }: Sketch): ReadService['provider'] {
  return by === undefined ? undefined : { sourceId: by.toLowerCase().replaceAll(' ', '-'), name: by };
}

function capacityOf({ checked, taking }: Sketch): Capacity | undefined {
  return taking === undefined || checked === undefined
    ? undefined
    : { taking, saidOn: calendarDate(checked) };
}

function agesOf({ ages }: Sketch): Ages | undefined {
  return ages === undefined ? undefined : { from: ages[0], ...some('to', ages[1]) };
}

/** On these days from one hour to another: `on([4], '10:00', '12:30')`. */
export function on(days: readonly Weekday[], opens: string, closes: string): Schedule {
  const begins = readClockTime(opens);
  const ends = readClockTime(closes);
  return {
    days,
    repeats: 'every-week',
    ...(begins !== undefined && { opens: begins }),
    ...(ends !== undefined && { closes: ends }),
  };
}

export function at(name: string, street: string, postcode: string, ...access: readonly string[]): Place {
  return { name, lines: [street], town: 'Harbour', postcode, access, ...some('point', pointOf(postcode)) };
}

function costOf({ costs }: Sketch): ReadService['words']['cost'] {
  const [first, ...others] = (costs ?? []).map(([amount, per, label]): CostOption => ({
    amount: pence(amount),
    per,
    ...(label !== undefined && { label }),
  }));
  return first === undefined ? { is: 'free' } : { is: 'priced', options: [first, ...others] };
}
