import { add, type CalendarDate, fraction, nothing, type Pence, pence, subtract } from '#basics';
import { type EmployingCode, type EmployingValue, employingValueOn } from '#policy';
import { type AgeBand, isUnder } from './age.ts';

/** A job as far as its cost goes. Minutes are those of support a week; the sums at the end are for a year, training in basis points. */
export type CostAsked = {
  readonly wage: Pence;
  readonly weeklyMinutes: number;
  readonly age: AgeBand;
  /** The person employs for their own support alone, and claims the Employment Allowance. */
  readonly claimsAllowance: boolean;
  /** What the person's other assistants use of the allowance, which is one for all of them. */
  readonly allowanceUsed?: Pence;
  readonly insurance: Pence;
  readonly payroll: Pence;
  readonly training: number;
};

export type CostPart =
  'wages' | 'holiday' | 'national-insurance' | 'allowance' | 'pension' | 'insurance' | 'payroll' | 'training';

/** One line of what a year costs, and the rates it rests on. The allowance is below nothing: it comes off. */
export type CostLine = {
  readonly part: CostPart;
  readonly yearly: Pence;
  readonly restsOn: readonly EmployingValue[];
};

/** What somebody costs who is employed: line by line for a year of 52 weeks, the whole, and by the hour of support. */
export type HourlyCost = {
  readonly lines: readonly CostLine[];
  /** Wages with holiday pay: what tax, insurance and pension are reckoned on. */
  readonly gross: Pence;
  readonly yearly: Pence;
  readonly weekly: Pence;
  readonly hourly: Pence;
};

const weeks_in_a_year = 52;
const whole = 10_000;

/**
 * What an hour of support costs whoever employs an assistant at a wage. Each line is rounded half up to the penny, as is the hour
 * at the end. Holiday is paid on top of each hour worked, so it is a cost of the hours that are supported.
 */
export function hourlyCost(
  asked: CostAsked,
  values: readonly EmployingValue[],
  day: CalendarDate,
): HourlyCost {
  const on = (code: EmployingCode): EmployingValue => employingValueOn(values, code, day);
  const minutes = asked.weeklyMinutes * weeks_in_a_year;
  const wages = fraction(asked.wage, minutes, 60);
  const holiday = fraction(wages, on('holiday-rate').value, whole);
  const gross = add(wages, holiday);
  const lines: readonly CostLine[] = [
    { part: 'wages', yearly: wages, restsOn: [on(leastWageCodes[asked.age])] },
    { part: 'holiday', yearly: holiday, restsOn: [on('holiday-rate'), on('holiday-weeks')] },
    ...insuranceLines(gross, asked, on),
    pensionLine(gross, asked.age, on),
    { part: 'insurance', yearly: asked.insurance, restsOn: [on('usual-liability-insurance')] },
    { part: 'payroll', yearly: asked.payroll, restsOn: [on('usual-payroll')] },
    {
      part: 'training',
      yearly: fraction(gross, asked.training, whole),
      restsOn: [on('usual-training')],
    },
  ];
  const yearly = add(...lines.map((line) => line.yearly));
  return {
    lines,
    gross,
    yearly,
    weekly: fraction(yearly, 1, weeks_in_a_year),
    hourly: fraction(yearly, 60, minutes),
  };
}

type On = (code: EmployingCode) => EmployingValue;

function insuranceLines(
  gross: Pence,
  {
    age,
    claimsAllowance,
    allowanceUsed = nothing,
  }: Pick<CostAsked, 'age' | 'claimsAllowance' | 'allowanceUsed'>,
  on: On,
): readonly CostLine[] {
  const [threshold, rate, allowance] = [
    on(insuredFromCodes[age]),
    on('insurance-rate'),
    on('employment-allowance'),
  ];
  const above = pence(Math.max(nothing, gross - threshold.value));
  const due = fraction(above, rate.value, whole);
  const insured: CostLine = { part: 'national-insurance', yearly: due, restsOn: [threshold, rate] };
  if (!claimsAllowance) return [insured];
  const left = Math.max(nothing, allowance.value - allowanceUsed);
  const off = pence(Math.min(due, left));
  return [insured, { part: 'allowance', yearly: subtract(nothing, off), restsOn: [allowance] }];
}

/** What the employer's National Insurance for a job comes to in a year, before any allowance. */
export function insuranceFor(
  { wage, weeklyMinutes, age }: Pick<CostAsked, 'wage' | 'weeklyMinutes' | 'age'>,
  values: readonly EmployingValue[],
  day: CalendarDate,
): Pence {
  const on = (code: EmployingCode): EmployingValue => employingValueOn(values, code, day);
  const wages = fraction(wage, weeklyMinutes * weeks_in_a_year, 60);
  const gross = add(wages, fraction(wages, on('holiday-rate').value, whole));
  const [insured] = insuranceLines(gross, { age, claimsAllowance: false }, on);
  return insured?.yearly ?? nothing;
}

/** What the employer's pension comes to for minutes of support, by the contract's year of them; nothing below the trigger. */
export function pensionFor(
  minutes: number,
  { wage, weeklyMinutes, age }: Pick<CostAsked, 'wage' | 'weeklyMinutes' | 'age'>,
  values: readonly EmployingValue[],
  day: CalendarDate,
): Pence {
  const on = (code: EmployingCode): EmployingValue => employingValueOn(values, code, day);
  const year = weeklyMinutes * weeks_in_a_year;
  const wages = fraction(wage, year, 60);
  const gross = add(wages, fraction(wages, on('holiday-rate').value, whole));
  return fraction(pensionLine(gross, age, on).yearly, minutes, year);
}

// Somebody younger may ask to join, and is then paid for: that is not in the cost until it happens.
function pensionLine(gross: Pence, age: AgeBand, on: On): CostLine {
  const begins = on('pension-age');
  if (isUnder(age, begins.value)) return { part: 'pension', yearly: nothing, restsOn: [begins] };
  const [trigger, from, upTo, rate] = [
    on('pension-trigger'),
    on('pension-from'),
    on('pension-up-to'),
    on('pension-rate'),
  ];
  const between = pence(Math.max(nothing, Math.min(gross, upTo.value) - from.value));
  const yearly = gross > trigger.value ? fraction(between, rate.value, whole) : nothing;
  return { part: 'pension', yearly, restsOn: [trigger, from, upTo, rate] };
}

const insuredFromCodes = {
  '21-and-over': 'insurance-threshold',
  '18-to-20': 'insurance-threshold-under-21',
  '16-to-17': 'insurance-threshold-under-21',
} as const satisfies Record<AgeBand, EmployingCode>;

const leastWageCodes = {
  '21-and-over': 'wage-21-and-over',
  '18-to-20': 'wage-18-to-20',
  '16-to-17': 'wage-16-to-17',
} as const satisfies Record<AgeBand, EmployingCode>;

/** The least that the law lets anybody of that age be paid an hour on a day, with where that stands. */
export function leastWage(
  age: AgeBand,
  values: readonly EmployingValue[],
  day: CalendarDate,
): EmployingValue & { readonly amount: Pence } {
  const found = employingValueOn(values, leastWageCodes[age], day);
  return { ...found, amount: pence(found.value) };
}

/** A wage below the least: how much is missing an hour, and what an hour costs at the least that is lawful. */
export type BelowTheLaw = {
  readonly because: 'below-the-law';
  readonly least: EmployingValue & { readonly amount: Pence };
  readonly short: Pence;
  readonly lawful: HourlyCost;
};

/** Why a wage may not be paid; undefined where it may. */
export function belowTheLaw(
  asked: CostAsked,
  values: readonly EmployingValue[],
  day: CalendarDate,
): BelowTheLaw | undefined {
  const least = leastWage(asked.age, values, day);
  if (asked.wage >= least.amount) return undefined;
  const lawful = hourlyCost({ ...asked, wage: least.amount }, values, day);
  return { because: 'below-the-law', least, short: subtract(least.amount, asked.wage), lawful };
}

/** What a line of a plan gives for each hour of support, beside what the hour costs and the least it can cost by law. */
export type GivenByLine = {
  readonly what: string;
  readonly hourly: Pence;
  /** Left of the line for each hour; below nothing where it does not reach. */
  readonly left: Pence;
  /** The line cannot lawfully employ anybody for so many hours, whatever the wage. */
  readonly unlawful: boolean;
};

/** Holds a line's weekly money against the cost of so many hours a week. */
export function givenByLine(
  line: { readonly what: string; readonly weekly: Pence },
  asked: Pick<CostAsked, 'weeklyMinutes'>,
  cost: { readonly now: HourlyCost; readonly lawful: HourlyCost },
): GivenByLine {
  const hourly = fraction(line.weekly, 60, asked.weeklyMinutes);
  return {
    what: line.what,
    hourly,
    left: subtract(hourly, cost.now.hourly),
    unlawful: hourly < cost.lawful.hourly,
  };
}
