import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { fileFaultText, mainstayStart } from '#allocation';
import { allocateAnswers } from '../actions/allocate-answers.ts';

const { instrument } = mainstayStart.published;
const areas = mainstayStart.areas.map(({ id }) => id);
const header = [
  'id',
  'place',
  'priceIndex',
  ...areas.map((id) => `l_${id}`),
  ...areas.map((id) => `v10_${id}`),
];
const plain = [...areas.map(() => '2'), ...areas.map(() => '7')];

// Cells that people's programs write: most are as they should be, the others nearly so.
const odd = ['', ' 2', '2 ', '02', '2.0', '-1', '5', '00000000002', '1e1', 'é', '\u{1F600}', '٣', '2\t'];
const price = [
  '1',
  '1.0',
  '1.0731',
  '0.8',
  '.5',
  '1.',
  '1.07310',
  '1.07311',
  '10',
  '10.0001',
  '11',
  '0',
  '0.0000',
  ' 1',
  '1,2',
];
const id = ['7', '', 'Zoë', 'a b', 'back\\slash', 'tab\there', '\u0001', '\u2028', '007'];

const row = fc
  .record({
    who: fc.constantFrom(...id),
    index: fc.constantFrom(...price),
    cells: fc.array(fc.tuple(fc.nat({ max: plain.length - 1 }), fc.constantFrom('0', '4', '10', ...odd)), {
      maxLength: 2,
    }),
    length: fc.constantFrom(0, 0, 0, 0, -1, 1),
  })
  .map(({ who, index, cells, length }) => {
    const changed = cells.reduce((all, [at, cell]) => all.with(at, cell), plain);
    const all = [who, 'x', index, ...changed];
    return length === 0 ? all : length < 0 ? all.slice(0, length) : [...all, 'one too many'];
  });

describe('A file of answers', () => {
  it('says the same whether its rows are read from bytes or as text, each of ten thousand', async () => {
    const rows = fc.sample(row, { numRuns: 10_000, seed: 20_261_122 });
    // A comma inside a cell cuts a row that has no quotation marks, so that it is another row than the one in quotation marks.
    const cut = rows.map((cells) => cells.join(',').split(','));
    const asBytes = await read(text([header, ...cut], (cell) => cell));
    const asText = await read(text([header, ...cut], quoted));
    assert.deepEqual(asBytes, asText);
    assert.ok(asBytes.lines.length > 1_000 && asBytes.faults.length > 1_000);
  });

  it('says the same in whatever pieces its bytes come, and with either end of a line', async () => {
    const rows = fc.sample(row, { numRuns: 200, seed: 3 });
    const whole = text([header, ...rows.map((cells) => cells.join(',').split(','))], (cell) => cell);
    const once = await read(whole);
    for (const size of [1, 2, 3, 7, 64, 999]) assert.deepEqual(await read(whole, size), once);
    assert.deepEqual(await read(whole.replaceAll('\n', '\r\n'), 50), once);
    assert.deepEqual(await read(`\uFEFF${whole}`, 1), once);
    assert.deepEqual(await read(whole.slice(0, -1)), once);
  });

  it('names each row by its line where it has no id, passing over empty lines', async () => {
    const names = header.slice(1);
    const file = text([names, ['x', '1', ...plain], [], ['x', '1', ...plain]], (cell) => cell);
    const { lines } = await read(file);
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { id: string }).id),
      ['1', '3'],
    );
  });

  it('tells the line of a quotation mark that stands where none may, and of bytes that are no text', async () => {
    const some = Array.from({ length: 5_000 }, () => ['7', 'x', '1', ...plain]);
    const good = text([header, ...some], (cell) => cell);
    const stray = await read(`${good}7,a "b" c,1\n`, 100_000);
    assert.match(stray.faults.at(-1) ?? '', /line 5002: a quotation mark stands inside a cell/);
    const latin = Buffer.concat([Buffer.from(good), Buffer.from([0xe4, 0x2c, 0x0a])]);
    const { faults, lines } = await read(latin, 100_000);
    assert.match(faults.at(-1) ?? '', /line 5002: the text is not UTF-8/);
    assert.equal(lines.length, 5_000);
  });
});

function text(rows: readonly (readonly string[])[], cell: (text: string) => string): string {
  return `${rows.map((cells) => cells.map(cell).join(',')).join('\n')}\n`;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

async function read(file: string | Uint8Array, size = 65_536) {
  const [lines, faults]: [string[], string[]] = [[], []];
  for await (const part of allocateAnswers(instrument, pieces(Buffer.from(file), size), false)) {
    lines.push(...new TextDecoder().decode(part.lines).split('\n').slice(0, -1));
    faults.push(...part.faults.map((fault) => fileFaultText('file', fault)));
  }
  return { lines, faults };
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
