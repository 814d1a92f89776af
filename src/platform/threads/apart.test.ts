import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apart, inTurn } from './apart.ts';

const limits = { memory_mb_max: 64, seconds_max: 30 };
const broke = { refused: { because: 'thread-broke' } };

describe('Work in a thread of its own', () => {
  it('gives what came of it, and the server goes on meanwhile', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 5);
    const busy = 'const until = Date.now() + 300; while (Date.now() < until);';
    const out = await apart(thread(`${busy} parentPort.postMessage(workerData * 2);`), 21, limits);
    clearInterval(ticking);
    assert.deepEqual(out, { done: 42 });
    assert.ok(ticks >= 10, `the server went on ${String(ticks)} times`);
  });

  it('that breaks, says nothing, or takes too much memory or time is told of, and nothing waits for ever', async () => {
    assert.deepEqual(await apart(thread('throw new Error("on purpose");'), {}, limits), broke);
    assert.deepEqual(await apart(thread('process.exit(0);'), {}, limits), broke);
    const hoard = 'const all = []; for (;;) all.push(new Array(100000).fill(all.length));';
    assert.deepEqual(await apart(thread(hoard), {}, { ...limits, memory_mb_max: 16 }), broke);
    assert.deepEqual(await apart(thread('for (;;);'), {}, { ...limits, seconds_max: 0.5 }), broke);
  });

  it('is done one at a time, also after one of them breaks', async () => {
    const turn = inTurn();
    const seen: string[] = [];
    const work = (name: string, breaks: boolean) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.push(`${name} ends`);
      if (breaks) throw new Error('on purpose');
      return name;
    };
    const [first, second] = await Promise.allSettled([turn(work('one', true)), turn(work('two', false))]);
    assert.deepEqual([first?.status, second?.status], ['rejected', 'fulfilled']);
    assert.deepEqual(seen, ['one begins', 'one ends', 'two begins', 'two ends']);
  });
});

function thread(code: string): URL {
  const needed = `import { parentPort, workerData } from 'node:worker_threads';`;
  return new URL(`data:text/javascript,${encodeURIComponent(`${needed} ${code}`)}`);
}
