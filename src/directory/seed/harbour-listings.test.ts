import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#basics';
import { unitPrice } from '../cost.ts';
import { harbourListings } from './harbour-listings.ts';

test('the seed town lists forty things, each once', () => {
  assert.equal(harbourListings.length, 40);
  assert.equal(new Set(harbourListings.map((listing) => listing.sourceId)).size, 40);
});

test('its arts club and its agency cost what the worked example says', () => {
  const price = (id: string) => {
    const listing = harbourListings.find((each) => each.sourceId === id);
    return unitPrice(listing?.words.cost ?? { is: 'not-said' }, calendarDate('2026-04-06'));
  };
  assert.deepEqual(price('tideway-arts-club'), { amount: 2100, per: 'hour' });
  assert.deepEqual(price('quayside-assistants'), { amount: 2152, per: 'hour' });
});

test('every listing that costs something says how it can be paid for', () => {
  const silent = harbourListings.filter(
    ({ words }) => words.cost.is === 'priced' && words.waysToPay.length === 0,
  );
  assert.deepEqual(silent, []);
});
