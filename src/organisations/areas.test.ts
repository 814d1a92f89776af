import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { areasKnown, readAreas } from './areas.ts';

const known = areasKnown(true);

describe('areas', () => {
  it('are 218 councils, 153 of them in England, each on a tile of its own', () => {
    const real = areasKnown(false);
    assert.equal(real.length, 218);
    assert.equal(real.filter(({ code }) => code.startsWith('E')).length, 153);
    assert.equal(new Set(real.map(({ column, row }) => `${column} ${row}`)).size, 218);
  });

  it('have names that tell them apart', () => {
    assert.deepEqual(readAreas(known.map(({ name }) => name).join('\n'), known).areas, known);
  });

  it('are read by name or code, however they are written', () => {
    const read = readAreas('harbour\nE06000023\nthe city of Leeds Council\nX06000001\nAtlantis\n', known);
    assert.deepEqual(
      read.areas.map(({ name }) => name),
      ['Harbour', 'City of Bristol', 'Leeds'],
    );
    assert.deepEqual(read.unknown, ['Atlantis']);
  });

  it('that are made up are known only in a demonstration', () => {
    assert.deepEqual(readAreas('Harbour', areasKnown(false)).unknown, ['Harbour']);
  });
});
