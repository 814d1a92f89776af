import { addDays, calendarDate } from '#basics';
import type { EmployingCode, EmployingValue } from './employing.ts';

const april2025 = 'The National Minimum Wage (Amendment) Regulations 2025, SI 2025/401';
const april2026 = 'The Budget of November 2025, as payroll firms report it';
const insuranceAct = 'The National Insurance Act of 2025 on what employers pay (secondary class 1)';
const insuranceUnder21 =
  'The act of 1992 on National Insurance (1992 c. 4), section 9A; the amount as payroll firms report it';
const allowance =
  'HM Revenue and Customs, Employment Allowance: somebody who employs a care or support worker may claim it, once for all their workers';
const pensionAge = 'Pensions Act 2008, section 3(1)(a): from the age of 22; somebody younger may ask to join';
const pensions = 'Pensions Act 2008, section 3 and section 13, and its yearly order';
const holidays = 'Working Time Regulations 1998, regulations 13, 13A and 15B';
const assumed = 'Our guess at what is usual; put in what you really pay';

/**
 * What employing a personal assistant costs in the United Kingdom is worked out from. A value is `seen` only where we have read it
 * in a public source ourselves; the year's newest are carried on until the next are known.
 */
export const ukEmploying: readonly EmployingValue[] = [
  ...wages('wage-21-and-over', [
    ['2024-04-01', 11_44, 'The National Minimum Wage (Amendment) Regulations 2024, SI 2024/432', true],
    ['2025-04-01', 12_21, april2025, true],
    ['2026-04-01', 12_71, april2026, false],
  ]),
  ...wages('wage-18-to-20', [
    ['2024-04-01', 8_60, 'The National Minimum Wage (Amendment) Regulations 2024, SI 2024/432', true],
    ['2025-04-01', 10_00, april2025, true],
    ['2026-04-01', 10_85, april2026, false],
  ]),
  ...wages('wage-16-to-17', [
    ['2025-04-01', 7_55, april2025, false],
    ['2026-04-01', 8_00, april2026, false],
  ]),
  one('insurance-rate', '2025-04-06', 15_00, insuranceAct, true),
  one('insurance-threshold', '2025-04-06', 5_000_00, insuranceAct, true),
  one('insurance-threshold-under-21', '2025-04-06', 50_270_00, insuranceUnder21, false),
  one('employment-allowance', '2025-04-06', 10_500_00, allowance, false),
  one('pension-trigger', '2025-04-06', 10_000_00, pensions, false),
  one('pension-age', '2025-04-06', 22, pensionAge, true),
  one('pension-from', '2025-04-06', 6_240_00, pensions, true),
  one('pension-up-to', '2025-04-06', 50_270_00, pensions, false),
  one('pension-rate', '2025-04-06', 3_00, pensions, true),
  one('holiday-rate', '2024-04-01', 12_07, holidays, false),
  one('holiday-weeks', '2024-04-01', 5_60, holidays, false),
  one('notice-least', '2024-04-01', 1, 'Employment Rights Act 1996, section 86', false),
  one('usual-liability-insurance', '2024-04-01', 100_00, assumed, true),
  one('usual-payroll', '2024-04-01', 180_00, assumed, true),
  one('usual-training', '2024-04-01', 2_00, assumed, true),
];

type Dated = readonly [from: string, value: number, source: string, seen: boolean];

/** Values that follow one another: each ends the day before the next begins, and the last goes on. */
function wages(code: EmployingCode, dated: readonly Dated[]): readonly EmployingValue[] {
  return dated.map(([from, value, source, seen], index) => {
    const next = dated[index + 1];
    const until = next && addDays(calendarDate(next[0]), -1);
    return { code, value, source, seen, from: calendarDate(from), ...(until !== undefined && { until }) };
  });
}

function one(code: EmployingCode, ...[from, value, source, seen]: Dated): EmployingValue {
  return { code, value, source, seen, from: calendarDate(from) };
}
