import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLines } from './read-lines.ts';

const file = 'header\nrow 1\n\\\\.\nrow \\\\. 3\n\\.\nafter\n\\.\nlast\n';

test('lines and rows come out the same, however the file is cut into pieces', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: file.length })), async (cuts) => {
      assert.deepEqual(await readAll(pieces(cuts)), [
        'header',
        'row 1\n\\\\.\nrow \\\\. 3\n',
        'after',
        '',
        'last',
        undefined,
      ]);
    }),
  );
});

test('rows without their end are a fault', async () => {
  const reader = readLines(stream(['row 1\nrow']));
  await assert.rejects(all(reader.rows()), /unexpected end/);
});

function pieces(cuts: readonly number[]): readonly string[] {
  const places = [0, ...cuts.toSorted((one, other) => one - other), file.length];
  return places.slice(1).map((place, index) => file.slice(places[index], place));
}

async function readAll(texts: readonly string[]): Promise<readonly unknown[]> {
  const reader = readLines(stream(texts));
  return [
    await reader.line(),
    await all(reader.rows()),
    await reader.line(),
    await all(reader.rows()),
    await reader.line(),
    await reader.line(),
  ];
}

async function all(rows: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const row of rows) text += row.toString();
  return text;
}

async function* stream(texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}
