import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { expectDone } from '#basics';
import { explain } from './explain.ts';
import { parseInstrument } from './instrument/read-instrument.ts';
import { example114, mainstayStart } from './instruments.ts';
import { startingInstrument } from './starting-instrument.ts';
import { tableAsTyped, withTypedTable } from './version/typed-table.ts';

const { instrument } = mainstayStart.published;
const answersOf = (levels: readonly number[]) =>
  Object.fromEntries(mainstayStart.areas.map(({ id }, place) => [id, { level: levels[place] ?? 0 }]));
const twos = answersOf(Array.from({ length: 12 }, () => 2));
const dear = { id: 'harbour', index: 10_731, source: 'test' };

const cut = startingInstrument(
  expectDone(
    parseInstrument(
      expectDone(
        withTypedTable(
          { ...instrument, version: 9 },
          tableAsTyped(instrument).replace('25,285.63', '24,000.00'),
        ),
      ),
    ),
  ),
);
assert.ok(cut !== undefined);
const lower = cut;

describe('why a figure is another than before', () => {
  it('tells answers, rules and prices apart, and they add up', () => {
    const before = { instrument: mainstayStart, input: { answers: twos } };
    const changed = { ...twos, hygiene: { level: 3 } };
    const after = { instrument: lower, input: { answers: changed, prices: dear } };
    const { answers, rules, prices, annual } = expectDone(explain(before, after));
    assert.deepEqual(answers.changed, [{ area: 'hygiene', from: { level: 2 }, to: { level: 3 } }]);
    assert.ok(answers.annual > 0 && rules.annual < 0 && prices.annual > 0);
    assert.ok(rules.changed && prices.changed);
    assert.equal(answers.annual + rules.annual + prices.annual, annual);
  });

  it('is nothing where nothing changed', () => {
    const figured = { instrument: mainstayStart, input: { answers: twos } };
    assert.deepEqual(expectDone(explain(figured, figured)), {
      answers: { changed: [], annual: 0 },
      rules: { changed: false, annual: 0 },
      prices: { changed: false, annual: 0 },
      annual: 0,
    });
  });

  it('cannot be told apart where the old rule asked other things', () => {
    const after = { instrument: mainstayStart, input: { answers: twos } };
    const answers = Object.fromEntries(example114.areas.map(({ id }) => [id, { level: 0 }]));
    const before = { instrument: example114, input: { answers } };
    assert.deepEqual(explain(before, after), { refused: { because: 'asked-other-things' } });
  });

  it('always adds up, whatever changed', () => {
    const levels = fc.array(fc.nat(4), { minLength: 12, maxLength: 12 });
    const rule = fc.constantFrom(mainstayStart, lower);
    const index = fc.integer({ min: 5000, max: 20_000 });
    const figured = fc.tuple(rule, levels, index).map(([by, each, price]) => ({
      instrument: by,
      input: { answers: answersOf(each), prices: { ...dear, index: price } },
    }));
    fc.assert(
      fc.property(figured, figured, (before, after) => {
        const { answers, rules, prices, annual } = expectDone(explain(before, after));
        assert.equal(answers.annual + rules.annual + prices.annual, annual);
      }),
      { numRuns: 10_000 },
    );
  });
});
