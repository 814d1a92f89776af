import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectDone } from '#basics';
import { type PlacedLine, readStatement } from './read-statement.ts';

type Told = {
  readonly lines: readonly PlacedLine[];
  readonly opening: number | undefined;
  readonly because: readonly string[];
};

const reads = async (...pieces: readonly (string | Uint8Array)[]): Promise<Told> => {
  const read = expectDone(await readStatement(bytesOf(pieces)));
  const lines = [...read.lines()];
  read.close();
  const because = [...read.leftOut, ...read.doubts].map((each) => `${each.line} ${each.because}`);
  return { lines, opening: read.statements[0]?.opening, because };
};

async function* bytesOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}

const texts = ({ lines }: Told): readonly string[] => lines.map((each) => each.text);
const names = 'Date,Description,Amount,Balance\n';

describe('A statement that is hard to read', () => {
  it('may be UTF-16 without the mark that says so, either way round', async () => {
    const written = Buffer.from(`${names}01/04/2026,Zoë’s £1,1.00,1.00\n`, 'utf16le');
    assert.deepEqual(texts(await reads(written)), ['Zoë’s £1']);
    assert.deepEqual(texts(await reads(Buffer.from(written).swap16())), ['Zoë’s £1']);
  });

  it('says so where a letter of nothing stands in it, far behind the beginning', async () => {
    const many = Array.from({ length: 300 }, () => '01/04/2026,A,1.00,\n');
    const read = await reads(names, ...many, '02/04/2026,B\u0000C,2.00,\n');
    assert.equal(read.lines.at(-1)?.text, 'B\uFFFDC');
    assert.deepEqual(read.because, ['302 letters-lost']);
  });

  it('keeps the number of half a letter as it is written', async () => {
    const ofx = '<OFX><STMTRS><STMTTRN><DTPOSTED>20260402<TRNAMT>-1<NAME>A&#xD800;B</STMTTRN></STMTRS></OFX>';
    assert.deepEqual(texts(await reads(ofx)), ['A&#xD800;B']);
  });

  it('is read where its sum is more than can be counted', async () => {
    const most = '90071992547409.91';
    const read = await reads(names, `01/04/2026,A,${most},${most}\n02/04/2026,B,${most},\n`);
    assert.equal(read.lines.length, 2);
    const owed = await reads(names, `01/04/2026,A,-${most},${most}\n`);
    assert.equal(owed.opening, undefined);
    const more = await reads(names, `01/04/2026,A,90071992547409.92,1.00\n02/04/2026,B,1.00,2.00\n`);
    assert.deepEqual([texts(more), more.because], [['B'], ['2 too-large']]);
  });

  it('may have more semicolons in one text than commas in its table', async () => {
    const read = await reads('Date,Description,Amount\n01/04/2026,a;b;c;d;e;f;g;h,1.00\n');
    assert.deepEqual(texts(read), ['a;b;c;d;e;f;g;h']);
  });
});
