import { calendarDate, type CalendarDate, covers, type Period } from '#basics';
import { employingValueOn } from './employing.ts';
import type { PolicyPack } from './policy-pack.ts';

/** What a holder takes for training, administration, equipment and utilities, in basis points of the support. */
type FixedCosts = Period & {
  readonly basisPoints: number;
  readonly source: string;
  readonly seen: boolean;
};

const usualFixedCosts: readonly FixedCosts[] = [
  {
    from: calendarDate('2024-04-01'),
    basisPoints: 9_00,
    source: 'Our guess at what is usual; each holder publishes its own, and a plan puts that in',
    seen: true,
  },
];

/** What it usually costs to hold the money for support beside the support itself: pence a year, or basis points of it. */
export type HoldingRates = {
  readonly insurance: number;
  readonly payroll: number;
  readonly trainingBasisPoints: number;
  readonly fixedCostBasisPoints: number;
};

/** The usual costs of holding on a day; throws where one is not known then. */
export function holdingRatesOn({ employing }: PolicyPack, day: CalendarDate): HoldingRates {
  const fixed = usualFixedCosts.find((each) => covers(each, day));
  if (fixed === undefined) throw new RangeError(`expected fixed costs of holders in force on ${day}`);
  return {
    insurance: employingValueOn(employing, 'usual-liability-insurance', day).value,
    payroll: employingValueOn(employing, 'usual-payroll', day).value,
    trainingBasisPoints: employingValueOn(employing, 'usual-training', day).value,
    fixedCostBasisPoints: fixed.basisPoints,
  };
}
