import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, id } from '#basics';
import { givesAway } from './general-words.ts';
import { kindsOf, listedFrom, type PublicPrecedent, thatSpeakOf } from './precedent.ts';

const [harbour, northquay] = [
  id<'organisation'>('019db2a0-7a3c-7c11-9f00-000000000001'),
  id<'organisation'>('019db2a0-7a3c-7c11-9f00-000000000002'),
];
const ola = {
  names: ['Ola Marsh', 'Bea Marsh'],
  ownWords: ['A second-hand table-top wheel, to practise at home'],
};
const by = (written: string): string | undefined => givesAway(written, ola)?.by;

describe('general words', () => {
  it('are a kind of thing and why', () => {
    assert.equal(by('Tools and materials for a craft.'), undefined);
    assert.equal(by('It is for what the plan is about. I would say so again to anybody.'), undefined);
    assert.equal(by('Lessons in British Sign Language, where the NHS pays for none'), undefined);
  });

  it('name nobody, in any spelling or part', () => {
    assert.deepEqual(givesAway('A wheel for Ola’s table', ola), { by: 'name', words: 'Ola’s' });
    assert.equal(by('a wheel for the MARSH family'), 'name');
  });

  it('do not repeat what somebody wrote', () => {
    assert.equal(by('A table top wheel, to practise at a club'), 'own-words');
    assert.equal(by('A wheel to work on at home'), undefined);
    assert.equal(givesAway('Clay', { names: [], ownWords: ['Clay'] }), undefined);
  });

  it('have no figure, no way to reach anybody, nobody in them, and no name of a place', () => {
    assert.equal(by('A wheel for £95'), 'figure');
    assert.equal(by('A course on 6 April'), 'figure');
    assert.equal(by('Ask potters@harbour.example'), 'way-to-reach');
    assert.equal(by('It is for what her plan is about'), 'one-person');
    assert.equal(by('A room for the fair in Whitby'), 'capital');
  });
});

describe('answers to the same kind of thing', () => {
  const said = (month: string, more: Partial<PublicPrecedent> = {}): PublicPrecedent => ({
    serviceId: harbour,
    kind: 'Tools for a craft',
    says: 'yes',
    reason: 'It is for what the plan is about.',
    leansOn: 'plan',
    month,
    isOverturned: false,
    ...more,
  });

  it('are one where they say the same, so that nobody can count who asked', () => {
    const [kind, ...others] = kindsOf([said('2026-04'), said('2026-06'), said('2026-07')]);
    assert.deepEqual(others, []);
    assert.equal(kind?.stands.month, '2026-04');
    assert.equal(kind?.again, '2026-07');
    assert.deepEqual(kind?.earlier, []);
  });

  it('stand side by side where they differ, the newest first', () => {
    const no = said('2026-06', { says: 'no', differs: 'It was for somebody else.' });
    const [kind] = kindsOf([said('2026-04'), no]);
    assert.equal(kind?.stands.says, 'no');
    assert.deepEqual(
      kind?.earlier.map(({ month }) => month),
      ['2026-04'],
    );
  });

  it('count as a yes where a no was found wrong', () => {
    const [kind] = kindsOf([said('2026-04', { says: 'no', isOverturned: true }), said('2026-05')]);
    assert.equal(kind?.again, '2026-05');
    assert.deepEqual(kind?.earlier, []);
  });

  it('are of one service and one kind', () => {
    const kinds = kindsOf([
      said('2026-04'),
      said('2026-04', { kind: 'Swimming' }),
      said('2026-05', { serviceId: northquay }),
    ]);
    assert.equal(kinds.length, 3);
  });

  it('are found by everyday words, the likeliest first', () => {
    const all = [
      said('2026-04', { kind: 'Swimming and gym' }),
      said('2026-04', { kind: 'Pottery tools', reason: 'For the plan' }),
    ];
    assert.deepEqual(
      thatSpeakOf(all, 'swims').map(({ kind }) => kind),
      ['Swimming and gym'],
    );
    assert.deepEqual(
      thatSpeakOf(all, 'a craft tool').map(({ kind }) => kind),
      ['Pottery tools'],
    );
    assert.deepEqual(thatSpeakOf(all, 'holiday'), []);
  });

  it('come onto the list with others, on the first of a month', () => {
    assert.equal(listedFrom(calendarDate('2026-04-10'), 14), '2026-05-01');
    assert.equal(listedFrom(calendarDate('2026-04-20'), 14), '2026-06-01');
    assert.equal(listedFrom(calendarDate('2026-12-10'), 14), '2027-01-01');
  });
});
