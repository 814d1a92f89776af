import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { calendarDate, expectDone, id, moment, type Pence, pence } from '#basics';
import { makeFile } from '../actions/make-file.ts';
import { csvLine } from '../csv-line.ts';
import { lineReference, type Run, type RunLine } from '../payment-run.ts';
import { days } from '../testing/bacs-files.ts';
import { readOtherSide } from './read-other-side.ts';
import { readResults } from './read-results.ts';

const bytes = (text: string): AsyncIterable<Uint8Array> => Readable.from([Buffer.from(text)]);
const plainObject = { noNullPrototype: true } as const;
const figures = (count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength: count, maxLength: count });

/** What people write, with all that a table or a spreadsheet could take for its own. */
const words = fc.oneof(
  fc.constantFrom(
    'Zoë O’Neill†',
    '=SUM(A1:A9)',
    '+44 7700 900461',
    '-2+3',
    '@home',
    '"quoted", twice',
    'one; two\tthree',
    'over\ntwo lines',
    `${'long '.repeat(60)}name`,
    '1,234.50',
    'Łódź 🧾',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);
/** Text as it is after blanks at the ends, and an apostrophe in front, are left away, which a table can't tell from its own. */
const told = (text: string): string => text.trim().replace(/^'/, '');
const anyWords = words.filter((each) => told(each) === each && !each.includes('\n'));
/** The smallest and the largest, and any between. */
const anyAmount = fc
  .oneof(fc.constantFrom(1, 99, 100, 2_000_000_000), fc.integer({ min: 1, max: 2_000_000_000 }))
  .map(pence);
const anId = '018f0000-0000-7000-8000-000000000001';
const run: Run = {
  runId: id<'run'>(anId),
  organisationId: id<'organisation'>(anId),
  number: 7,
  dueOn: calendarDate('2028-02-29'),
  state: 'sent',
  prepared: { at: moment('2028-02-22T09:00:00Z'), name: 'Dev Patel' },
};
const lineFor = (
  payee: { readonly name: string; readonly sortCode: string; readonly accountNumber: string },
  amount: Pence,
  lineNo: number,
): RunLine => ({
  lineId: id<'run-line'>(anId),
  runId: run.runId,
  lineNo,
  personId: id<'person'>(anId),
  personName: 'Ola Marsh',
  holdingId: id<'holding'>(anId),
  holdingKind: 'direct-payment',
  holdingName: 'Direct payment',
  amount,
  from: calendarDate('2028-02-07'),
  until: calendarDate('2028-03-05'),
  route: 'bank',
  payee: { ...payee, payeeAccountId: id<'payee-account'>(anId) },
  state: 'sent',
});

describe('What is written is read back the same', () => {
  const payment = fc.record(
    {
      payee: fc.record({ name: anyWords, sortCode: figures(6), accountNumber: figures(8) }, plainObject),
      amount: anyAmount,
    },
    plainObject,
  );

  it('a run as a table: names, accounts and amounts, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(payment, { minLength: 1, maxLength: 8 }), async (payments) => {
        const lines = payments.map(({ payee, amount }, at) => lineFor(payee, amount, at + 1));
        const written = { run, lines, from: undefined, created: run.dueOn, processing: run.dueOn, days };
        const text = expectDone(makeFile('csv', written));
        const read = expectDone(await readOtherSide(bytes(text)));
        assert.deepEqual(read.leftOut, []);
        assert.deepEqual(
          read.payments,
          payments.map(({ payee, amount }) => ({
            sortCode: payee.sortCode,
            accountNumber: payee.accountNumber,
            name: payee.name,
            amount,
          })),
        );
      }),
    );
  });

  it('what the bank sends back: each payment by its reference, and why', async () => {
    const returned = fc.record(
      {
        run: fc.integer({ min: 1, max: 999_999_999 }),
        lineNo: fc.integer({ min: 1, max: 9_999_999 }),
        why: anyWords,
      },
      plainObject,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(returned, { minLength: 1, maxLength: 8 }), async (rows) => {
        const lines = rows.map((each) => csvLine([lineReference(each.run, each.lineNo), each.why]));
        const read = expectDone(await readResults(bytes(['reference,reason', ...lines].join('\r\n'))));
        assert.deepEqual(read.leftOut, []);
        assert.deepEqual(
          read.rows,
          rows.map((each, at) => ({ ...each, line: at + 2, why: each.why.slice(0, 200) })),
        );
      }),
    );
  });

  it('any cells: another program reads them as they were, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (cells) => {
        const [read = []]: string[][] = parse(csvLine(cells));
        assert.deepEqual(
          read.map((cell, at) => (cell === `'${cells[at]}` ? cells[at] : cell)),
          cells,
        );
        assert.ok(!read.some((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d,]*\.?\d+$/.test(cell)));
      }),
    );
  });
});
