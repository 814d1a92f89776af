import { calendarDate, pence } from '#basics';
import type { EnglandCharging, MoneyCode, MoneyValue } from './policy-pack.ts';

const regulations =
  'The Care and Support (Charging and Assessment of Resources) Regulations 2014, SI 2014/2672';
const rates2025 = 'Minimum income guarantee 2025 to 2026, as published by RUILS (ruils.co.uk)';
const rates2026 = 'Minimum income guarantee 2026 to 2027, as reported by brumdaily.uk';
const reckoned = 'Our reckoning from the 7 % rise for working age in 2026 to 2027; not read in the circular.';

/** What charging in England is worked out from. The amounts are for a week, except the capital limits. */
export const englandCharging: EnglandCharging = {
  kind: 'england-2014',
  values: [
    ...standing('capital-lower-limit', 14_250_00),
    ...standing('capital-upper-limit', 23_250_00),
    ...standing('capital-tariff-step', 250_00),
    ...yearly('income-kept-under-25', 89_15, { value: 95_40, source: rates2026, seen: true }),
    ...yearly('income-kept-25-to-pension-age', 112_50, { value: 120_40, source: reckoned, seen: false }),
    ...yearly('income-kept-pension-age', 232_60, { value: 241_45, source: rates2026, seen: true }),
    ...yearly('income-kept-disability-premium', 49_65, { value: 53_15, source: reckoned, seen: false }),
    ...yearly('income-kept-enhanced-disability-premium', 24_25, {
      value: 25_95,
      source: reckoned,
      seen: false,
    }),
  ],
};

function standing(code: MoneyCode, value: number): readonly MoneyValue[] {
  return [{ code, value: pence(value), from: calendarDate('2015-04-01'), source: regulations, seen: true }];
}

function yearly(
  code: MoneyCode,
  value2025: number,
  next: { readonly value: number; readonly source: string; readonly seen: boolean },
): readonly MoneyValue[] {
  return [
    {
      code,
      value: pence(value2025),
      from: calendarDate('2025-04-06'),
      until: calendarDate('2026-04-05'),
      source: rates2025,
      seen: true,
    },
    {
      code,
      value: pence(next.value),
      from: calendarDate('2026-04-06'),
      until: calendarDate('2027-04-05'),
      source: next.source,
      seen: next.seen,
    },
  ];
}
