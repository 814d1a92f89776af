import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { getInstrument, mainstayStart } from '../instruments.ts';
import { changesFrom } from './changes.ts';
import { tableAsTyped, withTypedTable } from './typed-table.ts';

const { instrument } = mainstayStart.published;

describe('what a version changed', () => {
  it('is nothing against itself', () => {
    const { list, money } = changesFrom(instrument, instrument);
    assert.deepEqual(list, []);
    assert.ok(money.length > 2 && money.every(({ from, to }) => from === to));
  });

  it('names a level whose points are others, and money at each knot of either table', () => {
    const cut = tableAsTyped(instrument).replace('£5,049.16', '£5,000.00');
    const table = expectDone(withTypedTable(instrument, cut));
    const [first, ...rest] = table.questions;
    assert.ok(first?.kind === 'level');
    const levels = first.levels.map((each) => (each.level === 1 ? { ...each, step: each.step + 1 } : each));
    const { list, money } = changesFrom(instrument, { ...table, questions: [{ ...first, levels }, ...rest] });
    assert.deepEqual(
      list.map((each) => each.what),
      ['points', 'points', 'points', 'points'],
    );
    const changed = money.filter(({ from, to }) => from !== to);
    assert.deepEqual(changed, [{ at: 220, from: 5_049_16, to: 5_000_00 }]);
  });

  it('tells of questions that came and went, and of words', () => {
    const [first, second, ...rest] = instrument.questions;
    assert.ok(first !== undefined && second !== undefined);
    const after = {
      ...instrument,
      questions: [{ ...first, id: 'food' }, { ...second, title: { en: 'Washing' } }, ...rest],
    };
    assert.deepEqual(changesFrom(instrument, after).list, [
      { what: 'question-removed', question: 'nutrition' },
      { what: 'question-added', question: 'food' },
      { what: 'words', question: 'hygiene' },
    ]);
  });

  it('is no money where tables stand at percent', () => {
    const percent = getInstrument('example-114').published.instrument;
    assert.deepEqual(changesFrom(percent, percent).money, []);
  });
});
