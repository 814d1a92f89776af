import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { mainstayStart, publishedInstruments, replayRecord, workOut } from '#allocation';
import { sha256 } from '#allocation/actions';
import { policyPacks } from '#policy';
import { findSchema, schemas } from './schemas.ts';

const asPublished = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('A published format', () => {
  it('fits every policy pack and every instrument that comes with Mainstay', () => {
    policyPacks.forEach((pack) => schemas['policy-pack-1'].parse(asPublished(pack)));
    publishedInstruments.forEach(({ file }) => {
      const old = 'areas' in file;
      schemas[old ? 'allocation-instrument-1' : 'allocation-instrument-2'].parse(asPublished(file));
    });
  });

  it('fits the record of a sum', () => {
    const answers = Object.fromEntries(mainstayStart.areas.map(({ id }) => [id, { level: 1 }]));
    const prices = { id: 'here', index: 10_100, source: 'test' };
    const out = expectDone(workOut(mainstayStart, { answers, prices }));
    const record = replayRecord(mainstayStart, { answers, prices }, out, sha256);
    assert.deepEqual(schemas['case-replay-1'].parse(asPublished(record)), asPublished(record));
  });

  it('is there as JSON Schema under its name, and under no other', () => {
    assert.match(JSON.stringify(findSchema('case-replay-1')), /"answersHash"/);
    assert.equal(findSchema('toString'), undefined);
  });
});
