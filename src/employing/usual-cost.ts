import { add, type CalendarDate, fraction, nothing, type Pence, pence, subtract } from '#basics';
import { type EmployingValue, employingValueOn } from '#policy';
import { type CostAsked, hourlyCost, insuranceFor } from './hourly-cost.ts';
import { type Hours, isHoliday } from './hours.ts';
import { type Job, lastDayOf } from './job.ts';
import { type Paid, paidOn } from './paid-on.ts';
import { inForceOn, type Terms } from './particulars.ts';

/**
 * What the cost of terms is asked with: insurance, payroll and training at what is usual, and the allowance claimed. One insurance
 * and one payroll are for all assistants of a person: each job bears its part by the hours. One allowance is for all of them too: each
 * has its part by what would be due for it.
 */
export function usualCost(
  terms: Paid,
  others: readonly Paid[],
  values: readonly EmployingValue[],
  day: CalendarDate,
): CostAsked {
  const usual = (code: 'usual-liability-insurance' | 'usual-payroll' | 'usual-training'): number =>
    employingValueOn(values, code, day).value;
  const { wage, weeklyMinutes, age } = terms;
  const allMinutes = others.reduce((sum, each) => sum + each.weeklyMinutes, weeklyMinutes);
  const part = (whole: number): Pence => fraction(pence(whole), weeklyMinutes, allMinutes);
  return {
    wage,
    weeklyMinutes,
    age,
    claimsAllowance: true,
    allowanceUsed: othersAllowance(terms, others, values, day),
    insurance: part(usual('usual-liability-insurance')),
    payroll: part(usual('usual-payroll')),
    training: usual('usual-training'),
  };
}

function othersAllowance(
  terms: Paid,
  others: readonly Paid[],
  values: readonly EmployingValue[],
  day: CalendarDate,
): Pence {
  const allowance = pence(employingValueOn(values, 'employment-allowance', day).value);
  const own = insuranceFor(terms, values, day);
  const all = add(own, ...others.map((each) => insuranceFor(each, values, day)));
  return own === nothing ? nothing : subtract(allowance, fraction(allowance, own, all));
}

/** The jobs that somebody works in on a day. */
export function workingOn(jobs: readonly Job[], day: CalendarDate): readonly Job[] {
  return jobs.filter(
    (each) =>
      each.state === 'agreed' &&
      day <= (lastDayOf(each) ?? day) &&
      inForceOn(each.versions, day) !== undefined,
  );
}

/** What a person's other assistants are paid on a day, who are on the same insurance, payroll and allowance. */
export function othersPaid(
  jobs: readonly Job[],
  job: Job['jobId'] | undefined,
  values: readonly EmployingValue[],
  day: CalendarDate,
): readonly Paid[] {
  return workingOn(jobs, day)
    .filter((each) => each.jobId !== job)
    .flatMap((each) => inForceOn(each.versions, day) ?? [])
    .map((terms) => paidOn(terms, values, day));
}

/**
 * What comes on top of the pay for hours: a contract's figure is of the day it was written, and others may have come or gone since. Nothing
 * comes on top of holiday, which itself came on top of work.
 */
export function onTopOf(
  hours: Pick<Hours, 'on' | 'minutes' | 'kind' | 'wage' | 'pay'>,
  terms: Terms,
  others: readonly Paid[],
  values: readonly EmployingValue[],
): Pence {
  const asked = usualCost({ ...paidOn(terms, values, hours.on), wage: hours.wage }, others, values, hours.on);
  const whole = fraction(hourlyCost(asked, values, hours.on).hourly, hours.minutes, 60);
  return whole > hours.pay && !isHoliday(hours) ? subtract(whole, hours.pay) : nothing;
}
