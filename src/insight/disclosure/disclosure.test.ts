import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import forms from '../../allocation/calibration/golden/closed-forms.json' with { type: 'json' };
import { couldBe } from './could-be.ts';
import { type Cell, cellsOf, type Counts, type Hidden, leastPublished } from './counts.ts';
import { isDominated, moneyOf, together } from './dominance.ts';
import { hideSmall } from './hide.ts';
import { geometricNoise } from './noise.ts';
import { poolSmall } from './pool.ts';
import { nearestFive, nearestHundredth, nearestTenPounds } from './rounded.ts';

const yes = true;
const no = false;

describe('Hiding small numbers', () => {
  it('hides all four where two rows and columns with their sums would tell one', () => {
    const [{ rows, threshold }] = forms.suppression as [(typeof forms.suppression)[number]];
    assert.deepEqual(hideSmall(rows, threshold), [
      [yes, yes],
      [yes, yes],
    ]);
  });

  it('hides one rectangle in three rows and columns, and leaves 0 to 23 possible', () => {
    const { rows, threshold, feasibleIntervalOfPrimary } = forms.suppression[1]!;
    const hidden = hideSmall(rows, threshold)!;
    assert.deepEqual(hidden, [
      [yes, yes, no],
      [yes, yes, no],
      [no, no, no],
    ]);
    const { least, most } = couldBe(rows, hidden, [0, 0]);
    assert.deepEqual([least, most], feasibleIntervalOfPrimary);
  });

  it('leaves a table alone in which everything can be shown', () => {
    assert.deepEqual(hideSmall([[10, 11]]), [[no, no]]);
    assert.deepEqual(couldBe([[10, 11]], [[no, no]], [0, 0]), { least: 10, most: 10 });
  });

  it('says so where no hiding is enough', () => {
    assert.equal(hideSmall([[3, 20]]), undefined);
    assert.equal(
      hideSmall([
        [3, 0],
        [0, 3],
      ]),
      undefined,
    );
  });

  it('counts nobody as a number that tells of everybody', () => {
    const hidden = hideSmall([
      [50, 0],
      [30, 40],
    ]);
    assert.deepEqual(hidden, [
      [yes, yes],
      [yes, yes],
    ]);
  });
});

describe('Somebody who solves for what is hidden', () => {
  it('tells no number below ten, in a thousand tables and their published sums', () => {
    fc.assert(
      fc.property(someTable(5, 40), (counts) => {
        const hidden = hideSmall(counts);
        if (hidden === undefined) return;
        const told = toldByEquations(counts, hidden);
        assert.deepEqual(
          told.filter(([row, column]) => counts[row]![column]! < leastPublished),
          [],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('would tell them where only the small numbers were hidden', () => {
    const counts = [
      [3, 20],
      [30, 40],
    ];
    const naive = counts.map((cells) => cells.map((count) => count < leastPublished));
    assert.deepEqual(toldByEquations(counts, naive), [[0, 0]]);
  });

  it('finds by trying everything exactly the bounds that the largest flow finds', () => {
    const hiding = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(someTable(3, 4, 3), hiding, (counts, hidden) => {
        cellsOf(counts).forEach(([row, column]) => {
          const found = allThatFit(counts, hidden).map((table) => table[row]![column]!);
          const { least, most } = couldBe(counts, hidden, [row, column]);
          assert.deepEqual([least, most], [Math.min(...found), Math.max(...found)]);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('is always left ten numbers to choose from', () => {
    fc.assert(
      fc.property(someTable(6, 60), (counts) => {
        const hidden = hideSmall(counts);
        const small = cellsOf(counts).filter(([row, column]) => counts[row]![column]! < leastPublished);
        small.forEach((cell) => {
          if (hidden === undefined) return;
          const { least, most } = couldBe(counts, hidden, cell);
          assert.ok(most - least >= leastPublished);
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('Groups too small to be shown', () => {
  const group = (people: number, ...amounts: readonly number[]) => ({
    people,
    money: [moneyOf(amounts.length > 0 ? amounts : Array<number>(people).fill(100))],
  });

  it('are shown together, with the next smallest until nobody can be told', () => {
    assert.deepEqual(poolSmall([group(40), group(3), group(12), group(30)]), {
      alone: [0, 3],
      joined: [1, 2],
    });
    assert.deepEqual(poolSmall([group(40), group(6), group(5)]), { alone: [0], joined: [1, 2] });
  });

  it('are not shown at all where all together are too few', () => {
    assert.equal(poolSmall([group(4), group(5)]), undefined);
  });

  it('leave out where nobody is, and join where one person has most of the money', () => {
    assert.deepEqual(poolSmall([group(0), group(20)]), { alone: [1], joined: [] });
    const rich = { people: 12, money: [moneyOf([9_000, ...Array<number>(11).fill(10)])] };
    assert.deepEqual(poolSmall([rich, group(200), group(300)]), { alone: [2], joined: [0, 1] });
    assert.equal(poolSmall([rich]), undefined);
  });

  it('never leave a sum that tells of fewer than ten', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (sizes) => {
        const pooled = poolSmall(sizes.map((size) => group(size)));
        if (pooled === undefined) return;
        const joined = pooled.joined.reduce((sum, at) => sum + sizes[at]!, 0);
        assert.ok(joined === 0 || joined >= leastPublished);
        assert.ok(pooled.alone.every((at) => sizes[at]! >= leastPublished));
        assert.equal(pooled.alone.length + pooled.joined.length, sizes.filter((size) => size > 0).length);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('Money of a few', () => {
  it('is not shown where one has more than half, or two more than three quarters', () => {
    assert.equal(isDominated(moneyOf([50, 50])), true);
    assert.equal(isDominated(moneyOf([51, 20, 29])), true);
    assert.equal(isDominated(moneyOf([40, 35, 25])), false);
    assert.equal(isDominated(moneyOf([40, 36, 24])), true);
    assert.deepEqual(together(moneyOf([5, 1]), moneyOf([3, 4])), { total: 13, largest: 5, second: 4 });
  });
});

describe('Rounding', () => {
  it('is to five people, ten pounds, one hundredth', () => {
    assert.deepEqual([12, 13, 17, 18].map(nearestFive), [10, 15, 15, 20]);
    assert.deepEqual([1_234_499, 1_234_500].map(nearestTenPounds), [1_234_000, 1_235_000]);
    assert.equal(nearestHundredth(0.9249), 0.92);
  });
});

describe('Noise for counts with filters of their own', () => {
  it('has the published spread', () => {
    forms.geometricMechanism.forEach(({ epsilon, alpha, pZero, variance, pWithin3 }) => {
      const noise = geometricNoise(epsilon);
      [noise.alpha, noise.none, noise.variance, noise.within(3)].forEach((value, at) => {
        assert.ok(Math.abs(value - [alpha, pZero, variance, pWithin3][at]!) < 1e-12);
      });
    });
  });
});

function someTable(most: number, largest: number, least = 2): fc.Arbitrary<Counts> {
  const side = fc.integer({ min: least, max: most });
  return fc.tuple(side, side).chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: largest }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
}

/** Hidden cells whose value follows from the sums of rows and columns alone: whose own direction lies in the space of the equations. */
function toldByEquations(counts: Counts, hidden: Hidden): readonly Cell[] {
  const unknown = cellsOf(counts).filter(([row, column]) => hidden[row]![column]);
  const rowSums = counts.map((_, at) => unknown.map(([row]) => (row === at ? 1 : 0)));
  const columnSums = counts[0]!.map((_, at) => unknown.map(([, column]) => (column === at ? 1 : 0)));
  const reduced = reducedRows([...rowSums, ...columnSums]);
  return unknown.filter((_, place) =>
    reduced.some((row) => row.every((value, at) => Math.abs(value - (at === place ? 1 : 0)) < 1e-9)),
  );
}

/** Equations brought to the form in which each says one unknown by the free ones alone. */
function reducedRows(equations: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = equations.map((row) => [...row]);
  let pivot = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, at) => at >= pivot && Math.abs(row[column]!) > 1e-9);
    if (found < 0) continue;
    [rows[pivot], rows[found]] = [rows[found]!, rows[pivot]!];
    const lead = rows[pivot]!.map((value) => value / rows[pivot]![column]!);
    rows.forEach((row, at) => {
      rows[at] = at === pivot ? lead : row.map((value, place) => value - row[column]! * lead[place]!);
    });
    pivot += 1;
  }
  return rows;
}

/** Every table that has the same sums and the same shown cells. */
function allThatFit(counts: Counts, hidden: Hidden): readonly Counts[] {
  const sums = (table: Counts): string =>
    JSON.stringify([
      table.map((row) => row.reduce((sum, each) => sum + each, 0)),
      table[0]!.map((_, at) => table.reduce((sum, row) => sum + row[at]!, 0)),
    ]);
  const wanted = sums(counts);
  const rows = counts.map((row, at) => rowsWith(row, hidden[at]!));
  const tables = rows.reduce<readonly Counts[]>(
    (before, choices) => before.flatMap((table) => choices.map((row) => [...table, row])),
    [[]],
  );
  return tables.filter((table) => sums(table) === wanted);
}

function rowsWith(row: readonly number[], hidden: readonly boolean[]): readonly (readonly number[])[] {
  const total = row.reduce((sum, each) => sum + each, 0);
  const choices = row.reduce<readonly (readonly number[])[]>(
    (before, value, at) =>
      before.flatMap((made) =>
        hidden[at]! ? Array.from({ length: total + 1 }, (_, each) => [...made, each]) : [[...made, value]],
      ),
    [[]],
  );
  return choices.filter((made) => made.reduce((sum, each) => sum + each, 0) === total);
}
