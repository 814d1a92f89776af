export {
  type BankAccount,
  type NotAnAccount,
  notAnAccountSays,
  readBankAccount,
  sortCodeText,
  lastFour,
} from './bank-account.ts';
export { type ModulusTables } from './modulus-tables.ts';
export { type ModulusAnswer, checkAccount } from './modulus.ts';
export { type BacsCycle, isBacsDay, cycleFrom, latestCycleFor } from './bacs-calendar.ts';
export { type NotADay, readDay } from './day-text.ts';
export { csvLine } from './csv-line.ts';
export { type BacsFault, bacsFaultSays } from './bacs-fault.ts';
export { bacsText, bacs_text_length } from './bacs-text.ts';
export {
  type BacsCode,
  type Payment,
  type PaymentFile,
  bacsCodes,
  bacs_record_pence_max,
  hasSeveralDays,
  paidIn,
  totalPaid,
  processingDaysFor,
} from './payment-file.ts';
export { type NotAnOrder, notAnOrderSays, orderDoubtSays } from './payment-order.ts';
export { type StatementAccount, type StatementLine, type StatementHead } from './statement.ts';
export {
  type LeftOut,
  type LeftOutReason,
  type Doubt,
  type DoubtReason,
  type NotAStatement,
  leftOutLine,
  leftOutSays,
  doubtSays,
  notAStatementSays,
} from './statement-faults.ts';
export { withKeys } from './line-key.ts';
export { type NotAnAmount, readAmount } from './amount-text.ts';
export {
  type HoldReason,
  type LineState,
  type Payee,
  type PayeeAccountId,
  type Run,
  type RunFormat,
  type RunId,
  type RunLine,
  type RunLineId,
  type RunState,
  holdReasons,
  lineReference,
  lineStates,
  mayNotApprove,
  readReference,
  runFormats,
  runName,
  runStates,
  throughTheBank,
  totalOf,
} from './payment-run.ts';
export { type DraftLine, type Surroundings, type ToPay, draftLines, numbered } from './run-lines.ts';
export { type GivenBackReason, givenBack, givenBackSays, readGivenBack } from './given-back-says.ts';
export { resultLeftOutSays } from './result-says.ts';
