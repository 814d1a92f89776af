import { done, type Outcome, refused } from '#basics';

/** A British bank account: six figures for the branch, eight for the account. */
export type BankAccount = { readonly sortCode: string; readonly accountNumber: string };

export type AccountFault = 'not-a-sort-code' | 'not-an-account-number';
export type NotAnAccount = { readonly because: AccountFault };

/** What each refusal says, with what to do about it. */
export const notAnAccountSays: Readonly<Record<NotAnAccount['because'], string>> = {
  'not-a-sort-code': 'This is not a sort code. Write six figures, such as 20-00-00.',
  'not-an-account-number':
    'This is not an account number. Write its eight figures; put noughts in front of six or seven.',
};

/**
 * Reads a sort code with or without dashes or blanks, and an account number of six to eight figures; shorter ones get noughts in
 * front, as the banks do. An apostrophe in front, which keeps spreadsheets from making it a number, is left out.
 */
export function readBankAccount(sortCode: string, accountNumber: string): Outcome<BankAccount, NotAnAccount> {
  const sort = readSortCode(sortCode);
  if (sort === undefined) return refused('not-a-sort-code');
  const number = readAccountNumber(accountNumber);
  if (number === undefined) return refused('not-an-account-number');
  return done({ sortCode: sort, accountNumber: number });
}

/** All that is wrong with the two as they are written, and not only the first of it. */
export function accountFaults(sortCode: string, accountNumber: string): readonly AccountFault[] {
  return [
    ...(readSortCode(sortCode) === undefined ? (['not-a-sort-code'] as const) : []),
    ...(readAccountNumber(accountNumber) === undefined ? (['not-an-account-number'] as const) : []),
  ];
}

function readSortCode(text: string): string | undefined {
  return /^'?(\d\d)[- ]?(\d\d)[- ]?(\d\d)$/.exec(text.trim())?.slice(1).join('');
}

function readAccountNumber(text: string): string | undefined {
  return /^'?(\d{6,8})$/.exec(text.trim().replaceAll(/[ -]/g, ''))?.[1]?.padStart(8, '0');
}

/** Whether two are one and the same account. */
export function isSameBankAccount(one: BankAccount, other: BankAccount): boolean {
  return one.sortCode === other.sortCode && one.accountNumber === other.accountNumber;
}

/** A sort code as people write it: 20-00-00. */
export function sortCodeText(sortCode: string): string {
  return sortCode.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3');
}

/** An account number as it may stand in a log or a list: its last four figures. */
export function lastFour(accountNumber: string): string {
  return `…${accountNumber.slice(-4)}`;
}
