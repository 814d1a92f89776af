import type { BankAccount } from './bank-account.ts';
import { passesRow } from './modulus-row.ts';
import type { ModulusTables, WeightRow } from './modulus-tables.ts';

/** Whether the figures fit each other. `unknown` is not valid: the table says nothing about that sort code. */
export type ModulusAnswer = 'valid' | 'not-valid' | 'unknown';

/**
 * Checks an account number against the tables (Vocalink, "Validating account numbers: UK modulus checking", chapter 3). A number
 * that fits can still be nobody's, and a table can lag behind a new branch: so it is a warning to a person, never a lock.
 */
export function checkAccount(tables: ModulusTables, account: BankAccount): ModulusAnswer {
  const { sortCode } = account;
  const [first, second] = tables.rows.filter((row) => row.from <= sortCode && sortCode <= row.to);
  if (first === undefined) return 'unknown';
  if (isForeignCurrency(account, first, second)) return 'valid';
  const passesFirst = passesRow(tables, first, account);
  if (second === undefined || isNotNeeded(second, account)) return passesFirst ? 'valid' : 'not-valid';
  if (oneIsEnough(first, second) ? passesFirst : !passesFirst) return passesFirst ? 'valid' : 'not-valid';
  return passesRow(tables, second, account) ? 'valid' : 'not-valid';
}

/** Exception 6: accounts in foreign money have no check digit, and count as right. */
function isForeignCurrency(
  { accountNumber }: BankAccount,
  ...rows: readonly (WeightRow | undefined)[]
): boolean {
  return rows.some((row) => row?.exception === 6) && /^[4-8].{5}(.)\1$/.test(accountNumber);
}

/** Exception 3: the second check is left out where the third figure of the account is 6 or 9. */
function isNotNeeded(second: WeightRow, { accountNumber }: BankAccount): boolean {
  return second.exception === 3 && /^..[69]/.test(accountNumber);
}

/** Exceptions 2 and 9, 10 and 11, 12 and 13 come in pairs of which one has to pass; elsewhere both have to. */
function oneIsEnough(first: WeightRow, second: WeightRow): boolean {
  return ['2-9', '10-11', '12-13'].includes(`${first.exception ?? ''}-${second.exception ?? ''}`);
}
