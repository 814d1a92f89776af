import { type CalendarDate, covers, type Period } from '#basics';

/** Every figure that employing somebody is worked out from, with what it is counted in. */
export const employingUnits = {
  'wage-21-and-over': 'pence an hour',
  'wage-18-to-20': 'pence an hour',
  'wage-16-to-17': 'pence an hour',
  'insurance-threshold': 'pence a year',
  'insurance-threshold-under-21': 'pence a year',
  'insurance-rate': 'basis points',
  'employment-allowance': 'pence a year',
  'pension-trigger': 'pence a year',
  'pension-age': 'years',
  'pension-from': 'pence a year',
  'pension-up-to': 'pence a year',
  'pension-rate': 'basis points',
  'holiday-rate': 'basis points',
  'holiday-weeks': 'hundredths of a week',
  'notice-least': 'weeks',
  'usual-liability-insurance': 'pence a year',
  'usual-payroll': 'pence a year',
  'usual-training': 'basis points',
} as const satisfies Record<string, EmployingUnit>;

export type EmployingUnit =
  'pence an hour' | 'pence a year' | 'basis points' | 'hundredths of a week' | 'weeks' | 'years';
export type EmployingCode = keyof typeof employingUnits;

/** A figure in the unit of its code, with its days, its source, and whether we have read it there. */
export type EmployingValue = Period & {
  readonly code: EmployingCode;
  readonly value: number;
  readonly source: string;
  readonly seen: boolean;
};

/** The figure in force on a day, with its source; throws when there is none for that day. */
export function employingValueOn(
  values: readonly EmployingValue[],
  code: EmployingCode,
  day: CalendarDate,
): EmployingValue {
  const found = values.find((value) => value.code === code && covers(value, day));
  if (found === undefined) throw new RangeError(`expected ${code} in force on ${day}`);
  return found;
}
