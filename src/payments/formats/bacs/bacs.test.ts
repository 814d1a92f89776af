import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { bankHolidays } from '#policy';
import { bacsText } from '../../bacs-text.ts';
import type { Payment, PaymentFile } from '../../payment-file.ts';
import { paymentsJson, readPayments, rewordedForBacs } from '../payments-json.ts';
import { days, good, harbour, payment, written } from '../../testing/bacs-files.ts';
import { readBacs } from './read-bacs.ts';
import { writeBacs } from './write-bacs.ts';

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

describe('A name for Bacs', () => {
  it('is in capitals, without accents, with a blank for each sign that Bacs lacks, cut to eighteen', () => {
    assert.deepEqual(
      ["D O'Neill", 'Zoë Łuk', 'J Strauß', 'R Okafor†', 'Anytown Pottery & Co', '山田', '🧾 Bill', 'Ærø'].map(
        bacsText,
      ),
      ['D O NEILL', 'ZOE LUK', 'J STRAUSS', 'R OKAFOR', 'ANYTOWN POTTERY &', '', 'BILL', 'AERO'],
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
