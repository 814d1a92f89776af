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

  test('is the nearest machine where what was passed on is no address', () => {
    assert.equal(visitorsAddress('10.0.0.1', 'unknown', 1), '10.0.0.1');
    assert.equal(visitorsAddress('10.0.0.1', 'x'.repeat(5000), 1), '10.0.0.1');
  });

  test('is without the port that some servers add', () => {
    assert.equal(visitorsAddress('10.0.0.1', '203.0.113.9:4711', 1), '203.0.113.9');
    assert.equal(visitorsAddress('10.0.0.1', '[2001:db8::7]:4711', 1), '2001:db8:0:0::/64');
  });

  test('is the network, not one of its endless addresses, in version 6', () => {
    assert.equal(visitorsAddress('2001:db8:1:2:a:b:c:d', undefined, 0), '2001:db8:1:2::/64');
    assert.equal(visitorsAddress('2001:0db8:1:2::9', undefined, 0), '2001:db8:1:2::/64');
    assert.equal(visitorsAddress('::1', undefined, 0), '0:0:0:0::/64');
    assert.equal(visitorsAddress('fe80::1%eth0', undefined, 0), 'fe80:0:0:0::/64');
    assert.equal(visitorsAddress('::ffff:192.0.2.7', undefined, 0), '192.0.2.7');
  });
});
