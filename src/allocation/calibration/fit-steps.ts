import { qualityOf } from './fit-quality.ts';
import { addRow, emptyEquations, nonNegative, type NormalEquations } from './least-squares.ts';
import { percentile } from './percentile.ts';
import { pricedOut, type Sample } from './sample.ts';
import { sumOf, valueAt } from './value-at.ts';

/** Each starting point counts as if so many people had told us. */
export const priorPeople = 100;

/** Whole-number steps, and how they came about. Weights are pounds a year for one step, in the order of questions and levels. */
export type FittedSteps = {
  readonly intercept1D: number;
  readonly beta: number;
  readonly intercept: number;
  readonly weights: Float64Array;
  readonly residualNorm: number;
  readonly unit: number;
  readonly steps: readonly (readonly number[])[];
  /** How well the unrounded steps explain what was paid. */
  readonly r2: number;
};

/**
 * Steps from answers and costs: non-negative least squares, drawn towards the starting points, then whole numbers from 1 to 20,
 * so that no need counts for nothing. Undefined where costs do not rise with points at all.
 */
export function fitSteps(sample: Sample, prior: Float64Array): FittedSteps | undefined {
  const costs = pricedOut(sample);
  const { beta, intercept: intercept1D } = slopeOf(sample, prior, costs);
  // Costs that are all alike leave a slope of rounding only.
  const mean = sumOf(costs) / sample.people;
  if (!(beta > 1e-9 * mean)) return undefined;

  const equations = stepEquations(sample, costs);
  prior.forEach((starting, place) => {
    const at = place + 1;
    equations.matrix[at * equations.size + at] =
      (equations.matrix[at * equations.size + at] ?? 0) + priorPeople;
    equations.right[at] = (equations.right[at] ?? 0) + priorPeople * beta * starting;
  });
  const found = nonNegative(equations);
  const [intercept, weights] = [found[0] ?? 0, found.slice(1)];
  const unit = percentile(weights, 0.98) / 10;
  const whole = Array.from(weights, (weight) => Math.min(20, Math.max(1, Math.floor(weight / unit + 0.5))));
  return {
    intercept1D,
    beta,
    intercept,
    weights,
    ...residuals(sample, costs, { intercept, weights, beta, prior }),
    unit,
    steps: stepsOf(sample, whole),
  };
}

/** Steps by question, from one list of all. */
export function stepsOf<Each>({ questions }: Sample, all: readonly Each[]): readonly (readonly Each[])[] {
  let from = 0;
  return questions.map(({ levels }) => {
    const own = all.slice(from, from + levels.length - 1);
    from += levels.length - 1;
    return own;
  });
}

/** Calls with the place of each step that a person has reached, and how much of it counts. */
function eachStep(sample: Sample, person: number, take: (place: number, counts: number) => void): void {
  let from = 0;
  for (const [at, { levels }] of sample.questions.entries()) {
    const level = sample.levels[at]?.[person] ?? 0;
    const counts = (sample.counts[at]?.[person] ?? 0) / sample.of;
    for (let step = 0; step < level; step += 1) take(from + step, counts);
    from += levels.length - 1;
  }
}

function slopeOf(
  sample: Sample,
  prior: Float64Array,
  costs: Float64Array,
): { readonly beta: number; readonly intercept: number } {
  const equations = emptyEquations(2);
  for (let person = 0; person < sample.people; person += 1) {
    let points = 0;
    eachStep(sample, person, (place, counts) => (points += counts * (prior[place] ?? 0)));
    addRow(equations, [0, 1], [1, points], costs[person] ?? 0);
  }
  const [intercept = 0, beta = 0] = nonNegative(equations);
  return { beta, intercept };
}

function stepEquations(sample: Sample, costs: Float64Array): NormalEquations {
  const steps = sample.questions.reduce((sum, { levels }) => sum + levels.length - 1, 0);
  const equations = emptyEquations(steps + 1);
  for (let person = 0; person < sample.people; person += 1) {
    const [places, values] = [[0], [1]];
    eachStep(sample, person, (place, counts) => {
      if (counts === 0) return;
      places.push(place + 1);
      values.push(counts);
    });
    addRow(equations, places, values, costs[person] ?? 0);
  }
  return equations;
}

type Fitted = Pick<FittedSteps, 'intercept' | 'weights' | 'beta'> & { readonly prior: Float64Array };

/** What is left unexplained with prices taken out, and how well the steps explain what was paid at the prices of each place. */
function residuals(
  sample: Sample,
  costs: Float64Array,
  { intercept, weights, beta, prior }: Fitted,
): { readonly residualNorm: number; readonly r2: number } {
  const figures = new Float64Array(sample.people);
  let squares = 0;
  for (let person = 0; person < sample.people; person += 1) {
    let fitted = intercept;
    eachStep(sample, person, (place, counts) => (fitted += counts * valueAt(weights, place)));
    squares += (valueAt(costs, person) - fitted) ** 2;
    figures[person] = (fitted * valueAt(sample.prices, person)) / 100;
  }
  const pull = weights.reduce((sum, weight, place) => sum + (weight - beta * valueAt(prior, place)) ** 2, 0);
  return { residualNorm: Math.sqrt(squares + priorPeople * pull), r2: qualityOf(sample.costs, figures).r2 };
}
