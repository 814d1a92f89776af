import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { mainstayStart } from '#allocation';
import { gainsOnKept, tryOnKept } from './gains.ts';

const { instrument } = mainstayStart.published;

describe('Who gains and loses in a place of many people', () => {
  const people = JSON.stringify(
    Array.from({ length: 3_000 }, (_, person) => ({
      answers: Object.fromEntries(
        mainstayStart.areas.map(({ id }, place) => [id, { level: (person * 7 + place * 3) % 5 }]),
      ),
      annual_pence: 2_000_000,
    })),
  );

  it('is worked out in a thread of its own, to the same numbers, while the server answers others', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 10);
    const apart = await tryOnKept({ draft: instrument, people });
    clearInterval(ticking);
    assert.deepEqual(expectDone(apart), gainsOnKept({ draft: instrument, people }));
    assert.equal(expectDone(apart).gains.people, 3_000);
    assert.ok(ticks > 3, `the server went on ${String(ticks)} times`);
  });

  it('is told of where the thread breaks, in an outcome', async () => {
    const broken = await tryOnKept({ draft: instrument, people: people.slice(0, -1) });
    assert.deepEqual(broken, { refused: { because: 'thread-broke' } });
  });
});
