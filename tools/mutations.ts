/** A mistake that the design warns of: where it is put in, and the tests that must see it. */
export type Mutation = {
  readonly name: string;
  readonly file: string;
  /** What is right and stands once in the file, and what is put in its place. */
  readonly edits: readonly (readonly [right: string, wrong: string])[];
  readonly seenBy: readonly string[];
};

const calibration = ['src/allocation/calibration/calibrate.test.ts'];
const allocation = 'src/allocation';

/** The mistakes of section 9 G of the engine's design, each of which took money from people somewhere, and a few more. */
export const mutations: readonly Mutation[] = [
  {
    name: 'the dearest five percent of people are left out of the sample',
    file: `${allocation}/calibration/calibrate.ts`,
    edits: [
      ['import { pricedOut, type Sample }', 'import { partOfSample, pricedOut, type Sample }'],
      [
        'const steps = sample.questions.reduce',
        'const dear = Float64Array.from(sample.costs).sort()[Math.floor(sample.people * 0.95)] ?? 0;\n  sample = partOfSample(sample, [...sample.costs.keys()].filter((person) => (sample.costs[person] ?? 0) < dear));\n  const steps = sample.questions.reduce',
      ],
    ],
    seenBy: calibration,
  },
  {
    name: 'the table is fitted to square roots and squared again',
    file: `${allocation}/calibration/fit-table.ts`,
    edits: [
      [
        'addRow(equations, places, values, costs[person] ?? 0);',
        'addRow(equations, places, values, Math.sqrt(costs[person] ?? 0));',
      ],
      [
        'all.map((each) => Math.floor(each * 100 + 0.5))',
        'all.map((each) => Math.floor(each * each * 100 + 0.5))',
      ],
    ],
    seenBy: calibration,
  },
  {
    name: 'what is paid is what half of people cost, not the mean',
    file: `${allocation}/calibration/calibrate.ts`,
    edits: [
      [
        'return cost / given;',
        'const ratios = pricedOut(sample).map((each, person) => (each * 100) / onTable(table, points[person] ?? 0)).sort();\n  return cost / given > 0 ? (ratios[Math.floor(sample.people / 2)] ?? 0) : 0;',
      ],
    ],
    seenBy: calibration,
  },
  {
    name: 'a way of holding may be priced below what its provider asks',
    file: 'src/plans/parity.ts',
    edits: [
      [
        'if (price.unitPrice >= listedPrice) return done(price);',
        'if (price.unitPrice * 2 >= listedPrice) return done(price);',
      ],
    ],
    seenBy: ['src/plans/parity.test.ts', 'src/plans/states.test.ts'],
  },
  {
    name: 'the costs of holding are dropped',
    file: `${allocation}/holding-costs.ts`,
    edits: [['direct: held(figure, direct),', 'direct: held(figure, direct.slice(0, 0)),']],
    seenBy: [`${allocation}/holding-costs.test.ts`],
  },
  {
    name: 'unpaid help that nobody agreed to is taken off',
    file: `${allocation}/one-person.ts`,
    edits: [['answered.agreed[place] === 1 ?', 'answered.agreed[place] !== 2 ?']],
    seenBy: [`${allocation}/working-out.test.ts`],
  },
  {
    name: 'a change is shown by the points it has, not by what it adds',
    file: `${allocation}/points-of-changes.ts`,
    edits: [['points[sums + change] = now + then - worthOf', 'points[sums + change] = then - worthOf']],
    seenBy: [`${allocation}/one-person.test.ts`],
  },
  {
    name: 'more need may give fewer points',
    file: `${allocation}/instrument/rising.ts`,
    edits: [['most === undefined || times < 0 ?', 'most === undefined ?']],
    seenBy: [`${allocation}/instrument/instrument.test.ts`],
  },
  {
    name: 'tenths are broken numbers',
    file: `${allocation}/evaluator/from-questions.ts`,
    edits: [
      [
        'values[row] = (points[level[row] ?? 0] ?? 0) * (counts[row] ?? 0);',
        'values[row] = Math.floor((points[level[row] ?? 0] ?? 0) * ((counts[row] ?? 0) / 10) * 10);',
      ],
    ],
    seenBy: [`${allocation}/working-out.test.ts`, `${allocation}/properties.test.ts`, ...calibration],
  },
  {
    name: 'of two modules the first counts, not the higher',
    file: `${allocation}/evaluator/from-steps.ts`,
    edits: [
      [
        'maxOf: ({ of }, from, { values }) => extreme(of, from, values, Math.max),',
        'maxOf: ({ of }, from, { values }) => extreme(of, from, values, (one) => one),',
      ],
    ],
    seenBy: [`${allocation}/cases/elsewhere.test.ts`],
  },
  {
    name: 'money stops at the last knot',
    file: `${allocation}/evaluator/links.ts`,
    edits: [['const place = value * scale;', 'const place = Math.min(value * scale, at.at(-1) ?? 0);']],
    seenBy: [`${allocation}/properties.test.ts`],
  },
  {
    name: 'money is rounded before the prices of the place, and again after',
    file: `${allocation}/evaluator/from-money.ts`,
    edits: [
      [
        'top === absent ? absent : partOf(top, prices[row] ?? asPriced, (bottoms[row] ?? 1) * asPriced);',
        'top === absent ? absent : partOf(halfUp(top, bottoms[row] ?? 1), prices[row] ?? asPriced, asPriced);',
      ],
    ],
    seenBy: [`${allocation}/properties.test.ts`],
  },
  {
    name: 'only small numbers are hidden, not what tells them',
    file: 'src/insight/disclosure/hide.ts',
    edits: [['while (isTold(counts, hidden, cell, least)) {', 'while (isTold(counts, hidden, cell, -1)) {']],
    seenBy: ['src/insight/disclosure/disclosure.test.ts'],
  },
  {
    name: 'places are compared without their needs',
    file: 'src/insight/equity/same-need.ts',
    edits: [
      ['return (inNeed.amount[need] ?? 0) / (inNeed.people[need] ?? 1);', 'return need >= 0 ? mean : 0;'],
    ],
    seenBy: ['src/insight/equity/equity.test.ts'],
  },
];
