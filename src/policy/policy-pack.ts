import { type CalendarDate, covers, type Pence, type Period } from '#basics';
import type { EmployingValue } from './employing.ts';
import type { RelativesRule } from './relatives.ts';

/** Every whole number a policy pack may set, with what it is counted in. */
export const countUnits = {
  'plan-reply': 'working days',
  'question-reply': 'working days',
  'answer-public-after': 'days',
  'complaint-acknowledged': 'working days',
  'complaint-answered': 'months',
  'complaint-made-within': 'months',
  'review-reply': 'working days',
  'how-it-goes-reply': 'working days',
  'rules-asked-at-least': 'days',
  'grant-reply': 'working days',
  'check-reply': 'working days',
  'taking-down-reply': 'working days',
  'told-from-one-place': 'messages',
  'check-first-look-back': 'weeks',
  'check-second-look-back': 'weeks',
  'holding-change': 'working days',
  'undisputed-wages': 'working days',
  'grace-reply': 'working days',
  'grace-most': 'weeks',
  'fund-final-account': 'days',
  'settle-after-death': 'days',
  'notice-of-less': 'days',
  'surplus-object-within': 'days',
  'agreement-notice': 'weeks',
  'keep-weeks': 'weeks',
  'first-payment-before-support': 'days',
  'first-look-within': 'weeks',
  'first-review-within': 'months',
  'next-review-within': 'months',
  'care-home-most': 'weeks',
  'care-home-linked-within': 'weeks',
  'records-kept': 'years',
} as const satisfies Record<string, CountUnit>;

export type CountUnit = 'working days' | 'days' | 'weeks' | 'months' | 'years' | 'messages';
export type CountCode = keyof typeof countUnits;
export const moneyCodes = [
  'capital-lower-limit',
  'capital-upper-limit',
  'capital-tariff-step',
  'income-kept-under-25',
  'income-kept-25-to-pension-age',
  'income-kept-pension-age',
  'income-kept-disability-premium',
  'income-kept-enhanced-disability-premium',
] as const;
/** Every amount of money a pack that charges must set. */
export type MoneyCode = (typeof moneyCodes)[number];

/** Where a value comes from, and whether we have read it there ourselves; if not, it is our best reading of what others say. */
type Sourced = Period & { readonly source: string; readonly seen: boolean };
export type CountValue = Sourced & { readonly code: CountCode; readonly value: number };
export type MoneyValue = Sourced & { readonly code: MoneyCode; readonly value: Pence };

/** Whether support is charged for. Only a pack that charges has the figures to do it with. */
export type Charging = { readonly kind: 'none' } | EnglandCharging;
export type EnglandCharging = { readonly kind: 'england-2014'; readonly values: readonly MoneyValue[] };

/** The rules of one place and time as data: every clock, limit and rate with its days and its source. */
export type PolicyPack = {
  readonly format: 'policy-pack/1';
  readonly version: number;
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly charging: Charging;
  readonly counts: readonly CountValue[];
  /** What employing somebody is worked out from. */
  readonly employing: readonly EmployingValue[];
  /** When partners and close family in the same household may be paid; empty where anybody may. */
  readonly relativesAtHome: readonly RelativesRule[];
  /** What money for support may never buy, in words a person can check a purchase against. */
  readonly neverBuys: readonly { readonly code: string; readonly says: string; readonly source: string }[];
};

/** The number in force on a day, in the unit that `countUnits` gives; throws when the pack has none for that day. */
export function valueOn(pack: Pick<PolicyPack, 'id' | 'counts'>, code: CountCode, day: CalendarDate): number {
  return inForce(pack.counts, code, day, pack.id).value;
}

/** The amount in force on a day; throws when there is none for that day. */
export function amountOn(charging: EnglandCharging, code: MoneyCode, day: CalendarDate): Pence {
  return inForce(charging.values, code, day, charging.kind).value;
}

/** Whether every amount that a charge is worked out from is known for a day. */
export function hasAmountsOn(charging: EnglandCharging, day: CalendarDate): boolean {
  return moneyCodes.every((code) =>
    charging.values.some((value) => value.code === code && covers(value, day)),
  );
}

function inForce<Value extends Sourced & { readonly code: string }>(
  values: readonly Value[],
  code: Value['code'],
  day: CalendarDate,
  where: string,
): Value {
  const found = values.find((value) => value.code === code && covers(value, day));
  if (found === undefined) throw new RangeError(`expected ${where} to have ${code} in force on ${day}`);
  return found;
}
