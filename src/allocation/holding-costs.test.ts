import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { calendarDate, pence } from '#basics';
import { getPolicyPack, holdingRatesOn } from '#policy';
import { heldAWeek, heldFigures } from './holding-costs.ts';

const rates = holdingRatesOn(getPolicyPack('nils'), calendarDate('2026-11-22'));
const told = (held: ReturnType<typeof heldFigures>['direct']) =>
  held.lines.map(({ what, yearly }) => [what, Number(yearly)]);

describe('What holding the money costs', () => {
  it('comes on top, line by line', () => {
    const { direct, managed } = heldFigures(pence(2_000_00), rates);
    assert.deepEqual(told(managed), [['fixed-costs', 180_00]]);
    assert.deepEqual(told(direct), [
      ['insurance', 100_00],
      ['payroll', 180_00],
      ['training', 40_00],
    ]);
    assert.deepEqual([managed.yearly, direct.yearly], [2_180_00, 2_320_00]);
  });

  it('is never less for who holds it themself than a holder would get', () => {
    const { direct, managed } = heldFigures(pence(22_107_52), rates);
    assert.deepEqual(told(direct).at(-1), ['as-much-as-managed', 1_989_68 - (280_00 + 442_15)]);
    assert.equal(direct.yearly, managed.yearly);
  });

  it('is nothing on top of nothing', () => {
    assert.deepEqual(heldFigures(pence(0), rates).direct, { lines: [], yearly: 0 });
  });

  it('in each of ten thousand cases: direct ≥ managed ≥ the figure, and every line adds up', () => {
    const someCase = fc.record({
      figure: fc.nat({ max: 50_000_000 }),
      insurance: fc.nat({ max: 100_000 }),
      payroll: fc.nat({ max: 200_000 }),
      trainingBasisPoints: fc.nat({ max: 2_000 }),
      fixedCostBasisPoints: fc.nat({ max: 5_000 }),
    });
    fc.assert(
      fc.property(someCase, ({ figure, ...costs }) => {
        const { direct, managed } = heldFigures(pence(figure), costs);
        assert.ok(direct.yearly >= managed.yearly && managed.yearly >= figure);
        const weekly = heldAWeek(pence(figure), costs);
        assert.ok(weekly.direct >= weekly.managed && weekly.managed >= figure);
        for (const { lines, yearly } of [direct, managed])
          assert.equal(
            lines.reduce((sum, line) => sum + line.yearly, figure),
            Number(yearly),
          );
      }),
      { numRuns: 10_000 },
    );
  });
});
