import { addDays, type CalendarDate, daysBetween } from '#basics';
import { isBacsDay } from '../../bacs-calendar.ts';
import { days_ahead_max } from '../../payment-file.ts';
import {
  anything,
  blank,
  blankOrNoughts,
  exactly,
  type Field,
  figures,
  type Layout,
  layOut,
  plain,
  readYearDay,
  type Rule,
  valueOf,
  yearDay,
} from './fields.ts';

/** What the labels have said so far, and what the records added up to. */
export type KnownFromLabels = {
  readonly holidays: ReadonlySet<string>;
  readonly serial: string;
  /** Who sends the file: whoever pays, or a bureau. */
  readonly sender: string;
  readonly userNumber: string;
  readonly created: CalendarDate;
  readonly processing: CalendarDate;
  readonly recordLength: number;
  readonly hdr1: string;
  readonly hdr2: string;
  readonly totals: {
    readonly debitPence: number;
    readonly creditPence: number;
    readonly debits: number;
    readonly credits: number;
  };
};

type LabelRule = Rule<KnownFromLabels>;

/** What a file of several days has in its labels, and one of a single day. */
export const workCodes = { 100: '1 DAILY  ', 106: '4 MULTI  ' } as const;

const aDay = plain((text) => readYearDay(text) !== undefined, 'a day: blank, year, day of the year');
const userNumber = plain((text) => /^[0-9B]\d{5}$/.test(text), 'the six figures that Bacs gave');

const serial: LabelRule = {
  accepts: (text, known) => text === known.serial,
  wants: (known) => `“${known.serial}”, as in VOL1`,
};

const payingUser: LabelRule = {
  accepts: (text, known) => /^\d{6}$/.test(text) && (known.sender.startsWith('B') || text === known.sender),
  wants: (known) =>
    known.sender.startsWith('B') ? 'the six figures that Bacs gave' : `“${known.sender}”, as in VOL1`,
};

function blankOr(rule: LabelRule): LabelRule {
  return {
    accepts: (text, known) => text.trim() === '' || rule.accepts(text, known),
    wants: (known) => `blank, or ${rule.wants(known)}`,
  };
}

const processingDay: LabelRule = {
  accepts: (text, { created, holidays }) => {
    const day = readYearDay(text);
    if (day === undefined || !isBacsDay(day, holidays)) return false;
    const ahead = daysBetween(created, day);
    return ahead >= 1 && ahead <= days_ahead_max;
  },
  wants: ({ created }) =>
    `a day that Bacs works on, from${yearDay(addDays(created, 1))} until${yearDay(addDays(created, days_ahead_max))}`,
};

const work: LabelRule = {
  accepts: (text, { recordLength }) => text === workCodes[recordLength === 106 ? 106 : 100],
  wants: ({ recordLength }) =>
    `“${workCodes[recordLength === 106 ? 106 : 100]}”, as records have ${recordLength} places`,
};

export const vol1 = layOut<KnownFromLabels>(
  ['label', 4, exactly('VOL1')],
  [
    'submission_serial_number',
    6,
    plain(
      (text) => /^[A-Z0-9]{6}$/.test(text) && text !== '000000',
      'six letters or figures, not all noughts',
    ),
  ],
  ['accessibility_indicator', 1, exactly(' ', '0')],
  ['reserved', 26, blank],
  ['owner_mark', 4, exactly('    ', 'HSBC')],
  ['service_user_number', 6, userNumber],
  ['owner_mark_2', 4, blank],
  ['reserved_2', 28, blank],
  ['label_standard_level', 1, exactly('1')],
);

export const hdr1 = layOut<KnownFromLabels>(
  ['label', 4, exactly('HDR1')],
  ['file_identifier_a', 1, exactly('A')],
  ['service_user_number', 6, payingUser],
  ['file_identifier_s', 1, exactly('S')],
  ['file_identifier_blank', 2, anything],
  ['file_identifier_1', 1, exactly(' ', '1')],
  ['service_user_number_again', 6, blankOr(payingUser)],
  ['set_identification', 6, serial],
  ['file_section_number', 4, exactly('0001')],
  ['file_sequence_number', 4, plain((text) => /^(?!0000)\d{4}$/.test(text), 'four figures, from 0001')],
  ['generation_number', 4, blank],
  ['generation_version', 2, blank],
  ['creation_date', 6, aDay],
  ['expiration_date', 6, aDay],
  ['accessibility_indicator', 1, exactly(' ', '0')],
  ['block_count', 6, blankOrNoughts],
  ['system_code', 13, blank],
  ['reserved', 7, blank],
);

export const hdr2 = layOut<KnownFromLabels>(
  ['label', 4, exactly('HDR2')],
  ['record_format', 1, exactly('F')],
  ['block_length', 5, figures(5)],
  ['record_length', 5, exactly('00100', '00106')],
  ['reserved', 35, blank],
  ['buffer_offset', 2, exactly('00')],
  ['reserved_2', 28, blank],
);

export const uhl1 = layOut<KnownFromLabels>(
  ['label', 4, exactly('UHL1')],
  ['processing_date', 6, processingDay],
  ['receiving_party', 6, exactly('999999')],
  ['receiving_party_blank', 4, blank],
  ['currency_code', 2, exactly('00')],
  ['country_code', 6, exactly('000000')],
  ['work_code', 9, work],
  ['file_number', 3, figures(3)],
  ['reserved', 7, blank],
  ['audit_print_id', 7, anything],
  ['user_use', 26, anything],
);

export const eof1 = endOf(hdr1, 'EOF1', (known) => known.hdr1);
export const eof2 = endOf(hdr2, 'EOF2', (known) => known.hdr2);

export const utl1 = layOut<KnownFromLabels>(
  ['label', 4, exactly('UTL1')],
  ['debit_value_total', 13, total((known) => known.totals.debitPence, 'pence, what the debits add up to')],
  ['credit_value_total', 13, total((known) => known.totals.creditPence, 'pence, what the credits add up to')],
  ['debit_item_count', 7, total((known) => known.totals.debits, 'debits')],
  ['credit_item_count', 7, total((known) => known.totals.credits, 'credits')],
  ['reserved', 8, blankOrNoughts],
  ['reserved_2', 28, blank],
);

function total(of: (known: KnownFromLabels) => number, what: string): LabelRule {
  return {
    accepts: (text, known) => /^\d+$/.test(text) && Number(text) === of(known),
    wants: (known) => `${of(known)} ${what}`,
  };
}

/** An end label says what its header said; only the count of blocks may be left blank. */
function endOf(
  header: Layout<KnownFromLabels>,
  label: string,
  headerText: (known: KnownFromLabels) => string,
): Layout<KnownFromLabels> {
  return header.map((field): Field<KnownFromLabels> => {
    if (field.name === 'label') return { ...field, rule: exactly(label) };
    if (field.name === 'block_count') return { ...field, rule: blankOrNoughts };
    const said = (known: KnownFromLabels): string => valueOf(headerText(known), field);
    return {
      ...field,
      rule: {
        accepts: (text, known) => text === said(known),
        wants: (known) => `“${said(known)}”, as in the header`,
      },
    };
  });
}
