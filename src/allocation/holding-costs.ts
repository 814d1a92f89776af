import { add, fraction, nothing, type Pence, pence, subtract } from '#basics';
import type { HoldingRates } from '#policy';

/** One line that holding the money costs on top of the figure, for a year. */
export type HoldingLine = {
  readonly what: 'insurance' | 'payroll' | 'training' | 'fixed-costs' | 'as-much-as-managed';
  readonly yearly: Pence;
};
/** A figure with what it costs to hold it in one way. */
export type HeldFigure = { readonly lines: readonly HoldingLine[]; readonly yearly: Pence };

const whole = 10_000;
/** Days of a year and of a week. */
const year = [365, 7] as const;

/**
 * What holding costs, added to a figure and never taken from it: the figure is the same for every way of holding. Whoever holds the
 * money themself has at least as much as a holder would get for the same need (design, invariant 3): direct ≥ managed ≥ figure.
 * Nothing on top of nothing.
 */
export function heldFigures(
  figure: Pence,
  rates: HoldingRates,
): { readonly direct: HeldFigure; readonly managed: HeldFigure } {
  if (figure === 0) {
    const none = { lines: [], yearly: nothing };
    return { direct: none, managed: none };
  }
  const managed: readonly HoldingLine[] = [
    { what: 'fixed-costs', yearly: fraction(figure, rates.fixedCostBasisPoints, whole) },
  ];
  const own: readonly HoldingLine[] = [
    { what: 'insurance', yearly: pence(rates.insurance) },
    { what: 'payroll', yearly: pence(rates.payroll) },
    { what: 'training', yearly: fraction(figure, rates.trainingBasisPoints, whole) },
  ];
  const short = subtract(sumOf(managed), sumOf(own));
  const direct = short > 0 ? [...own, { what: 'as-much-as-managed' as const, yearly: short }] : own;
  return { direct: held(figure, direct), managed: held(figure, managed) };
}

/** The same for a figure of a week: what it comes to with the costs of holding, in whole pence a week. */
export function heldAWeek(
  weekly: Pence,
  rates: HoldingRates,
): { readonly direct: Pence; readonly managed: Pence } {
  const { direct, managed } = heldFigures(fraction(weekly, ...year), rates);
  const [over, times] = year;
  return { direct: fraction(direct.yearly, times, over), managed: fraction(managed.yearly, times, over) };
}

function held(figure: Pence, lines: readonly HoldingLine[]): HeldFigure {
  return { lines: lines.filter((line) => line.yearly > 0), yearly: add(figure, sumOf(lines)) };
}

function sumOf(lines: readonly HoldingLine[]): Pence {
  return add(nothing, ...lines.map((line) => line.yearly));
}
