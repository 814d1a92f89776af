import { done, type Outcome, refused } from '#basics';

/** A British bank account: six figures for the branch, eight for the account. */
export type BankAccount = { readonly sortCode: string; readonly accountNumber: string };

export type NotAnAccount = { readonly because: 'not-a-sort-code' | 'not-an-account-number' };

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
  const sort = /^'?(\d\d)[- ]?(\d\d)[- ]?(\d\d)$/.exec(sortCode.trim());
  if (sort === null) return refused('not-a-sort-code');
  const number = /^'?(\d{6,8})$/.exec(accountNumber.trim().replaceAll(/[ -]/g, ''));
  if (number === null) return refused('not-an-account-number');
  return done({ sortCode: sort.slice(1).join(''), accountNumber: (number[1] ?? '').padStart(8, '0') });
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
