import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readThings, readTime, things_max } from './self-help-group.ts';

describe('a group’s own words', () => {
  it('are read one thing a line, each once', () => {
    assert.deepEqual(readThings('- a driver on Thursdays\n\n£20 for tea\n£20 for tea'), [
      'a driver on Thursdays',
      '£20 for tea',
    ]);
  });

  it('are all read, more than a list takes too, so that nothing is cut off unseen', () => {
    const lines = Array.from({ length: things_max + 1 }, (_, number) => `thing ${number.toString()}`);
    assert.deepEqual(readThings(lines.join('\n')), lines);
  });

  it('give times as people type them', () => {
    const typed = ['6pm', '18.30', '6:30 PM', '12am', '12 pm', '9'];
    assert.deepEqual(typed.map(readTime), ['18:00', '18:30', '18:30', '00:00', '12:00', '09:00']);
    assert.deepEqual(['25:00', 'noon', '13pm', '0am', '6:75', ''].map(readTime), Array(6).fill(undefined));
  });
});
