import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate, expectDone, pence } from '#basics';
import { bankHolidays, bankHolidaysKnown } from '#policy';
import { isBacsDay } from '../../bacs-calendar.ts';
import { bacsFaultSays } from '../../bacs-fault.ts';
import { bacsText } from '../../bacs-text.ts';
import type { Payment, PaymentFile } from '../../payment-file.ts';
import { paymentsJson, readPayments, rewordedForBacs } from '../payments-json.ts';
import { readBacs } from './read-bacs.ts';
import { writeBacs } from './write-bacs.ts';

const days = { holidays: bankHolidays, until: bankHolidaysKnown.until };

const payment = (over: Partial<Payment> = {}): Payment => ({
  to: { sortCode: '990001', accountNumber: '12345670', name: 'OLA MARSH' },
  amount: pence(56870),
  reference: 'HARBOUR 4 WEEKS',
  code: '99',
  ...over,
});

const harbour: PaymentFile = {
  serial: '000001',
  userNumber: '400123',
  created: calendarDate('2026-06-01'),
  processing: calendarDate('2026-06-02'),
  expires: calendarDate('2026-06-03'),
  fileNumber: 1,
  from: { sortCode: '990000', accountNumber: '00000010', name: 'HARBOUR SERVICE' },
  narrative: 'FOUR WEEKS',
  payments: [
    payment(),
    payment({
      to: { sortCode: '990002', accountNumber: '76543210', name: 'TIDEWAY ARTS' },
      amount: pence(100),
    }),
  ],
};

const written = (file: PaymentFile): string => expectDone(writeBacs(file, days));
const good = written(harbour);

/** The good file with one place changed: line and column from 1. */
const changed = (line: number, column: number, text: string): string => {
  const lines = good.split('\r\n');
  const was = lines[line - 1] ?? '';
  lines[line - 1] = was.slice(0, column - 1) + text + was.slice(column - 1 + text.length);
  return lines.join('\r\n');
};

const without = (line: number): string =>
  good
    .split('\r\n')
    .toSpliced(line - 1, 1)
    .join('\r\n');

/** The first fault as line:column field. */
const faultOf = (text: string): string => {
  const read = readBacs(text, bankHolidays);
  if ('done' in read) return 'none';
  const { line, column, field } = read.refused;
  return `${line}:${column} ${field}`;
};

describe('A Bacs file', () => {
  it('is written line by line as the standard wants', () => {
    assert.deepEqual(good.split('\r\n'), [
      'VOL1000001                               400123                                1',
      'HDR1A400123S  140012300000100010001       26152 26154 000000                    ',
      'HDR2F0200000100                                   00                            ',
      'UHL1 26153999999    000000001 DAILY  001                                        ',
      '9900011234567009999000000000010    00000056870HARBOUR SERVICE   HARBOUR 4 WEEKS   OLA MARSH         ',
      '9900027654321009999000000000010    00000000100HARBOUR SERVICE   HARBOUR 4 WEEKS   TIDEWAY ARTS      ',
      '9900000000001001799000000000010    00000056970FOUR WEEKS        CONTRA            HARBOUR SERVICE   ',
      'EOF1A400123S  140012300000100010001       26152 26154 000000                    ',
      'EOF2F0200000100                                   00                            ',
      'UTL10000000056970000000005697000000010000002                                    ',
      '',
    ]);
  });

  it('is read back as it was', () => {
    assert.deepEqual(expectDone(readBacs(good, bankHolidays)), harbour);
    assert.deepEqual(expectDone(readBacs(good.replaceAll('\r\n', '\n'), bankHolidays)), harbour);
  });

  it('may have several days, each balanced by its own contra', () => {
    const first = calendarDate('2026-06-02');
    const second = calendarDate('2026-06-05');
    const several = {
      ...harbour,
      payments: [
        payment({ processing: first }),
        payment({ processing: second }),
        payment({ processing: first }),
      ],
    };
    const text = written(several);
    const [, , hdr2 = '', uhl1 = '', record = '', , , contra = '', contra2 = ''] = text.split('\r\n');
    assert.match(hdr2, /^HDR2F0212000106/);
    assert.match(uhl1, /4 MULTI {2}/);
    assert.equal(record.length, 106);
    assert.deepEqual(
      [contra, contra2].map((each) => [each.slice(35, 46), each.slice(100)]),
      [
        ['00000113740', ' 26153'],
        ['00000056870', ' 26156'],
      ],
    );
    assert.deepEqual(expectDone(readBacs(text, bankHolidays)), several);
  });

  it('may collect by direct debit, balanced the other way', () => {
    const both = { ...harbour, payments: [payment(), payment({ code: '01' })] };
    const lines = written(both).split('\r\n');
    assert.deepEqual(
      [lines[6], lines[7]].map((line) => line?.slice(15, 17)),
      ['17', '99'],
    );
    assert.match(lines[10] ?? '', /^UTL1000000011374000000001137400000002 ?0000002/);
    assert.deepEqual(expectDone(readBacs(lines.join('\r\n'), bankHolidays)), both);
  });

  it('may be sent by a bureau, and name another payer in a record', () => {
    const file = {
      ...harbour,
      bureauNumber: 'B12345',
      payments: [
        payment({ payer: 'HARBOUR SERVICE' }),
        payment({ payer: 'HARBOUR PAYROLL', taxOfficeMark: '/A1B' }),
      ],
    };
    const read = expectDone(readBacs(written(file), bankHolidays));
    assert.equal(read.bureauNumber, 'B12345');
    assert.deepEqual(
      read.payments.map((each) => [each.payer, each.taxOfficeMark]),
      [
        [undefined, undefined],
        ['HARBOUR PAYROLL', '/A1B'],
      ],
    );
  });
});

describe('A Bacs file is refused by its first fault', () => {
  it('where a record is missing, comes twice or stands elsewhere', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 7, 8, 9, 10].map((line) => faultOf(without(line))),
      [
        '1:1 record',
        '2:1 record',
        '3:1 record',
        '4:1 record',
        '7:1 record',
        '8:1 record',
        '9:1 record',
        '10:1 record',
      ],
    );
    assert.equal(faultOf(without(5)), '6:36 amount_pence');
    const lines = good.split('\r\n');
    assert.equal(
      faultOf(
        lines
          .toSpliced(1, 1)
          .toSpliced(2, 0, lines[1] ?? '')
          .join('\r\n'),
      ),
      '2:1 record',
    );
    assert.equal(faultOf(`${good}${good}`), '11:1 record');
    assert.equal(faultOf(lines.toSpliced(5, 0, '').join('\r\n')), '6:1 record');
  });

  it('where it is empty, cut off, or no Bacs file at all', () => {
    assert.deepEqual(['', '\r\n\r\n', 'Date,Amount\n', good.slice(0, 500), good.slice(0, -60)].map(faultOf), [
      '1:1 record',
      '1:1 record',
      '1:1 record',
      '6:71 record',
      '10:23 record',
    ]);
  });

  it('where a line is too short or too long', () => {
    assert.equal(faultOf(good.replace('OLA MARSH         ', 'OLA MARSH        ')), '5:100 record');
    assert.equal(faultOf(good.replace('OLA MARSH         ', 'OLA MARSH          ')), '5:101 record');
    assert.equal(faultOf(good.replace(/1\r\nHDR1/, '\r\nHDR1')), '1:80 record');
  });

  it('where a sign is none that Bacs has: small letters, an apostrophe, a dagger, an accent', () => {
    assert.deepEqual(
      ['o', "'", '†', 'É', '\t', '_'].map((sign) => faultOf(changed(5, 83, sign))),
      [
        '5:83 destination_account_name',
        '5:83 destination_account_name',
        '5:83 destination_account_name',
        '5:83 destination_account_name',
        '5:83 destination_account_name',
        '5:83 destination_account_name',
      ],
    );
  });

  it('where a label holds what it may not', () => {
    assert.deepEqual(
      [
        changed(1, 5, '000000'),
        changed(1, 42, '40012X'),
        changed(1, 80, '3'),
        changed(2, 6, '400124'),
        changed(2, 22, '000002'),
        changed(2, 28, '0002'),
        changed(2, 42, ' 26366'),
        changed(3, 5, 'V'),
        changed(3, 11, '00107'),
        changed(4, 11, '888888'),
        changed(4, 21, '01'),
        changed(4, 29, '4 MULTI  '),
        changed(4, 38, 'ABC'),
      ].map(faultOf),
      [
        '1:5 submission_serial_number',
        '1:42 service_user_number',
        '1:80 label_standard_level',
        '2:6 service_user_number',
        '2:22 set_identification',
        '2:28 file_section_number',
        '2:42 creation_date',
        '3:5 record_format',
        '3:11 record_length',
        '4:11 receiving_party',
        '4:21 currency_code',
        '4:29 work_code',
        '4:38 file_number',
      ],
    );
  });

  it('where its day is no day of Bacs, already past, too far ahead, or after the file expires', () => {
    assert.deepEqual(
      [' 26157', ' 26145', ' 26152', ' 26183', ' 26154', '026153'].map((day) => faultOf(changed(4, 5, day))),
      [
        '4:5 processing_date',
        '4:5 processing_date',
        '4:5 processing_date',
        '4:5 processing_date',
        '2:48 expiration_date',
        '4:5 processing_date',
      ],
    );
  });

  it('where a payment holds what it may not', () => {
    assert.deepEqual(
      [
        changed(5, 1, '99000X'),
        changed(5, 7, '1234567 '),
        changed(5, 15, '1'),
        changed(5, 16, '88'),
        changed(6, 18, '990009'),
        changed(6, 24, '00000011'),
        changed(5, 32, 'ABCD'),
        changed(5, 36, '00000000000'),
        changed(5, 36, '0000005687X'),
        changed(5, 36, '02000000001'),
        changed(5, 47, ' '.repeat(18)),
        changed(5, 83, ' '.repeat(18)),
      ].map(faultOf),
      [
        '5:1 destination_sort_code',
        '5:7 destination_account_number',
        '5:15 destination_account_type',
        '5:16 transaction_code',
        '6:18 originating_sort_code',
        '6:24 originating_account_number',
        '5:32 rti_or_free',
        '5:36 amount_pence',
        '5:36 amount_pence',
        '5:36 amount_pence',
        '5:47 originator_name',
        '5:83 destination_account_name',
      ],
    );
  });

  it('where it does not balance: the contra, its account, its code, its name', () => {
    assert.deepEqual(
      [
        changed(7, 36, '00000056971'),
        changed(7, 1, '990001'),
        changed(7, 16, '99'),
        changed(7, 65, 'KONTRA'),
        changed(5, 36, '00000056871'),
      ].map(faultOf),
      [
        '7:36 amount_pence',
        '7:1 destination_sort_code',
        '7:36 amount_pence',
        '7:65 user_reference',
        '7:36 amount_pence',
      ],
    );
  });

  it('where its end says other than its beginning, or than its records', () => {
    assert.deepEqual(
      [
        changed(8, 42, ' 26151'),
        changed(8, 22, '000002'),
        changed(9, 11, '00106'),
        changed(10, 5, '0000000056971'),
        changed(10, 18, '0000000056971'),
        changed(10, 31, '0000002'),
        changed(10, 38, '0000003'),
      ].map(faultOf),
      [
        '8:42 creation_date',
        '8:22 set_identification',
        '9:11 record_length',
        '10:5 debit_value_total',
        '10:18 credit_value_total',
        '10:31 debit_item_count',
        '10:38 credit_item_count',
      ],
    );
  });

  it('where a day of several is none of Bacs, before the first, or not balanced', () => {
    const text = written({
      ...harbour,
      payments: [
        payment({ processing: harbour.processing }),
        payment({ processing: calendarDate('2026-06-05') }),
      ],
    });
    const onDay = (was: string, is: string): string => faultOf(text.replace(was, is));
    assert.equal(onDay(' 26156\r\n', ' 26157\r\n'), '6:101 processing_date');
    assert.equal(onDay(' 26153\r\n', ' 26149\r\n'), '5:101 processing_date');
    assert.equal(onDay('MARSH          26156\r\n', 'MARSH          26153\r\n'), '7:36 amount_pence');
    const [, , , , , , contra = ''] = text.split('\r\n');
    assert.equal(onDay(contra, contra.replace(' 26153', ' 26155')), '7:101 processing_date');
  });

  it('in a sentence that says where, what stands there and what to do', () => {
    const read = readBacs(changed(10, 5, '0000000056971'), bankHolidays);
    assert.ok('refused' in read);
    assert.equal(
      bacsFaultSays(read.refused),
      'Line 10, column 5, debit_value_total: “0000000056971” stands there. It has to be 56970 pence, what the debits add up to. Mend it where the file was made, and make the file again.',
    );
  });
});

describe('A name for Bacs', () => {
  it('is in capitals, without accents, with a blank for each sign that Bacs lacks, cut to eighteen', () => {
    assert.deepEqual(
      ["D O'Neill", 'Zoë Łuk', 'J Strauß', 'R Okafor†', 'Anytown Pottery & Co', '山田', '🧾 Bill', 'Ærø'].map(
        bacsText,
      ),
      ['D O NEILL', 'ZOE LUK', 'J STRAUSS', 'R OKAFOR', 'ANYTOWN POTTERY &', '', '  BILL', 'AERO'],
    );
  });
});

describe('A file that can not be written for Bacs', () => {
  it('is refused with the payment it is about', () => {
    const why = (over: Partial<PaymentFile>): object => {
      const outcome = writeBacs({ ...harbour, ...over }, days);
      return 'refused' in outcome ? outcome.refused : {};
    };
    const one = (over: Partial<Payment>): object => why({ payments: [payment(), payment(over)] });
    const day = calendarDate;
    assert.deepEqual(
      [
        why({ payments: [] }),
        why({ processing: day('2026-06-06') }),
        why({ processing: day('2029-01-08'), expires: day('2029-01-09') }),
        why({ processing: day('2026-07-02'), expires: day('2026-07-03') }),
        why({ processing: day('2026-05-29') }),
        why({ expires: harbour.processing }),
        why({ from: { ...harbour.from, name: '山田' } }),
        one({ amount: pence(0) }),
        one({ amount: pence(2_000_000_001) }),
        one({ to: { ...payment().to, name: '†' } }),
        one({ processing: day('2026-06-05') }),
        why({ payments: [payment({ processing: day('2026-06-06') })] }),
      ],
      [
        { because: 'no-payments' },
        { because: 'not-a-bacs-day' },
        { because: 'day-not-known' },
        { because: 'too-far-ahead' },
        { because: 'too-far-ahead' },
        { because: 'expires-too-soon' },
        { because: 'name-has-no-letters' },
        { because: 'amount-out-of-range', payment: 1 },
        { because: 'amount-out-of-range', payment: 1 },
        { because: 'name-has-no-letters', payment: 1 },
        { because: 'day-missing', payment: 0 },
        { because: 'not-a-bacs-day', payment: 0 },
      ],
    );
  });
});

const plainObject = { noNullPrototype: true } as const;
const signs = fc.constantFrom(...'ABCXYZ0189.&/- '.split(''));
const someText = (least: number): fc.Arbitrary<string> =>
  fc
    .array(signs, { minLength: least, maxLength: 18 })
    .map((each) => each.join('').trim())
    .filter((each) => each.length >= least && !each.startsWith('CONTRA'));
const figures = (count: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789'.split('')), { minLength: count, maxLength: count })
    .map((each) => each.join(''));
const account = fc.record(
  { sortCode: figures(6), accountNumber: figures(8), name: someText(1) },
  plainObject,
);
const bacsDay = fc
  .integer({ min: 0, max: 1500 })
  .map((count) => addDays(calendarDate('2024-01-02'), count))
  .filter((day) => isBacsDay(day, bankHolidays));

const anyFile = fc
  .record(
    {
      serial: figures(6).filter((each) => each !== '000000'),
      userNumber: figures(6),
      processing: bacsDay,
      fileNumber: fc.integer({ min: 0, max: 999 }),
      from: account,
      narrative: someText(0),
      several: fc.boolean(),
      payments: fc.array(
        fc.record(
          {
            to: account,
            amount: fc.integer({ min: 1, max: 2_000_000_000 }).map(pence),
            reference: someText(0),
            code: fc.constantFrom('99', 'Z4', '01', '17', '18'),
          },
          plainObject,
        ),
        { minLength: 1, maxLength: 20 },
      ),
    },
    plainObject,
  )
  .map(({ several, payments, ...file }): PaymentFile => ({
    ...file,
    created: addDays(file.processing, -1),
    expires: addDays(file.processing, 30),
    payments: payments.map((each) => (several ? { ...each, processing: file.processing } : each)),
  }))
  .filter(
    (file) =>
      !file.payments.some(
        ({ to }) => to.sortCode === file.from.sortCode && to.accountNumber === file.from.accountNumber,
      ),
  );

describe('Any file of payments', () => {
  it('is the same after it was written for Bacs and read', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        assert.deepEqual(expectDone(readBacs(written(file), bankHolidays)), file);
      }),
    );
  });

  it('is the same after it was written as JSON and read, in the order of what goes out and what comes in', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { file: read } = expectDone(readPayments(JSON.stringify(paymentsJson(file))));
        assert.deepEqual(paymentsJson(read), paymentsJson(file));
        assert.equal(read.payments.length, file.payments.length);
      }),
    );
  });

  it('is refused when one figure of an amount, an account it comes from or a total is another', () => {
    const watched = [
      [5, 18, 31],
      [5, 36, 46],
      [7, 1, 46],
      [10, 5, 44],
    ] as const;
    const place = fc
      .constantFrom(...watched)
      .chain(([line, from, to]) => fc.tuple(fc.constant(line), fc.integer({ min: from, max: to })));
    fc.assert(
      fc.property(place, fc.constantFrom(...'0123456789'.split('')), ([line, column], figure) => {
        const text = changed(line, column, figure);
        assert.ok(text === good || faultOf(text) !== 'none');
      }),
    );
  });

  it('never makes reading throw, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length }), fc.string(), (at, put) => {
        assert.equal(typeof faultOf(good.slice(0, at) + put + good.slice(at + put.length)), 'string');
      }),
    );
  });
});

describe('Payments as JSON', () => {
  const refusal = (json: string): object => {
    const outcome = readPayments(json);
    return 'refused' in outcome ? outcome.refused : {};
  };
  const json = (over: object): string => JSON.stringify({ ...paymentsJson(harbour), ...over });

  it('are refused by the first wrong field', () => {
    assert.deepEqual(
      [
        refusal('{"serial": 1,\n  oops}'),
        refusal('{"serial":'),
        refusal('[]'),
        refusal(json({ serial: '000000' })),
        refusal(json({ created: '2026-02-29' })),
        refusal(json({ total_pence: 56969 })),
      ],
      [
        { because: 'not-json', line: 2, column: 3 },
        { because: 'not-json', line: 1, column: 11 },
        { because: 'bad-field', field: 'the whole', wants: 'Invalid input: expected object, received array' },
        { because: 'bad-field', field: 'serial', wants: 'six capital letters or figures, not all noughts' },
        { because: 'bad-field', field: 'created', wants: 'a day on the calendar, such as 2026-04-06' },
        { because: 'wrong-total', says: 56969, is: 56970 },
      ],
    );
  });

  it('give single payments back with field, what stood there and what has to, and read the others', () => {
    const credit = { sc: '990001', ac: '12345670', pence: 1, ref: '', payee: 'OLA' };
    const wrong = [{ pence: 12.5 }, { pence: '1,50' }, { pence: -5 }, { sc: '99-00-01' }, { payee: '' }];
    const credits = [credit, ...wrong.map((each) => ({ ...credit, ...each })), 'nothing', credit];
    const { file, rows, leftOut } = expectDone(readPayments(json({ credits, total_pence: 4 })));
    assert.deepEqual([file.payments.length, rows], [2, ['credits[0]', 'credits[7]']]);
    assert.deepEqual(
      leftOut.map(({ field, found, wants }) => [field, found, wants]),
      [
        ['credits[1].pence', '12.5', 'whole pence, as a number'],
        ['credits[2].pence', '"1,50"', 'whole pence, as a number'],
        ['credits[3].pence', '-5', 'at least 1 penny'],
        ['credits[4].sc', '"99-00-01"', 'a sort code: six figures'],
        ['credits[5].payee', '""', 'the name of whoever is paid'],
        ['credits[6]', '"nothing"', 'Invalid input: expected object, received string'],
      ],
    );
  });

  it('say which names Bacs can not carry as they are', () => {
    const file = { ...harbour, payments: [payment({ to: { ...payment().to, name: "D O'Neill" } })] };
    assert.deepEqual(rewordedForBacs(file), [
      { field: 'credits[0].payee', written: "D O'Neill", becomes: 'D O NEILL' },
    ]);
    assert.deepEqual(rewordedForBacs(harbour), []);
  });
});
