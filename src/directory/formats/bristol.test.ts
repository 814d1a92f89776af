import assert from 'node:assert/strict';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createQualityCount } from './quality.ts';
import { feedRecords } from './feed-records.ts';
import { createFeedReader } from './read-feed.ts';
import { type ReadRecord } from './read-service.ts';

const folder = new URL('../../../../shared/data/hsds/uk-council-feeds/', import.meta.url);
const skip = existsSync(folder) ? false : 'the real Bristol feed is not beside this repository';

describe('the 819 real services of Bristol', { skip }, () => {
  test('are all read', async () => {
    const services = (await readAll()).map((record) => record.service);
    assert.equal(services.filter((service) => service !== undefined).length, 819);
    assert.equal(new Set(services.map((service) => service?.sourceId)).size, 819);
    assert.equal(new Set(services.flatMap((service) => service?.provider?.sourceId ?? [])).size, 594);
  });

  test('have no markup left in anything people read', async () => {
    assert.doesNotMatch(
      JSON.stringify((await readAll()).map((record) => record.service)),
      /<[a-z!/?]|&(nbsp|amp|lt|gt|quot);/i,
    );
  });

  test('have the quality that was counted independently', async () => {
    const count = createQualityCount();
    for await (const part of feedRecords(
      createReadStream(new URL('bristol-2024-12.services.json', folder)),
    )) {
      assert.equal(part.is, 'record');
      if (part.is === 'record') count.count(part.raw);
    }
    const { feed: _, ...expected } = JSON.parse(
      readFileSync(new URL('expected-quality-bristol.json', folder), 'utf8'),
    );
    assert.deepEqual(count.result(), expected);
  });
});

async function readAll(): Promise<readonly ReadRecord[]> {
  const found: ReadRecord[] = [];
  const read = createFeedReader();
  for await (const part of feedRecords(createReadStream(new URL('bristol-2024-12.services.json', folder)))) {
    if (part.is === 'record') found.push(read(part.raw, part.record));
  }
  return found;
}
