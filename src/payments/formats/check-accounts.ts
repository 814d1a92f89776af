import { done, type Outcome, refused } from '#basics';
import { notAnAccountSays, readBankAccount } from '../bank-account.ts';
import { checkAccount, type ModulusAnswer } from '../modulus.ts';
import type { ModulusTables } from '../modulus-tables.ts';
import {
  type AddedColumns,
  addColumns,
  columnNamed,
  type TableFault,
  type TablePart,
} from './add-columns.ts';

/** The table has no column for the sort code, or none for the account number. */
export type NoAccounts = {
  readonly because: 'no-account-columns';
  readonly missing: 'sort_code' | 'account_number';
};

/** What the column `valid` says of each answer. */
export const validText: Readonly<Record<ModulusAnswer, string>> = {
  valid: 'true',
  'not-valid': 'false',
  unknown: 'unknown',
};

const sortCodeNames = ['sortcode', 'sort', 'sc', 'bankcode'];
const accountNames = ['accountnumber', 'accountno', 'account', 'accnumber', 'ac'];

/** A table of accounts with a column `valid`: `true`, `false` or `unknown`. What is no account at all is `false`, and said. */
export function checkAccounts(
  tables: ModulusTables,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<TablePart<NoAccounts | TableFault>> {
  return addColumns<NoAccounts>(bytes, (firstRow) => columnsFor(tables, firstRow));
}

function columnsFor(tables: ModulusTables, firstRow: readonly string[]): Outcome<AddedColumns, NoAccounts> {
  const sortCode = columnNamed(firstRow, sortCodeNames);
  const account = columnNamed(firstRow, accountNames);
  if (sortCode === undefined) return refused('no-account-columns', { missing: 'sort_code' as const });
  if (account === undefined) return refused('no-account-columns', { missing: 'account_number' as const });
  return done({
    names: ['valid'],
    firstRowNames: true,
    cellsFor: (row) => {
      const read = readBankAccount(row[sortCode] ?? '', row[account] ?? '');
      if ('refused' in read)
        return { cells: [validText['not-valid']], wrong: notAnAccountSays[read.refused.because] };
      return { cells: [validText[checkAccount(tables, read.done)]] };
    },
  });
}
