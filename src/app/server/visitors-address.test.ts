import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { visitorsAddress } from './visitors-address.ts';

describe('where a visit comes from', () => {
  test('is the nearest machine where no server of ours stands in front, whatever the visitor writes', () => {
    assert.equal(visitorsAddress('192.0.2.7', '203.0.113.9', 0), '192.0.2.7');
  });

  test('is what the server in front saw', () => {
    assert.equal(visitorsAddress('10.0.0.1', '203.0.113.9', 1), '203.0.113.9');
    assert.equal(visitorsAddress('10.0.0.1', '203.0.113.9, 10.0.0.2', 2), '203.0.113.9');
  });

  test('cannot be made up by writing more of it', () => {
    assert.equal(visitorsAddress('10.0.0.1', 'made up, 198.51.100.4, 203.0.113.9', 1), '203.0.113.9');
  });

  test('is the nearest machine where nothing was passed on', () => {
    assert.equal(visitorsAddress('10.0.0.1', undefined, 1), '10.0.0.1');
    assert.equal(visitorsAddress('10.0.0.1', '203.0.113.9', 2), '10.0.0.1');
  });
});
