import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate } from '#basics';
import { bankHolidays } from '#policy';
import { bacsFaultSays } from '../../bacs-fault.ts';
import { changed, faultOf, good, harbour, payment, without, written } from '../../testing/bacs-files.ts';
import { readBacs } from './read-bacs.ts';

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
