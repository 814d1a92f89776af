import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { expectDone } from '#basics';
import {
  type AllocationInput,
  type Answers,
  type LevelAnswer,
  mainstayStart,
  parseInstrument,
  replay,
  replayRecord,
  startingInstrument,
  type StartingInstrument,
  type WorkingOut,
  workOut,
} from '#allocation';
import { allocateAnswers } from './actions/allocate-answers.ts';
import { block_rows, prepareBlock } from './allocate.ts';
import { absent } from './evaluator/columns.ts';
import { type Fractions, linkRun } from './evaluator/links.ts';
import { prepare } from './evaluator/evaluator.ts';
import type { StraightLines } from './instrument/link.ts';

// Ten thousand people and more, in whole blocks; each property holds for every one of them.
const people = 10 * block_rows;
const { areas, unpaidHelp, published, table, budget } = mainstayStart;
const { instrument } = published;

type Someone = {
  readonly levels: readonly number[];
  readonly counts: readonly number[];
  readonly index: number;
};

// Drawn as bytes, which takes a tenth of the time that drawing each answer by itself does.
const drawn = fc.uint8Array({ minLength: 2 * areas.length, maxLength: 2 * areas.length });
const priceLevel = fc.integer({ min: 8_000, max: 12_500 });

const someone: fc.Arbitrary<Someone> = fc.tuple(drawn, priceLevel).map(([bytes, level]) => ({
  levels: areas.map(({ options }, place) => bytes[place]! % options.length),
  counts: areas.map((_, place) => shareOf(bytes[areas.length + place]!).counts),
  index: level,
}));

describe('For each of ten thousand people', () => {
  let all: readonly Someone[];
  let figures: Float64Array;
  before(() => {
    all = fc.sample(someone, { numRuns: people, seed: 20_261_122 });
    figures = figuresOf(all);
  });

  it('more need in any area never gives less money', () => {
    areas.forEach((area, place) => {
      const more = figuresOf(
        all.map((one) => ({ ...one, levels: one.levels.with(place, atMost(one.levels[place]! + 1, area)) })),
      );
      assert.ok(
        more.every((figure, person) => figure >= figures[person]!),
        area.id,
      );
    });
  });

  it('less unpaid help in any area never gives less money', () => {
    const counts = unpaidHelp.shares.map((share) => share.counts);
    areas.forEach((area, place) => {
      const lessHelp = (one: Someone): number =>
        Math.min(...counts.filter((each) => each > one.counts[place]!), unpaidHelp.of);
      const more = figuresOf(all.map((one) => ({ ...one, counts: one.counts.with(place, lessHelp(one)) })));
      assert.ok(
        more.every((figure, person) => figure >= figures[person]!),
        area.id,
      );
    });
  });

  it('somebody else beside them, or another order of the file, never changes their sum', () => {
    const turned = figuresOf(all.toReversed()).toReversed();
    assert.deepEqual(turned, figures);
    const apart = figuresOf(all.slice(0, 1_000).flatMap((one, person) => [one, all[people - 1 - person]!]));
    assert.ok(apart.every((figure, row) => row % 2 === 1 || figure === figures[row / 2]));
  });

  it('the most need there is gives a finite sum above the last knot', () => {
    const most = all.map((one) => ({
      levels: areas.map(({ options }) => options.length - 1),
      counts: areas.map(() => unpaidHelp.of),
      index: one.index,
    }));
    const last = table.knots.at(-1)!.pence;
    figuresOf(most).forEach((figure, person) =>
      assert.ok(Number.isSafeInteger(figure) && figure > (last * all[person]!.index) / 10_000 - 1),
    );
  });

  it('prices a tenth higher give a tenth more, to half a penny', () => {
    const exact = tableOf(table);
    const points = pointsOf(all);
    all.forEach(({ index }, person) => {
      const { top, bottom } = exact(points[person]!);
      const whole = (2n * top * BigInt(index) + bottom * 10_000n) / (2n * bottom * 10_000n);
      assert.equal(BigInt(figures[person]!), whole);
    });
  });
});

describe('For each of ten thousand numbers of points', () => {
  it('a tenth of a point more never jumps: it adds the steepest line at most', () => {
    const evaluator = prepare(instrument, { rows: people, given: [budget.points], wanted: [budget.annual] });
    evaluator.given.get(budget.points)!.set(Float64Array.from({ length: people }, (_, at) => at));
    evaluator.run(people);
    const annual = evaluator.values(budget.annual);
    const steepest = Math.max(
      ...table.knots
        .slice(1)
        .map((knot, at) => (knot.pence - table.knots[at]!.pence) / (knot.at - table.knots[at]!.at)),
    );
    for (let at = 1; at < people; at += 1) {
      const more = annual[at]! - annual[at - 1]!;
      assert.ok(more >= 0 && more <= Math.ceil(steepest), `from ${String(at - 1)} parts of a point`);
    }
  });
});

describe('For each of ten thousand tables', () => {
  const knots = fc
    .array(fc.record({ wide: fc.integer({ min: 1, max: 900 }), rise: fc.nat({ max: 500_000 }) }), {
      minLength: 1,
      maxLength: 10,
    })
    .chain((lines) => fc.record({ lines: fc.constant(lines), floor: fc.nat({ max: 300_000 }) }))
    .map(({ lines, floor }) => {
      let [at, pence] = [0, floor];
      const made = lines.map(({ wide, rise }) => ({ at: (at += wide), pence: (pence += rise) }));
      return [{ at: 0, pence: floor }, ...made];
    });

  it('nothing is nothing, more is never less, and what comes out is exact', () => {
    fc.assert(
      fc.property(knots, fc.nat({ max: 12_000 }), (made, points) => {
        const link: StraightLines = {
          kind: 'table',
          at: { unit: 'points', parts: 10 },
          beyond: 'last-slope-goes-on',
          noPoints: 'nothing',
          knots: made,
        };
        const { top, bottom } = linked(link, [0, points, points + 1]);
        assert.equal(top[0], 0);
        assert.ok(top[1]! * bottom[2]! <= top[2]! * bottom[1]!);
        const exact = tableOf(link)(points);
        if (points > 0) assert.equal(BigInt(top[1]!) * exact.bottom, exact.top * BigInt(bottom[1]!));
        assert.ok(top.every((each) => each !== absent));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('For each of ten thousand working-outs', () => {
  const answers: fc.Arbitrary<Record<string, LevelAnswer>> = drawn.map((bytes) =>
    Object.fromEntries(
      areas.map(({ id, options }, place) => {
        const helping = bytes[areas.length + place]!;
        const help = { share: shareOf(helping).id, agreed: helping % 2 === 0 };
        const level = bytes[place]! % options.length;
        return [id, helping < 60 ? { level } : { level, help }];
      }),
    ),
  );

  it('every penny is explained', () => {
    fc.assert(
      fc.property(answers, priceLevel, (given, level) => {
        const out = worked({ answers: given, prices: { id: 'x', index: level, source: 'x' } });
        const { floor, lines, table: sum, priceLine, annual } = out.figure;
        assert.equal(
          lines.reduce((all, line) => all + line.yearly, floor + 0),
          sum,
        );
        assert.equal(sum + priceLine, annual);
      }),
      { numRuns: 10_000 },
    );
  });

  it('a record repeats the same sum, in whatever order the answers stand', () => {
    const asked = small.areas.map(({ id }) => id);
    fc.assert(
      fc.property(answers, (given) => {
        const few = Object.fromEntries(asked.map((id) => [id, given[id]!]));
        const out = expectDone(workOut(small, { answers: few }));
        const record = replayRecord(small, { answers: few }, out, length);
        const turned = { ...record, answers: Object.fromEntries(Object.entries(few).toReversed()) };
        assert.equal(expectDone(replay(turned, small, length)).figure.annual, out.figure.annual);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('For each of ten thousand rows of a file', () => {
  it('how the money is held, or anything else that is no answer, never changes the sum', async () => {
    const rows = fc.sample(someone, { numRuns: people, seed: 7 });
    const ways = ['direct', 'managed', 'isf', 'commissioned'];
    const file = (beside: (person: number) => string): Readable => {
      const header = `id,holding,priceIndex,${areas.map(({ id }) => `l_${id}`).join(',')}`;
      const lines = rows.map(
        ({ levels, index }, person) =>
          `${String(person)},${beside(person)},${(index / 10_000).toFixed(4)},${levels.join(',')}`,
      );
      return Readable.from([Buffer.from([header, ...lines].join('\n'))]);
    };
    const read = async (from: Readable): Promise<string> => {
      let text = '';
      for await (const part of allocateAnswers(instrument, from, false))
        text += new TextDecoder().decode(part.lines);
      return text;
    };
    const direct = await read(file(() => 'direct'));
    assert.equal(direct.split('\n').length, people + 1);
    assert.equal(await read(file((person) => ways[person % ways.length]!)), direct);
  });
});

/** The same instrument with three areas, whose seal is quick to work out. */
const small = smallOne();

function smallOne(): StartingInstrument {
  const kept = new Set(areas.slice(0, 3).map(({ id }) => id));
  const words = { en: 'x' };
  const parsed = parseInstrument({
    ...instrument,
    hash: undefined,
    questions: instrument.questions
      .filter(({ id }) => kept.has(id))
      .map((question) => ({
        id: question.id,
        kind: question.kind,
        title: words,
        ...('levels' in question && {
          levels: question.levels.map(({ level, step }) => ({ level, step, says: words })),
        }),
      })),
    steps: instrument.steps.map((step) =>
      step.op === 'sum' ? { ...step, of: step.of.filter(({ of }) => kept.has(of)) } : step,
    ),
    basis: ['x'],
    cases: undefined,
  });
  return startingInstrument(expectDone(parsed))!;
}

function shareOf(byte: number): (typeof unpaidHelp.shares)[number] {
  return unpaidHelp.shares[byte % unpaidHelp.shares.length]!;
}

function worked(input: AllocationInput & { readonly answers: Answers }): WorkingOut {
  return expectDone(workOut(mainstayStart, input));
}

/** Stands for a seal where only that it is the same matters. */
function length(text: string): string {
  return String(text.length);
}

function atMost(level: number, { options }: (typeof areas)[number]): number {
  return Math.min(level, options.length - 1);
}

function figuresOf(all: readonly Someone[]): Float64Array {
  return columnOf(all, budget.annual);
}

function pointsOf(all: readonly Someone[]): Float64Array {
  return columnOf(all, budget.points);
}

function columnOf(all: readonly Someone[], name: string): Float64Array {
  const evaluator = prepareBlock(instrument);
  const values = new Float64Array(all.length);
  for (let from = 0; from < all.length; from += block_rows) {
    const rows = all.slice(from, from + block_rows);
    areas.forEach(({ id }, place) => {
      const column = evaluator.columns.get(id)!;
      assert.ok(column.kind === 'level');
      column.level.set(rows.map((one) => one.levels[place]!));
      column.counts.set(rows.map((one) => one.counts[place]!));
    });
    evaluator.prices.set(rows.map((one) => one.index));
    evaluator.run(rows.length);
    values.set(evaluator.values(name).subarray(0, rows.length), from);
  }
  return values;
}

function linked(link: StraightLines, points: readonly number[]): Fractions {
  const into = { top: new Float64Array(points.length), bottom: new Float64Array(points.length) };
  linkRun(link, 10)(Float64Array.from(points), into, points.length, () => assert.fail('expected no fault'));
  return into;
}

/** The table again, by itself, in fractions of any size. */
function tableOf({
  knots,
}: Pick<StraightLines, 'knots'>): (points: number) => { top: bigint; bottom: bigint } {
  return (points) => {
    const inside = knots.findLastIndex((knot) => knot.at <= points);
    const from = knots[Math.min(inside, knots.length - 2)]!;
    const to = knots[Math.min(inside, knots.length - 2) + 1]!;
    const bottom = BigInt(to.at - from.at);
    return {
      top: BigInt(from.pence) * bottom + BigInt(to.pence - from.pence) * BigInt(points - from.at),
      bottom,
    };
  };
}
