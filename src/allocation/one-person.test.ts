import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { isDone } from '#basics';
import {
  type Answers,
  checkAnswers,
  example114,
  getInstrument,
  type LevelAnswer,
  mainstayStart,
  parseInstrument,
  startingInstrument,
  type StartingInstrument,
} from '#allocation';
import { type Evaluator, prepare } from './evaluator/evaluator.ts';
import { putAnswers } from './evaluator/put-answers.ts';
import type { Change } from './nearest-changes.ts';
import { readyForOne } from './one-person.ts';
import { readAnswers } from './read-answers.ts';
import { workOut } from './working-out.ts';

const shipped = [
  mainstayStart,
  example114,
  getInstrument('mainstay-start', 1),
  getInstrument('example-114', 1),
];
const times = 10_000;

describe('A working-out for one person', () => {
  it('gives for each shipped instrument what whole rows give, the nearest changes among them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shipped).chain(somebody), (one) => agreesWithRows(one)),
      { numRuns: times },
    );
  });

  it('gives the same for instruments of every make: plateaus, terms that count twice, steps between', () => {
    fc.assert(
      fc.property(
        madeUp.chain((one) => fc.array(somebody(one), { minLength: 10, maxLength: 10 })),
        (ten) => ten.forEach(agreesWithRows),
      ),
      { numRuns: times / 10 },
    );
  });

  it('is refused for just those answers that are not offered', () => {
    const slip = fc.constantFrom<(answers: Record<string, LevelAnswer>, area: string) => void>(
      () => undefined,
      (answers, area) => delete answers[area],
      (answers) => (answers['wealth'] = { level: 1 }),
      (answers, area) => (answers[area] = { level: -1 }),
      (answers, area) => (answers[area] = { level: 1.5 }),
      (answers, area) => (answers[area] = { level: 99 }),
      (answers, area) => (answers[area] = { level: Number.NaN }),
      (answers, area) => (answers[area] = { level: 0, help: { share: 'nine-tenths', agreed: true } }),
      (answers, area) => Object.assign(answers, { [area]: { yes: true } }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...shipped).chain(somebody),
        slip,
        fc.nat(),
        ({ one, answers }, put, at) => {
          const slipped = { ...answers };
          put(slipped, one.areas[at % one.areas.length]!.id);
          const checked = checkAnswers(one.published.instrument, slipped);
          assert.equal(readAnswers(readyForOne(one), slipped), isDone(checked));
          assert.equal(isDone(workOut(one, { answers: slipped })), isDone(checked));
        },
      ),
      { numRuns: times },
    );
  });
});

type Somebody = {
  readonly one: StartingInstrument;
  readonly answers: Readonly<Record<string, LevelAnswer>>;
  readonly index: number;
};

function somebody(one: StartingInstrument): fc.Arbitrary<Somebody> {
  const { areas, unpaidHelp } = one;
  const length = 2 * areas.length;
  const bytes = fc.uint8Array({ minLength: length, maxLength: length });
  return fc.tuple(bytes, fc.integer({ min: 8_000, max: 12_500 })).map(([drawn, index]) => ({
    one,
    index,
    answers: Object.fromEntries(
      areas.map(({ id, options }, place) => {
        const [level, helping] = [drawn[place]! % options.length, drawn[areas.length + place]!];
        const { id: share } = unpaidHelp.shares[helping % unpaidHelp.shares.length]!;
        return [id, helping < 60 ? { level } : { level, help: { share, agreed: helping % 2 === 0 } }];
      }),
    ),
  }));
}

/** The same by whole rows of the evaluator, every change sorted by its money: the plain way, a row at a time. */
function agreesWithRows({ one, answers, index }: Somebody): void {
  const out = workOut(one, { answers, prices: { id: 'x', index, source: 'x' } });
  assert.ok(isDone(out));
  const { figure, withoutUnpaidHelp, withAllUnpaidHelp, changes } = out.done;
  const rowOf = rowsOf(one, index);
  const now = rowOf(answers);
  const given = [figure, withoutUnpaidHelp, withAllUnpaidHelp].map((sum) => [
    sum.points.parts,
    sum.table,
    sum.annual,
    sum.weekly,
  ]);
  assert.deepEqual(given, [now, rowOf(agreeing(answers, false)), rowOf(agreeing(answers, true))]);
  for (const { floor, lines, table, priceLine, annual } of [figure, withoutUnpaidHelp, withAllUnpaidHelp]) {
    const shared = lines.reduce((all, line) => all + line.yearly, 0);
    assert.deepEqual([floor + shared, table + priceLine], [table, annual]);
    assert.ok(lines.every((line) => line.yearly >= 0));
  }

  const all = singleChanges({ one, answers }, rowOf, now);
  const nearest = (sign: 1 | -1): readonly Change[] =>
    all
      .filter((change) => Math.sign(change.annual - now[2]!) === sign)
      .sort((a, b) => sign * (a.annual - b.annual))
      .slice(0, 3);
  assert.deepEqual(changes, { up: nearest(1), down: nearest(-1) });
}

type RowOf = (answers: Answers) => readonly number[];
const evaluators = new WeakMap<StartingInstrument, Evaluator>();

function rowsOf(one: StartingInstrument, index: number): RowOf {
  const { instrument } = one.published;
  const evaluator = evaluators.get(one) ?? prepare(instrument);
  evaluators.set(one, evaluator);
  return (answers) => {
    const answered = instrument.questions.map((question) => ({ question, answer: answers[question.id]! }));
    putAnswers(evaluator, 0, answered, (help) => help.agreed);
    evaluator.prices[0] = index;
    evaluator.run(1);
    const { points, table, annual, weekly } = one.budget;
    return [points, table, annual, weekly].map((name) => evaluator.values(name)[0]!);
  };
}

function singleChanges(
  { one, answers }: Pick<Somebody, 'one' | 'answers'>,
  rowOf: RowOf,
  now: readonly number[],
): readonly Change[] {
  const { areas, unpaidHelp } = one;
  return areas.flatMap(({ id: area, options }) => {
    const is = answers[area]!;
    const given = (other: LevelAnswer): Pick<Change, 'annual' | 'weekly' | 'weeklyMore'> => {
      const [, , annual, weekly] = rowOf({ ...answers, [area]: other });
      return { annual, weekly, weeklyMore: weekly! - now[3]! } as Change;
    };
    const levels = options.flatMap((_, to): readonly Change[] =>
      to === is.level ? [] : [{ what: 'level', area, from: is.level, to, ...given({ ...is, level: to }) }],
    );
    const counts = unpaidHelp.shares.find((share) => share.id === is.help?.share)?.counts;
    const isOff = is.help?.agreed === true && counts !== unpaidHelp.of;
    const shares = unpaidHelp.shares.flatMap(({ id: to }): readonly Change[] =>
      !isOff || to === is.help?.share
        ? []
        : [
            {
              what: 'share',
              area,
              from: is.help.share,
              to,
              ...given({ ...is, help: { share: to, agreed: true } }),
            },
          ],
    );
    return [...levels, ...shares];
  });
}

function agreeing(answers: Somebody['answers'], agreed: boolean): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([area, { level, help }]) => [
      area,
      help === undefined ? { level } : { level, help: { ...help, agreed } },
    ]),
  );
}

/** Instruments nobody wrote: two to five areas, tables with flat parts, and sometimes a step between answers and points. */
const madeUp: fc.Arbitrary<StartingInstrument> = fc
  .record({
    steps: fc.array(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    }),
    times: fc.constantFrom(1, 1, 2, 3),
    plus: fc.constantFrom(0, 0, 25),
    between: fc.constantFrom('nothing', 'nothing', 'maxOf', 'minOf', 'override', 'gate', 'bandedSum'),
    knots: fc.array(
      fc.record({ wide: fc.integer({ min: 1, max: 90 }), rise: fc.constantFrom(0, 0, 1, 7, 300, 50_000) }),
      { minLength: 1, maxLength: 6 },
    ),
    floor: fc.constantFrom(0, 0, 1_000),
    isPriced: fc.boolean(),
    noPoints: fc.constantFrom<'nothing' | undefined>('nothing', undefined),
  })
  .map(instrumentOf);

type Made = {
  readonly steps: readonly (readonly number[])[];
  readonly times: number;
  readonly plus: number;
  readonly between: string;
  readonly knots: readonly { readonly wide: number; readonly rise: number }[];
  readonly floor: number;
  readonly isPriced: boolean;
  readonly noPoints: 'nothing' | undefined;
};

function instrumentOf({ steps, times: twice, plus, between, knots, floor, isPriced, noPoints }: Made) {
  const { instrument } = mainstayStart.published;
  const words = { en: 'x' };
  const names = steps.map((_, place) => `q${String(place)}`);
  const [first, second, ...others] = names;
  const made = {
    nothing: [],
    maxOf: [{ op: 'maxOf', of: [{ of: first }, { of: second }] }],
    minOf: [{ op: 'minOf', of: [{ of: first }, 60] }],
    override: [{ op: 'override', of: first, when: { of: second, from: 40 }, gives: 2_000 }],
    gate: [{ op: 'gate', of: first, when: { of: second, from: 30 }, otherwise: 0 }],
    bandedSum: [
      {
        op: 'bandedSum',
        of: [{ of: first }, { of: second }],
        bands: [
          { from: 0, gives: 0 },
          { from: 50, gives: 70 },
        ],
      },
    ],
  }[between] as readonly object[];
  const from = made.length === 0 ? [first, second] : between === 'minOf' ? ['between', second] : ['between'];
  let [at, pence] = [0, floor];
  const table = {
    kind: 'table',
    at: { unit: 'points', parts: instrument.unpaidHelp!.of },
    beyond: 'last-slope-goes-on',
    ...(noPoints !== undefined && { noPoints }),
    knots: [{ at, pence }, ...knots.map(({ wide, rise }) => ({ at: (at += wide), pence: (pence += rise) }))],
  };
  const parsed = parseInstrument({
    ...instrument,
    hash: undefined,
    cases: undefined,
    questions: steps.map((worth, place) => ({
      id: names[place],
      kind: 'level',
      title: words,
      levels: [0, ...worth].map((step, level) => ({ level, step, says: words })),
    })),
    steps: [
      ...made.map((step) => ({ ...step, id: 'between' })),
      {
        op: 'sum',
        id: 'points',
        of: [...from, ...others].map((of, place) => ({ of, ...(place === 0 && { times: twice }) })),
        ...(plus > 0 && { plus }),
        parts: instrument.unpaidHelp!.of,
      },
      { op: 'link', id: 'table', of: 'points', link: table },
      ...(isPriced ? [{ op: 'priced', id: 'annual', of: 'table' }] : []),
      { op: 'fraction', id: 'weekly', of: isPriced ? 'annual' : 'table', times: 7, over: 365 },
    ],
    results: { annual: { of: isPriced ? 'annual' : 'table', unit: 'money', per: 'year' } },
    budget: { points: 'points', table: 'table', annual: isPriced ? 'annual' : 'table', weekly: 'weekly' },
  });
  assert.ok(isDone(parsed), JSON.stringify(parsed));
  return startingInstrument(parsed.done)!;
}
