import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { before, describe, it } from 'node:test';
import { expectDone } from '#basics';
import {
  calibrate,
  type Evidence,
  evidenceOf,
  fileFaultText,
  mainstayStart,
  parseInstrument,
  readSample,
  type Sample,
} from '#allocation';
import { leastPeople } from './calibrate.ts';
import expected from './golden/synthetic-3000.expected.json' with { type: 'json' };
import { partOfSample } from './sample.ts';

const { instrument } = mainstayStart.published;
const file = new URL('./golden/synthetic-3000.csv', import.meta.url);

describe('Calibration on 3,000 made-up people', () => {
  let sample: Sample;
  let evidence: Evidence;
  before(async () => {
    sample = expectDone(await readSample(instrument, createReadStream(file)));
    evidence = evidenceOf(instrument, sample, expectDone(calibrate(instrument, sample)));
  });

  it('finds the weights of an independent reference to a millionth', () => {
    near(evidence.beta, expected.beta, 1e-6);
    near(evidence.nnls.intercept, expected.nnls.intercept, 1e-6);
    near(evidence.nnls.residualNorm, expected.nnls.residualNorm, 1e-6);
    evidence.nnls.steps.forEach((weight, place) => near(weight, expected.nnls.steps[place]!, 1e-6));
    near(evidence.unitGBPperPoint, expected.unitGBPperPoint, 1e-9);
  });

  it('finds its steps, knots and pence exactly', () => {
    assert.deepEqual(evidence.integerSteps, expected.integerSteps);
    assert.deepEqual(evidence.knotsPoints10, expected.knotsPoints10);
    assert.deepEqual(evidence.knotsPenceBeforeScale, expected.knotsPenceBeforeScale);
    assert.deepEqual(evidence.knotsPence, expected.knotsPence);
    near(evidence.scale, expected.scale, 1e-12);
  });

  it('fits as well, to a thousand millionth', () => {
    near(evidence.r2, expected.r2, 1e-9);
    near(evidence.r2StepModel, expected.r2StepModel, 1e-9);
    near(evidence.isotonicInSampleR2, expected.isotonicInSampleR2, 1e-9);
    near(evidence.totalRatio, expected.totalRatio, 1e-12);
    near(evidence.mae, expected.mae, 1e-6);
    assert.equal(evidence.isotonicDistinctLevels, expected.isotonicDistinctLevels);
  });

  it('finds what each way of holding and each place gets for the same need', () => {
    Object.entries(expected.holdingSBR).forEach(([holding, ratio]) => {
      near(evidence.holdingSBR[holding]!, ratio, 1e-6);
    });
    near(evidence.mantelHaenszelDirectToManaged!, expected.mantelHaenszelDirectToManaged, 1e-9);
    const { localities } = evidence;
    assert.deepEqual(localities.n, expected.localities.n);
    localities.SBR.forEach((ratio, place) => near(ratio, expected.localities.SBR[place]!, 1e-6));
    localities.variance.forEach((each, place) => near(each, expected.localities.variance[place]!, 1e-8));
    localities.shrunk.forEach((each, place) => near(each, expected.localities.shrunk[place]!, 1e-6));
    near(localities.Q!, expected.localities.Q, 1e-6);
    near(localities.tau2DerSimonianLaird!, expected.localities.tau2DerSimonianLaird, 1e-9);
  });

  it('gives six people the same to the penny', () => {
    const withoutNames = (people: readonly { expect: object }[]): readonly object[] =>
      people.map((person) => person.expect);
    assert.deepEqual(withoutNames(evidence.people), withoutNames(expected.people));
  });

  it('pays what enough support cost at about the sixtieth percentile', () => {
    near(evidence.breakEvenPercentile, expected.breakEvenPercentile, 1e-3);
  });

  it('holds for people who had no part in it', () => {
    assert.ok(evidence.heldOut !== null);
    near(evidence.heldOut.totalRatio, 1, 0.01);
    assert.ok(evidence.heldOut.r2 > 0.52);
    assert.ok(evidence.totalRatioByTenth.every((ratio) => ratio > 0.93 && ratio < 1.07));
    assert.deepEqual(
      evidence.range.map((group) => group.people),
      [334, 333, 333],
    );
  });

  it('gives a table that goes into the instrument as it is', () => {
    const { draft } = expectDone(calibrate(instrument, sample));
    assert.ok('done' in parseInstrument(draft));
  });

  it('is refused where there is nothing to learn from', () => {
    const few = partOfSample(sample, [0]);
    assert.deepEqual(calibrate(instrument, few), {
      refused: { because: 'too-few-people', people: 1, least: leastPeople },
    });
    const sixty = Array.from({ length: 60 }, (_, place) => place);
    const alike = partOfSample(sample, sixty.fill(0));
    assert.deepEqual(calibrate(instrument, alike), { refused: { because: 'points-all-alike' } });
    const flat = { ...sample, costs: sample.prices.map((price) => price * 100) };
    assert.deepEqual(calibrate(instrument, flat), { refused: { because: 'costs-say-nothing' } });
    const free = { ...sample, costs: new Float64Array(sample.people) };
    assert.deepEqual(calibrate(instrument, free), { refused: { because: 'costs-say-nothing' } });
  });

  it('says what the sample cannot tell, and shows no place with three people', () => {
    const some = partOfSample(
      sample,
      Array.from({ length: 300 }, (_, place) => place),
    );
    const places = some.places.map((_, person) => (person < 3 ? 'Far End' : 'Harbour'));
    const twins = {
      ...some,
      places,
      levels: some.levels.with(1, some.levels[0]!),
      counts: some.counts.with(1, some.counts[0]!),
    };
    const { warnings, localities } = evidenceOf(instrument, twins, expectDone(calibrate(instrument, twins)));
    assert.deepEqual([localities.codes, localities.tooFewToShow, localities.Q], [['Harbour'], 1, null]);
    assert.ok(warnings.some((each) => each.startsWith('300 people: below 1,000')));
    assert.ok(warnings.some((each) => /hygiene and nutrition are answered alike/.test(each)));
    assert.ok(warnings.some((each) => /locality: 1 with fewer than ten/.test(each)));
    assert.doesNotMatch(JSON.stringify(evidence), /NaN|Infinity/);
  });
});

describe('A sample', () => {
  const areas = mainstayStart.areas.map(({ id }) => id);
  const header = [
    'id',
    'locality',
    'holding',
    'priceIndex',
    ...areas.map((id) => `l_${id}`),
    'annualCostGBP',
  ];
  const row = (id: string, cost: string, level = '1'): string =>
    [id, 'Harbour', 'direct', '1.0', level, ...areas.slice(1).map(() => '1'), cost].join(',');
  const faults = async (...rows: readonly string[]): Promise<readonly string[]> => {
    const read = await readSample(
      instrument,
      Readable.from([Buffer.from([header.join(','), ...rows].join('\n'))]),
    );
    return 'refused' in read ? read.refused.faults.map((fault) => fileFaultText('people.csv', fault)) : [];
  };

  it('is read where every row is whole', async () => {
    assert.deepEqual(await faults(row('a', '1000.50'), row('b', '0')), []);
  });

  it('is refused whole for any row that is missing something, below nought, impossible or there twice', async () => {
    const wrong = [
      row('a', ''),
      row('b', '-5'),
      row('c', '99999999.00'),
      row('d', 'much'),
      row('e', '1.005'),
    ];
    assert.deepEqual(
      await faults(...wrong, row('f', '1', '5'), row('g', '1'), row('g', '2'), row('h', '1', '')),
      [
        'people.csv line 2, column annualCostGBP: is missing',
        'people.csv line 3, column annualCostGBP: “-5” is below nought',
        'people.csv line 4, column annualCostGBP: “99999999.00” cannot be: it is above ten million pounds a year',
        'people.csv line 5, column annualCostGBP: “much” is no amount in pounds and whole pence',
        'people.csv line 6, column annualCostGBP: “1.005” is no amount in pounds and whole pence',
        'people.csv line 7, column l_nutrition: “5” is not a whole number from 0 to 4',
        'people.csv line 9, column id: is the same as in line 8',
        'people.csv line 10, column l_nutrition: nothing is not a whole number from 0 to 4',
      ],
    );
  });

  it('is refused without the column of costs', async () => {
    const read = await readSample(instrument, Readable.from([Buffer.from(header.slice(0, -1).join(','))]));
    assert.ok('refused' in read);
    assert.deepEqual(read.refused.faults, [
      { line: 1, column: 'annualCostGBP', says: 'these columns are missing' },
    ]);
  });
});

function near(value: number, target: number, within: number): void {
  const apart = Math.abs(value - target) / Math.max(1, Math.abs(target));
  assert.ok(apart <= within, `expected ${String(target)}, got ${String(value)}`);
}
