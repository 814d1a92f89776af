import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import v8 from 'node:v8';
import vm from 'node:vm';
import * as fc from 'fast-check';
import { type FeedPart, feedRecords } from './feed-records.ts';
import { createFeedReader } from './read-feed.ts';

describe('a file of services', () => {
  test('is a bare list', async () => {
    assert.deepEqual(await ids('[{"id":"a"},\n {"id":"b"}]'), ['a', 'b']);
  });

  test('or a list under its name, whatever stands around it', async () => {
    assert.deepEqual(
      await ids('{"size":1,"links":[{"contents":[1]}],"contents":[{"id":"a","x":[{}]}],"empty":false}'),
      ['a'],
    );
    assert.deepEqual(await ids('\uFEFF{"content":[{"id":"a"}]}'), ['a']);
  });

  test('keeps brackets and quotes inside text', async () => {
    assert.deepEqual(await ids(String.raw`[{"id":"a ] } \" {"}]`), ['a ] } " {']);
  });

  test('reads the same however it arrives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ id: fc.string(), more: fc.jsonValue() })),
        fc.integer({ min: 1, max: 7 }),
        async (records, size) => {
          const found = await parts(JSON.stringify(records, undefined, 1), size);
          const raw = found.flatMap((part) => (part.is === 'record' ? [part.raw] : []));
          assert.deepEqual(JSON.stringify(raw), JSON.stringify(records));
        },
      ),
    );
  });
});

describe('a file that is none is refused, with its line', () => {
  const refusals: readonly (readonly [string, string, string, number])[] = [
    ['cut off in the middle', '[{"id":"a"},\n{"id":', 'cut-off', 2],
    ['a web page', '\n<!doctype html>', 'html', 2],
    ['words', 'Services', 'not-json', 1],
    ['a broken record', '[{"id":"a"},\n{id:1}]', 'not-json', 2],
    ['nothing', '', 'no-services', 1],
    ['an empty list', '[\n]', 'no-services', 2],
    ['an object without a list', '{"service":{"id":"a"}}', 'no-list', 1],
    ['a list of names', '["Swimming"]', 'wrong-shape', 1],
    ['something after the end', '[{"id":"a"}]\n[', 'not-json', 2],
  ];
  for (const [what, text, because, line] of refusals) {
    test(what, async () => {
      const last = (await parts(text)).at(-1);
      assert.equal(
        last?.is === 'refused' && 'line' in last.refused
          ? `${last.refused.because} ${String(last.refused.line)}`
          : '',
        `${because} ${String(line)}`,
      );
    });
  }

  test('letters that are not UTF-8', async () => {
    const last = (await collect([Uint8Array.from([0x5b, 0x7b, 0x22, 0xe9, 0x22])])).at(-1);
    assert.equal(last?.is === 'refused' && last.refused.because, 'not-utf-8');
  });
});

describe('an id that comes twice in one file', () => {
  const read = createFeedReader();
  const first = read({ id: 'a', name: 'Yoga' }, 1);
  const second = read({ id: 'a', name: 'Yoga for all' }, 2);
  const third = read({ id: 'a', name: 'Yoga' }, 3);

  test('names two services when their names differ, and both are kept', () => {
    assert.deepEqual([first.service?.sourceId, second.service?.sourceId], ['a', 'a / Yoga for all']);
    assert.equal(second.repairs.at(-1)?.what, 'id-reused');
  });

  test('is a repeat when the name is the same too, and is left out', () => {
    assert.equal(third.service, undefined);
    assert.equal(third.repairs.at(-1)?.what, 'id-twice');
  });
});

async function ids(text: string): Promise<readonly unknown[]> {
  return (await parts(text)).map((part) => (part.is === 'record' ? part.raw['id'] : part.refused));
}

function parts(text: string, size = 1000): Promise<readonly FeedPart[]> {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / size);
  return collect(Array.from({ length: count }, (_, index) => bytes.slice(index * size, (index + 1) * size)));
}

async function collect(chunks: readonly Uint8Array[]): Promise<readonly FeedPart[]> {
  const found: FeedPart[] = [];
  for await (const part of feedRecords(stream(chunks))) found.push(part);
  return found;
}

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

test('a service nested beyond all reading is refused', async () => {
  const deep = (letter: string): string => letter.repeat(1_000_000);
  const last = (await parts(`[{"id":"a","x":${deep('[')}${deep(']')}}]`, 100_000)).at(-1);
  assert.equal(last?.is === 'refused' && last.refused.because, 'too-deep');
});

test('a file of any size is read in the same memory', async () => {
  const one = `{"id":"a","name":"Walk","description":"${'x'.repeat(2_000)}"},`;
  const some = new TextEncoder().encode(one.repeat(50));
  async function* large(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('[');
    for (let chunk = 0; chunk < 400; chunk += 1) yield some;
    yield new TextEncoder().encode('{"id":"z"}]');
  }
  let many = 0;
  const before = heldBytes();
  let most = 0;
  for await (const part of feedRecords(large())) {
    if (part.is === 'record') many += 1;
    if (many % 2_000 === 0) most = Math.max(most, heldBytes() - before);
  }
  assert.equal(many, 20_001);
  assert.equal(most < 10_000_000, true, `${most} bytes more at most`);
});

// What is still held once garbage is given back: how much garbage lies about meanwhile depends on who else works.
function heldBytes(): number {
  v8.setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

test('a service longer than anybody needs is refused before it fills the memory', async () => {
  const last = (await parts(`[{"id":"a","description":"${'x'.repeat(5_000_100)}"}]`, 100_000)).at(-1);
  assert.equal(last?.is === 'refused' && last.refused.because, 'too-large');
});
