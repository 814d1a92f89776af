import type { CalendarDate } from '#basics';
import { isBacsDay } from '../../bacs-calendar.ts';
import { bacs_record_pence_max, type BacsCode, bacsCodes } from '../../payment-file.ts';
import {
  anything,
  exactly,
  figures,
  type Layout,
  layOut,
  plain,
  readYearDay,
  type Rule,
  something,
  yearDay,
} from './fields.ts';

/** What a record is held against: the account all of them come from, the first day, and what is left to be balanced. */
export type KnownFromRecords = {
  readonly holidays: ReadonlySet<string>;
  readonly firstDay: CalendarDate;
  /** Sort code and account of whoever pays, once a record has said it. */
  readonly own?: { readonly sortCode: string; readonly account: string };
  /** Pence that the contra at hand has to balance. */
  readonly toBalance: number;
};

type RecordRule = Rule<KnownFromRecords>;

const ownSortCode: RecordRule = {
  accepts: (text, { own }) => (own === undefined ? /^\d{6}$/.test(text) : text === own.sortCode),
  wants: ({ own }) => (own === undefined ? 'six figures' : `“${own.sortCode}”: all come from one account`),
};

const ownAccount: RecordRule = {
  accepts: (text, { own }) => (own === undefined ? /^\d{8}$/.test(text) : text === own.account),
  wants: ({ own }) => (own === undefined ? 'eight figures' : `“${own.account}”: all come from one account`),
};

const code = plain(
  (text) => isBacsCode(text),
  '99, Z4 or Z5 for a payment, 01, 17, 18 or 19 for a direct debit',
);

const amount = plain(
  (text) => /^\d{11}$/.test(text) && Number(text) >= 1 && Number(text) <= bacs_record_pence_max,
  'pence in eleven figures, from 1 penny to £20,000,000',
);

const balance: RecordRule = {
  accepts: (text, { toBalance }) => /^\d{11}$/.test(text) && Number(text) === toBalance && toBalance > 0,
  wants: ({ toBalance }) =>
    toBalance > 0
      ? `${toBalance} pence, what the records above add up to`
      : 'left out: nothing is left to balance',
};

const mark = plain((text) => /^( {4}|0000|\/.{3})$/.test(text), 'blank, 0000, or / and three signs');

const recordDay: RecordRule = {
  accepts: (text, { holidays, firstDay }) => {
    const day = readYearDay(text);
    return day !== undefined && day >= firstDay && isBacsDay(day, holidays);
  },
  wants: ({ firstDay }) => `a day that Bacs works on, not before${yearDay(firstDay)}`,
};

/** The word that a contra is known by, alone or with more after it; `CONTRACT` is somebody's own. */
export const contraWord = /^CONTRA( |$)/;

/** A record that moves money between the payer and somebody else. */
export const payment = layOut<KnownFromRecords>(
  ['destination_sort_code', 6, figures(6)],
  ['destination_account_number', 8, figures(8)],
  ['destination_account_type', 1, exactly('0')],
  ['transaction_code', 2, code],
  ['originating_sort_code', 6, ownSortCode],
  ['originating_account_number', 8, ownAccount],
  ['rti_or_free', 4, mark],
  ['amount_pence', 11, amount],
  ['originator_name', 18, something],
  ['user_reference', 18, anything],
  ['destination_account_name', 18, something],
);

/** A record that takes from the payer's own account what others get, or gives it what is collected. */
export const contra = layOut<KnownFromRecords>(
  ['destination_sort_code', 6, ownSortCode],
  ['destination_account_number', 8, ownAccount],
  ['destination_account_type', 1, exactly('0')],
  ['transaction_code', 2, exactly('17', '99')],
  ['originating_sort_code', 6, ownSortCode],
  ['originating_account_number', 8, ownAccount],
  ['rti_or_free', 4, mark],
  ['amount_pence', 11, balance],
  ['originator_name', 18, anything],
  ['user_reference', 18, plain((text) => contraWord.test(text), 'CONTRA, with or without more after it')],
  ['destination_account_name', 18, something],
);

/** The same layout with the day that each record of a file of several days has. */
export function withDay(layout: Layout<KnownFromRecords>): Layout<KnownFromRecords> {
  return [...layout, { name: 'processing_date', from: 101, to: 106, rule: recordDay }];
}

export function isBacsCode(text: string): text is BacsCode {
  return Object.hasOwn(bacsCodes, text);
}
