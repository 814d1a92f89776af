import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarDate } from '#basics';
import { bankHolidays } from '#policy';
import { bacsFaultSays } from '../../bacs-fault.ts';
import { changed, faultOf, good, harbour, payment, without, written } from '../../testing/bacs-files.ts';
import type { Layout } from './fields.ts';
import { eof1, eof2, hdr1, hdr2, uhl1, utl1, vol1 } from './labels.ts';
import { readBacs } from './read-bacs.ts';
import { contra, payment as paymentRecord } from './records.ts';

/** What is put at a place of the good file, and the first fault that has to be found then. */
type Kind = readonly [line: number, column: number, put: string, fault: string, because: string];

const blanks = ' '.repeat(18);
const kinds: readonly Kind[] = [
  [1, 1, 'VOL2', '1:1 record', 'another label'],
  [1, 1, 'HDR1', '1:1 record', 'the label of another line'],
  [1, 5, '000000', '1:5 submission_serial_number', 'a serial number of noughts'],
  [1, 5, '      ', '1:5 submission_serial_number', 'no serial number'],
  [1, 5, '12 456', '1:5 submission_serial_number', 'a serial number with a blank'],
  [1, 11, '1', '1:11 accessibility_indicator', 'an indicator that nobody knows'],
  [1, 12, 'X', '1:12 reserved', 'something where nothing may stand'],
  [1, 38, 'ABCD', '1:38 owner_mark', 'a mark of nobody'],
  [1, 42, '40012X', '1:42 service_user_number', 'a letter in the user number'],
  [1, 42, '      ', '1:42 service_user_number', 'no user number'],
  [1, 42, '400124', '2:6 service_user_number', 'another sender than the payer'],
  [1, 48, 'X', '1:48 owner_mark_2', 'something where nothing may stand'],
  [1, 52, 'X', '1:52 reserved_2', 'something where nothing may stand'],
  [1, 80, '3', '1:80 label_standard_level', 'another level of the standard'],

  [2, 1, 'HDR9', '2:1 record', 'another label'],
  [2, 5, 'B', '2:5 file_identifier_a', 'another sign of the file'],
  [2, 6, '400124', '2:6 service_user_number', 'another user than in VOL1'],
  [2, 12, 'T', '2:12 file_identifier_s', 'another sign of the file'],
  [2, 15, '2', '2:15 file_identifier_1', 'another sign of the file'],
  [2, 16, '400124', '2:16 service_user_number_again', 'another user the second time'],
  [2, 22, '000002', '2:22 set_identification', 'another serial number than in VOL1'],
  [2, 28, '0002', '2:28 file_section_number', 'a second part of a file'],
  [2, 32, '000A', '2:32 file_sequence_number', 'a number with a letter'],
  [2, 32, '0000', '2:32 file_sequence_number', 'the file before the first'],
  [2, 36, '0001', '2:36 generation_number', 'something where nothing may stand'],
  [2, 40, '01', '2:40 generation_version', 'something where nothing may stand'],
  [2, 42, ' 26366', '2:42 creation_date', 'day 366 of a year that has 365'],
  [2, 42, ' 26000', '2:42 creation_date', 'day nought'],
  [2, 42, '026152', '2:42 creation_date', 'a nought where a blank stands'],
  [2, 42, '010626', '2:42 creation_date', 'day, month and year'],
  [2, 42, '      ', '2:42 creation_date', 'no day'],
  [2, 42, ' 26153', '4:5 processing_date', 'made on the day the banks get it'],
  [2, 42, ' 26120', '4:5 processing_date', 'made more than thirty days before'],
  [2, 48, ' 26000', '2:48 expiration_date', 'day nought'],
  [2, 48, ' 26153', '2:48 expiration_date', 'no longer good on the day the banks get it'],
  [2, 54, '1', '2:54 accessibility_indicator', 'an indicator that nobody knows'],
  [2, 55, '000001', '2:55 block_count', 'blocks before there are any'],
  [2, 61, 'X', '2:61 system_code', 'something where nothing may stand'],
  [2, 74, 'X', '2:74 reserved', 'something where nothing may stand'],

  [3, 1, 'HDR1', '3:1 record', 'the label of another line'],
  [3, 5, 'V', '3:5 record_format', 'records of any length'],
  [3, 6, '0200X', '3:6 block_length', 'a letter in a length'],
  [3, 11, '00107', '3:11 record_length', 'a length that no record has'],
  [3, 11, '00106', '4:29 work_code', 'the length of several days in a file of one'],
  [3, 16, 'X', '3:16 reserved', 'something where nothing may stand'],
  [3, 51, '01', '3:51 buffer_offset', 'another offset'],
  [3, 53, 'X', '3:53 reserved_2', 'something where nothing may stand'],

  [4, 1, 'UHL2', '4:1 record', 'another label'],
  [4, 5, ' 26157', '4:5 processing_date', 'a Saturday'],
  [4, 5, ' 26158', '4:5 processing_date', 'a Sunday'],
  [4, 5, ' 26145', '4:5 processing_date', 'a bank holiday, and past'],
  [4, 5, ' 26152', '4:5 processing_date', 'the day the file was made'],
  [4, 5, ' 26183', '4:5 processing_date', 'more than thirty days ahead'],
  [4, 5, ' 26154', '2:48 expiration_date', 'the day on which the file is no longer good'],
  [4, 5, '026153', '4:5 processing_date', 'a nought where a blank stands'],
  [4, 5, ' 26366', '4:5 processing_date', 'day 366 of a year that has 365'],
  [4, 11, '888888', '4:11 receiving_party', 'another receiver than Bacs'],
  [4, 17, 'X', '4:17 receiving_party_blank', 'something where nothing may stand'],
  [4, 21, '01', '4:21 currency_code', 'other money than pounds'],
  [4, 23, '000001', '4:23 country_code', 'another country'],
  [4, 29, '4 MULTI  ', '4:29 work_code', 'several days in a file of one'],
  [4, 29, '5 WEEKLY ', '4:29 work_code', 'a kind of work that nobody knows'],
  [4, 38, 'ABC', '4:38 file_number', 'letters for a number'],
  [4, 41, 'X', '4:41 reserved', 'something where nothing may stand'],

  [5, 1, '99000X', '5:1 destination_sort_code', 'a letter in a sort code'],
  [5, 1, '99-001', '5:1 destination_sort_code', 'a hyphen in a sort code'],
  [5, 7, '1234567 ', '5:7 destination_account_number', 'an account number of seven figures'],
  [5, 7, ' 1234567', '5:7 destination_account_number', 'the same, at the other end'],
  [5, 15, '1', '5:15 destination_account_type', 'a kind of account that nobody knows'],
  [5, 16, '88', '5:16 transaction_code', 'a code that nobody knows'],
  [5, 16, '  ', '5:16 transaction_code', 'no code'],
  [5, 16, '17', '7:36 amount_pence', 'money taken in place of paid'],
  [5, 18, 'ABCDEF', '5:18 originating_sort_code', 'letters for a sort code'],
  [5, 24, 'ABCDEFGH', '5:24 originating_account_number', 'letters for an account'],
  [6, 18, '990009', '6:18 originating_sort_code', 'a second account that pays: its branch'],
  [6, 24, '00000011', '6:24 originating_account_number', 'a second account that pays'],
  [5, 32, 'ABCD', '5:32 rti_or_free', 'a mark that the tax office does not know'],
  [5, 36, '00000000000', '5:36 amount_pence', 'nothing to pay'],
  [5, 36, '      56870', '5:36 amount_pence', 'blanks for noughts'],
  [5, 36, '-0000056870', '5:36 amount_pence', 'a minus'],
  [5, 36, '00000568.70', '5:36 amount_pence', 'pounds and a point'],
  [5, 36, '0000005687X', '5:36 amount_pence', 'a letter'],
  [5, 36, '02000000001', '5:36 amount_pence', 'a penny more than twenty million pounds'],
  [5, 36, '00000056871', '7:36 amount_pence', 'a penny more than is taken'],
  [5, 47, blanks, '5:47 originator_name', 'nobody who pays'],
  [5, 47, ' H', '5:47 originator_name', 'a name that begins with a blank'],
  [5, 83, blanks, '5:83 destination_account_name', 'nobody who is paid'],

  [7, 1, '990001', '7:1 destination_sort_code', 'a contra of another branch'],
  [7, 7, '00000011', '7:7 destination_account_number', 'a contra of another account'],
  [7, 15, '1', '7:15 destination_account_type', 'a kind of account that nobody knows'],
  [7, 16, '88', '7:16 transaction_code', 'a code that nobody knows'],
  [7, 16, '99', '7:36 amount_pence', 'a contra that gives in place of taking'],
  [7, 18, '990001', '7:18 originating_sort_code', 'a contra from another branch'],
  [7, 24, '00000011', '7:24 originating_account_number', 'a contra from another account'],
  [7, 32, 'ABCD', '7:32 rti_or_free', 'a mark that the tax office does not know'],
  [7, 36, '00000056971', '7:36 amount_pence', 'a penny more than is paid'],
  [7, 36, '00000056969', '7:36 amount_pence', 'a penny less than is paid'],
  [7, 65, 'KONTRA', '7:65 user_reference', 'a contra that is called otherwise'],
  [7, 83, blanks, '7:83 destination_account_name', 'nobody whom it is taken from'],

  [8, 1, 'EOV1', '8:1 record', 'another label'],
  [8, 22, '000002', '8:22 set_identification', 'another serial number than the header'],
  [8, 42, ' 26151', '8:42 creation_date', 'another day than the header'],
  [8, 55, '000001', '8:55 block_count', 'blocks that nobody counted'],
  [9, 11, '00106', '9:11 record_length', 'another length than the header'],
  [10, 1, 'UTL2', '10:1 record', 'another label'],
  [10, 5, '0000000056971', '10:5 debit_value_total', 'a penny more than is taken'],
  [10, 18, '0000000056971', '10:18 credit_value_total', 'a penny more than is paid'],
  [10, 18, '        56970', '10:18 credit_value_total', 'blanks for noughts'],
  [10, 31, '0000002', '10:31 debit_item_count', 'one more than takes'],
  [10, 38, '0000003', '10:38 credit_item_count', 'one more than pays'],
  [10, 45, 'X', '10:45 reserved', 'something where nothing may stand'],
  [10, 53, 'X', '10:53 reserved_2', 'something where nothing may stand'],
];

const lines = good.split('\r\n').slice(0, -1);
const file = (...all: readonly string[]): string => all.map((line) => `${line}\r\n`).join('');
const [vol1Line = '', , , , first = '', second = '', contraLine = ''] = lines;
const put = (at: number, ...more: readonly string[]): string => file(...lines.toSpliced(at - 1, 0, ...more));

/** Whole lines that are missing, come twice, stand elsewhere, are too short or too long, and files cut off or none. */
const shapes: readonly (readonly [text: string, fault: string, because: string])[] = [
  ['', '1:1 record', 'nothing'],
  ['\r\n\r\n', '1:1 record', 'only ends of lines'],
  ['Date,Amount\n', '1:1 record', 'a table'],
  ['<?xml version="1.0"?>', '1:1 record', 'an order of another kind'],
  [`\r\n${good}`, '1:1 record', 'a line before the first'],
  [good.replaceAll('\r\n', ''), '1:81 record', 'no ends of lines'],
  [good.replaceAll('\r\n', '\r'), '1:81 record', 'ends of lines that nobody uses now'],
  [good.slice(0, 500), '6:71 record', 'cut off in a payment'],
  [good.slice(0, -60), '10:23 record', 'cut off in the totals'],
  [file(...lines.slice(0, 4)), '5:1 record', 'cut off after the header'],
  [file(...lines.slice(0, 6)), '7:1 record', 'cut off before the contra'],
  [file(...lines.slice(0, 7)), '8:1 record', 'cut off after the contra'],
  [file(...lines.slice(0, 9)), '10:1 record', 'cut off before the totals'],
  [without(1), '1:1 record', 'no VOL1'],
  [without(2), '2:1 record', 'no HDR1'],
  [without(3), '3:1 record', 'no HDR2'],
  [without(4), '4:1 record', 'no UHL1'],
  [without(5), '6:36 amount_pence', 'a payment that is missing'],
  [without(7), '7:1 record', 'no contra'],
  [without(8), '8:1 record', 'no EOF1'],
  [without(9), '9:1 record', 'no EOF2'],
  [without(10), '10:1 record', 'no UTL1'],
  [put(1, vol1Line), '2:1 record', 'VOL1 twice'],
  [put(5, first), '8:36 amount_pence', 'a payment twice'],
  [put(7, contraLine), '8:36 amount_pence', 'a contra twice'],
  [file(...lines.toSpliced(4, 2)), '5:36 amount_pence', 'a contra of nothing'],
  [file(...lines.toSpliced(4, 3)), '5:1 record', 'no payment at all'],
  [
    file(...lines.toSpliced(4, 3, contraLine, first, second)),
    '5:36 amount_pence',
    'a contra before what it balances',
  ],
  [file(...lines.toSpliced(5, 2, contraLine, second)), '6:36 amount_pence', 'a payment after the contra'],
  [file(...lines.toSpliced(1, 2, lines[2] ?? '', lines[1] ?? '')), '2:1 record', 'HDR2 before HDR1'],
  [put(6, ''), '6:1 record', 'an empty line between'],
  [`${good}${good}`, '11:1 record', 'two files in one'],
  [`${good}END`, '11:1 record', 'something after the end'],
  [good.replace('MARSH         \r', 'MARSH        \r'), '5:100 record', 'a payment a place too short'],
  [good.replace('MARSH         \r', 'MARSH          \r'), '5:101 record', 'a payment a place too long'],
  [good.replace('1\r\nHDR1', '\r\nHDR1'), '1:80 record', 'a label a place too short'],
  [good.replace('1\r\nHDR1', '1 \r\nHDR1'), '1:81 record', 'a label a place too long'],
];

const layouts: readonly (readonly [line: number, layout: Layout<never>])[] = [
  [1, vol1],
  [2, hdr1],
  [3, hdr2],
  [4, uhl1],
  [5, paymentRecord],
  [7, contra],
  [8, eof1],
  [9, eof2],
  [10, utl1],
];
/** Fields that may hold any text. */
const free =
  /file_identifier_blank|audit_print_id|user_use|user_reference|originator_name|destination_account_name/;
const placesOf = (line: number, layout: Layout<never>): readonly string[] =>
  layout.map(({ from, name }) => `${line}:${from} ${name.replace(/^label$/, 'record')}`);

describe('A Bacs file is refused by its first fault', () => {
  it('whatever one place holds that it may not', () => {
    assert.deepEqual(
      kinds.map(([line, column, text, , because]) => [faultOf(changed(line, column, text)), because]),
      kinds.map(([, , , fault, because]) => [fault, because]),
    );
  });

  it('whatever line is missing, comes twice, stands elsewhere, breaks off, or is none', () => {
    assert.deepEqual(
      shapes.map(([text, , because]) => [faultOf(text), because]),
      shapes.map(([, fault, because]) => [fault, because]),
    );
  });

  it('in every field there is: none but those that take any text is without its kind here', () => {
    const asked = new Set(kinds.map(([, , , fault]) => fault));
    // The ends say what the headers said: one kind stands for all, and the sweep below asks for each place.
    const headers = layouts.filter(([line]) => line < 8 || line === 10);
    const missing = headers
      .flatMap(([line, layout]) => placesOf(line, layout))
      .filter((each) => !asked.has(each));
    assert.deepEqual(
      missing.filter((each) => !free.test(each)),
      [],
    );
  });

  it('at the very place of any sign that Bacs lacks: small letters, an apostrophe, a dagger, an accent', () => {
    const fieldAt = (line: number, column: number): string => {
      const [, layout = paymentRecord] = layouts.find(([each]) => each === line) ?? [];
      return layout.find(({ from, to }) => from <= column && column <= to)?.name ?? '';
    };
    const places = lines.flatMap((line, at) =>
      Array.from(line, (_, column) => [at + 1, column + 1] as const),
    );
    const swept = places.flatMap(([line, column]) =>
      ['o', "'", '†', 'É', '\t', '_', '€'].map(
        (sign) => [line, column, faultOf(changed(line, column, sign))] as const,
      ),
    );
    // A line that begins with another sign is none of the labels, and is told as the record it could have been.
    const isRight = (line: number, column: number, fault: string): boolean =>
      column <= 4 ? fault.startsWith(`${line}:`) : fault === `${line}:${column} ${fieldAt(line, column)}`;
    assert.deepEqual(
      swept.filter(([line, column, fault]) => !isRight(line, column, fault)),
      [],
    );
    assert.equal(swept.length, 7 * (7 * 80 + 3 * 100));
  });

  it('in every place of an end that its header does not say', () => {
    const swept = [8, 9].flatMap((line) =>
      Array.from({ length: 80 }, (_, at) => [line, at + 1, faultOf(changed(line, at + 1, 'Z'))] as const),
    );
    assert.deepEqual(
      swept.filter(([line, , fault]) => !fault.startsWith(`${line}:`)),
      [],
    );
  });

  it('wherever it is cut off', () => {
    const cuts = Array.from({ length: good.length - 2 }, (_, at) => good.slice(0, at));
    assert.deepEqual(
      cuts.filter((each) => faultOf(each) === 'none'),
      [],
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
    const [, , , , , , contraOfFirst = ''] = text.split('\r\n');
    assert.deepEqual(
      [
        onDay(' 26156\r\n', ' 26157\r\n'),
        onDay(' 26153\r\n', ' 26149\r\n'),
        onDay('MARSH          26156\r\n', 'MARSH          26153\r\n'),
        onDay(contraOfFirst, contraOfFirst.replace(' 26153', ' 26155')),
        onDay('0212000106', '0212000100'),
        onDay('4 MULTI  ', '1 DAILY  '),
        onDay(' 26153\r\n', '\r\n'),
        onDay(' 26153\r\n', '      \r\n'),
      ],
      [
        '6:101 processing_date',
        '5:101 processing_date',
        '7:36 amount_pence',
        '7:101 processing_date',
        '4:29 work_code',
        '4:29 work_code',
        '5:101 record',
        '5:101 processing_date',
      ],
    );
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
