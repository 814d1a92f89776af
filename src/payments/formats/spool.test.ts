import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { block_rows, createSpool, rowsOf, sortedRows } from './spool.ts';
import { textLines } from './text-lines.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

describe('Rows put aside', () => {
  it('come back in their order, and the other way round, also over many blocks', () => {
    const spool = createSpool<number>();
    const rows = numbers(3 * block_rows + 7);
    for (const row of rows) spool.add(row);
    assert.deepEqual([...rowsOf(spool, 'first')], rows);
    assert.deepEqual([...rowsOf(spool, 'last')], rows.toReversed());
    spool.close();
  });

  it('may be none', () => {
    assert.deepEqual([...rowsOf(createSpool<number>(), 'last')], []);
  });

  it('are sorted by their key, and stay as they were where it is the same', () => {
    const key = (row: readonly [string, number]): string => row[0];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat())), (rows) => {
        const sorted = [...sortedRows(rows, key)];
        assert.deepEqual(
          sorted,
          rows.toSorted((one, other) => one[0].localeCompare(other[0])),
        );
      }),
    );
  });

  it('are sorted over more than one run', () => {
    const rows = numbers(50 * block_rows + 3).map((each) =>
      ((each * 7919) % 1000).toString().padStart(3, '0'),
    );
    const sorted = [...sortedRows(rows, (row) => row)];
    assert.deepEqual(sorted, rows.toSorted());
  });
});

describe('Lines of a text', () => {
  it('are the same however it is cut, whatever ends them', async () => {
    const text = 'a\r\nb\nc\rd\r\n\r\ne';
    const lines = async (pieces: readonly string[]): Promise<readonly string[]> => {
      const found: string[] = [];
      const source = async function* (): AsyncGenerator<string> {
        yield* pieces;
      };
      for await (const line of textLines(source())) found.push(`${line.number} ${line.text}`);
      return found;
    };
    const cuts = await Promise.all(
      numbers(text.length).map((at) => lines([text.slice(0, at), text.slice(at)])),
    );
    assert.deepEqual(new Set(cuts.map((each) => each.join('|'))), new Set(['1 a|2 b|3 c|4 d|5 |6 e']));
  });
});
