import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readThings, readTime } from './self-help-group.ts';

describe('a group’s own words', () => {
  it('are read one thing a line, each once', () => {
    assert.deepEqual(readThings('- a driver on Thursdays\n\n£20 for tea\n£20 for tea'), [
      'a driver on Thursdays',
      '£20 for tea',
    ]);
  });

  it('give times as people type them', () => {
    const typed = ['6pm', '18.30', '6:30 PM', '12am', '12 pm', '9'];
    assert.deepEqual(typed.map(readTime), ['18:00', '18:30', '18:30', '00:00', '12:00', '09:00']);
    assert.deepEqual(['25:00', 'noon', '13pm', '0am', '6:75', ''].map(readTime), Array(6).fill(undefined));
  });
});
