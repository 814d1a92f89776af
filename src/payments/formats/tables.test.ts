import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, expectDone } from '#basics';
import { bankHolidays, bankHolidaysKnown } from '#policy';
import type { ModulusTables } from '../modulus-tables.ts';
import type { TablePart } from './add-columns.ts';
import { bacsDays } from './bacs-days.ts';
import { checkAccounts } from './check-accounts.ts';
import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { readHolidayOverrides } from './read-holiday-overrides.ts';

const bytes = async function* (...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
};

const all = async <Part>(parts: AsyncIterable<Part>): Promise<readonly Part[]> => {
  const found: Part[] = [];
  for await (const part of parts) found.push(part);
  return found;
};

const lines = async (parts: AsyncIterable<TablePart<object>>): Promise<readonly string[]> =>
  (await all(parts)).map((part) => (part.is === 'line' ? part.text : JSON.stringify(part)));

// Every account of sort codes 990000 to 990009 whose last figure is nought.
const tables: ModulusTables = {
  rows: [
    {
      from: '990000',
      to: '990009',
      method: 'MOD10',
      weights: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    },
  ],
  substitutes: new Map(),
};

const calendar = { ...bankHolidaysKnown, holidays: bankHolidays };

describe('Text of a bank', () => {
  const text = async (...pieces: readonly (string | Uint8Array)[]): Promise<string> =>
    (await all(decodeText(bytes(...pieces)))).join('');

  it('is read in UTF-8, also where a letter is cut between two pieces', async () => {
    const whole = new TextEncoder().encode('Zoë £1 🧾');
    const cuts = Array.from({ length: whole.length }, (_, at) => text(whole.slice(0, at), whole.slice(at)));
    assert.deepEqual(new Set(await Promise.all(cuts)), new Set(['Zoë £1 🧾']));
  });

  it('is read in Windows-1252 from the first byte that can be nothing else', async () => {
    assert.equal(await text(Uint8Array.of(0x41, 0xa3, 0x31), Uint8Array.of(0x93, 0x42)), 'A£1“B');
    assert.equal(await text(Uint8Array.of(0x41, 0xc3)), 'AÃ');
  });

  it('is read in UTF-16 where its mark says so', async () => {
    assert.equal(await text(Uint8Array.of(0xff, 0xfe, 0xa3), Uint8Array.of(0x00, 0x31, 0x00)), '£1');
  });
});

describe('A table', () => {
  const rows = (...pieces: readonly string[]): Promise<readonly object[]> =>
    all(csvRows(decodeText(bytes(...pieces))));

  it('keeps count of lines where a cell goes over two', async () => {
    assert.deepEqual(await rows('a,b\r\n"x\r\ny",1\r\n', '2,3'), [
      { is: 'row', line: 1, cells: ['a', 'b'] },
      { is: 'row', line: 2, cells: ['x\r\ny', '1'] },
      { is: 'row', line: 4, cells: ['2', '3'] },
    ]);
  });

  it('may be separated by semicolons or tabs', async () => {
    assert.deepEqual(await rows('a;b\n"1,5";2'), [
      { is: 'row', line: 1, cells: ['a', 'b'] },
      { is: 'row', line: 2, cells: ['1,5', '2'] },
    ]);
    assert.deepEqual(await rows('a\tb'), [{ is: 'row', line: 1, cells: ['a', 'b'] }]);
  });

  it('ends where a quotation mark is never closed, and gives all rows before it', async () => {
    assert.deepEqual(await rows('a\n1\n"2\n3\n'), [
      { is: 'row', line: 1, cells: ['a'] },
      { is: 'row', line: 2, cells: ['1'] },
      { is: 'broken', line: 3 },
    ]);
  });
});

describe('A table of accounts', () => {
  it('gains a column: true, false or unknown', async () => {
    const table = 'who,sort_code,account_number\nA,99-00-00,12345670\nB,990001,1234567\nC,980000,12345670\n';
    assert.deepEqual(await lines(checkAccounts(tables, bytes(table))), [
      'who,sort_code,account_number,valid',
      'A,99-00-00,12345670,true',
      'B,990001,1234567,false',
      'C,980000,12345670,unknown',
    ]);
  });

  it('says of each row what is wrong with it, and goes on', async () => {
    assert.deepEqual(
      await lines(
        checkAccounts(tables, bytes('Account No;Sort Code\n\n12345670;99000\n;990000\n12345670;990000')),
      ),
      [
        'Account No,Sort Code,valid',
        '{"is":"wrong","line":3,"says":"This is not a sort code. Write six figures, such as 20-00-00."}',
        '12345670,99000,false',
        '{"is":"wrong","line":4,"says":"This is not an account number. Write its eight figures; put noughts in front of six or seven."}',
        ',990000,false',
        '12345670,990000,true',
      ],
    );
  });

  it('is the same when it is checked again, and no cell of it can run as a formula', async () => {
    const table = 'sort_code,account_number,note\n990000,12345670,=1+1\n990000,12345670,-12.50\n';
    const once = await lines(checkAccounts(tables, bytes(table)));
    assert.deepEqual(once, [
      'sort_code,account_number,note,valid',
      "990000,12345670,'=1+1,true",
      '990000,12345670,-12.50,true',
    ]);
    assert.deepEqual(await lines(checkAccounts(tables, bytes(once.join('\n')))), once);
  });

  it('is refused without its columns, without rows, and from where a quotation mark is left open', async () => {
    const refusals = await Promise.all(
      ['a,b\n1,2', 'sort_code\n1', '', 'sort_code,account_number\n"990000,1'].map(async (table) =>
        (await all(checkAccounts(tables, bytes(table)))).at(-1),
      ),
    );
    assert.deepEqual(refusals, [
      { is: 'refused', refused: { because: 'no-account-columns', missing: 'sort_code' } },
      { is: 'refused', refused: { because: 'no-account-columns', missing: 'account_number' } },
      { is: 'refused', refused: { because: 'no-rows' } },
      { is: 'refused', refused: { because: 'quote-not-closed', line: 2 } },
    ]);
  });
});

describe('A table of due dates', () => {
  it('gains the latest day to send, and the two days after it', async () => {
    assert.deepEqual(await lines(bacsDays(calendar, bytes('ref,due_date\nA,2026-06-05\nB,06/04/2026\n'))), [
      'ref,due_date,latest_submission,processing,entry',
      'A,2026-06-05,2026-06-03,2026-06-04,2026-06-05',
      'B,06/04/2026,2026-03-31,2026-04-01,2026-04-02',
    ]);
  });

  it('may be a list of bare days', async () => {
    assert.deepEqual(await lines(bacsDays(calendar, bytes('2026-06-05\n2026-06-08'))), [
      '2026-06-05,2026-06-03,2026-06-04,2026-06-05',
      '2026-06-08,2026-06-04,2026-06-05,2026-06-08',
    ]);
  });

  it('says the two days after a day that a file goes in on', async () => {
    assert.deepEqual(await lines(bacsDays(calendar, bytes('submission\n2026-04-02'))), [
      'submission,processing,entry',
      '2026-04-02,2026-04-07,2026-04-08',
    ]);
  });

  it('leaves empty what is no day, or one whose holidays nobody knows', async () => {
    assert.deepEqual(await lines(bacsDays(calendar, bytes('due\n31/06/2026\nsoon\n2029-01-08'))), [
      'due,latest_submission,processing,entry',
      '{"is":"wrong","line":2,"says":"The calendar has no such day. Check day and month."}',
      '31/06/2026,,,',
      '{"is":"wrong","line":3,"says":"This is not a day. Write it like 2026-04-06 or 06/04/2026."}',
      'soon,,,',
      '{"is":"wrong","line":4,"says":"Bank holidays are known from 2023-01-01 until 2028-12-31. Ask for a day between them."}',
      '2029-01-08,,,',
    ]);
  });
});

describe('A list of days that are other than the table says', () => {
  it('is read with or without names of columns', async () => {
    const read = await readHolidayOverrides(
      bytes('day,is,why\n2026-06-15,holiday,a match\n04/05/2026,working-day'),
    );
    assert.deepEqual(expectDone(read), [
      { day: calendarDate('2026-06-15'), is: 'holiday', why: 'a match' },
      { day: calendarDate('2026-05-04'), is: 'working-day', why: '' },
    ]);
  });

  it('is refused by its first wrong line', async () => {
    assert.deepEqual(await readHolidayOverrides(bytes('2026-06-15,holiday\n2026-06-16,closed')), {
      refused: { because: 'not-an-override', line: 2 },
    });
  });
});
