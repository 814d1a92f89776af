import type { Instrument, RangeGroup } from '../instrument/instrument.ts';
import type { Calibrated } from './calibrate.ts';
import { contingencyShare } from './contingency.ts';
import { isotonicBound, type Quality, qualityOf, ratioByTenth } from './fit-quality.ts';
import { priorPeople, stepsOf } from './fit-steps.ts';
import { heldOutQuality, heldOutRanges } from './held-out.ts';
import { holdingParity, ratioByGroup } from './parity.ts';
import { placesIn, spreadOf } from './places.ts';
import { breakEvenPercentile, type PricePoint, pricePointsOf } from './price-points.ts';
import type { Sample } from './sample.ts';
import { type ExamplePerson, examplePeople } from './six-people.ts';
import { warningsOf } from './warnings.ts';

const percentiles = [0.5, 0.6, 0.7, 0.8];
/** How sure a pot should be to be enough: 95 in 100. */
const surely = 1.6448536269514722;

/** All that a calibration rests on and comes to, as it is published. Names of keys stay as others already read them. */
export type Evidence = ReturnType<typeof evidenceOf>;

export function evidenceOf(instrument: Instrument, sample: Sample, calibrated: Calibrated) {
  const { priced, draft, table } = calibrated;
  const pricePoint = pricePointsOf(sample, priced);
  return {
    format: 'allocation-evidence/1',
    version: 1,
    instrument: { id: instrument.id, version: instrument.version },
    sampleSize: sample.people,
    method:
      'prices out; non-negative least squares drawn to the starting points; whole steps from 1 to 20; ramps through the tenths of points; quantiles are type 7, rounding is half up, equal points are pooled',
    ...fitEvidence(instrument, sample, calibrated),
    ...qualityEvidence(sample, calibrated),
    pricePoints: Object.fromEntries(percentiles.map((k) => [String(k), pricePoint(k)])) satisfies Record<
      string,
      PricePoint
    >,
    breakEvenPercentile: breakEvenPercentile(pricePoint),
    ...parityEvidence(sample, calibrated),
    localities: placeEvidence(sample, calibrated),
    people: examplePeople(draft, sample, table) satisfies readonly ExamplePerson[],
    ...unseenEvidence(instrument, sample, calibrated),
    warnings: warningsOf(sample),
  };
}

function fitEvidence(
  instrument: Instrument,
  sample: Sample,
  { fitted, beforeScale, scale, table }: Calibrated,
) {
  const shares = instrument.unpaidHelp?.shares ?? [];
  return {
    domains: sample.questions.map((question) => question.id),
    informalSupportTenths: Object.fromEntries(shares.map((share) => [share.id, share.counts])),
    lambda_: priorPeople,
    beta: fitted.beta,
    intercept1D: fitted.intercept1D,
    nnls: {
      intercept: fitted.intercept,
      steps: Array.from(fitted.weights),
      residualNorm: fitted.residualNorm,
    },
    unitGBPperPoint: fitted.unit,
    integerSteps: Object.fromEntries(
      sample.questions.map(({ id }, place) => [id, fitted.steps[place] ?? []]),
    ),
    knotsPoints10: table.at,
    knotsPenceBeforeScale: beforeScale.pence,
    scale,
    knotsPence: table.pence,
    r2StepModel: fitted.r2,
  };
}

function qualityEvidence(sample: Sample, { priced }: Calibrated) {
  const bound = isotonicBound(sample, priced);
  return {
    isotonicInSampleR2: bound.r2,
    isotonicDistinctLevels: bound.levels,
    isotonicSumCheck: bound.sumCheck,
    ...qualityOf(sample.costs, priced.annual),
    totalRatioByTenth: ratioByTenth(sample, priced),
  };
}

function parityEvidence(sample: Sample, { priced }: Calibrated) {
  const ratios = ratioByGroup(sample, priced, sample.holdings);
  const best = Math.max(...Object.values(ratios), 0);
  const short = sample.holdings.reduce(
    (sum, holding, person) => sum + ((best - (ratios[holding] ?? best)) * (priced.annual[person] ?? 0)) / 100,
    0,
  );
  return {
    holdingSBR: ratios,
    mantelHaenszelDirectToManaged: holdingParity(sample, priced, ['direct', 'managed']) ?? null,
    /** What it would cost to treat every way of holding as the best is treated now. */
    costOfParityGBP: Math.round(short),
  };
}

function placeEvidence(sample: Sample, { priced }: Calibrated) {
  const { places, tooFew } = placesIn(sample, priced);
  const spread = spreadOf(places);
  return {
    codes: places.map((place) => place.code),
    n: places.map((place) => place.n),
    SBR: places.map((place) => place.ratio),
    variance: places.map((place) => place.variance),
    Q: spread?.q ?? null,
    tau2DerSimonianLaird: spread?.tau2 ?? null,
    shrunk: spread?.shrunk ?? [],
    /** Places with fewer than ten people are counted, never shown. */
    tooFewToShow: tooFew.length,
  };
}

function unseenEvidence(instrument: Instrument, sample: Sample, { fitted, priced }: Calibrated) {
  const heldOut: Quality | undefined = heldOutQuality(instrument, sample);
  const range: readonly RangeGroup[] = heldOutRanges(instrument, sample);
  const omega = spreadOfRatios(sample, priced.annual);
  const contingency = contingencyShare({ figures: priced.annual, omega, tau: 0, z: surely });
  return {
    heldOut: heldOut ?? null,
    range,
    /** Kept beside the pot so that it is enough 95 times in 100; never taken off anybody's figure. */
    contingency: { share: contingency, GBP: Math.round((contingency * total(priced.annual)) / 100) },
    /** Steps that people's costs moved away from the starting points, with the whole steps they came to. */
    stepsMoved: stepsOf(sample, Array.from(fitted.weights)).flatMap((weights, place) =>
      weights.map((weight, step) => ({
        domain: sample.questions[place]?.id ?? '',
        level: step + 1,
        step: fitted.steps[place]?.[step] ?? 0,
        timesStartingPoint: weight / fitted.beta,
      })),
    ),
  };
}

/** How far costs stray from figures, as a share of the figures. */
function spreadOfRatios({ costs }: Sample, figures: Float64Array): number {
  const ratios = Array.from(figures, (figure, person) => (figure > 0 ? (costs[person] ?? 0) / figure : 1));
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  return Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / ratios.length);
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
