import type { CalendarDate, Pence } from '#basics';

/** What a statement says of its account; what it does not say is left out. Accounts abroad have an IBAN or a number of their own. */
export type StatementAccount = {
  readonly sortCode?: string;
  readonly accountNumber?: string;
  readonly name?: string;
  readonly iban?: string;
  readonly otherNumber?: string;
  readonly currency: string;
};

/** One line as the bank wrote it: positive is money in. In another currency than pounds, `amount` counts its smallest coin. */
export type StatementLine = {
  readonly day: CalendarDate;
  readonly type: string;
  readonly text: string;
  readonly amount: Pence;
  readonly balance?: Pence;
  /** The bank's own name for this line, which stays the same in every file. */
  readonly bankId?: string;
  /** Where it stands in the file. */
  readonly line: number;
};

/** One statement without its lines. Balances that the file neither says nor lets anyone work out are left out. */
export type StatementHead = {
  readonly account: StatementAccount;
  readonly opening?: Pence;
  readonly closing?: Pence;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly lines: number;
};
