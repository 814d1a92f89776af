export { type NoTables, loadModulusTables } from './load-modulus-tables.ts';
export { type NoAccounts, checkAccounts, validText } from '../formats/check-accounts.ts';
export { type BacsCalendar, type NoDays, bacsDays } from '../formats/bacs-days.ts';
export { type TableFault, type TablePart } from '../formats/add-columns.ts';
export { type NotAnOverride, readHolidayOverrides } from '../formats/read-holiday-overrides.ts';
export { readBacsFile, readPainFile, readPaymentsFile } from './read-payment-files.ts';
export { type BacsRefusal, bacsGivesBack, writeBacs } from '../formats/bacs/write-bacs.ts';
export {
  type PaymentsRead,
  type PaymentsRefusal,
  paymentsJson,
  rewordedForBacs,
} from '../formats/payments-json.ts';
export {
  type PlacedLine,
  type StatementRead,
  isSameAccount,
  readStatement,
} from '../formats/statement/read-statement.ts';
export { type StatementFormat, statementFormats } from '../formats/statement/detect.ts';
export { statementJson } from '../formats/statement/statement-json.ts';
export {
  type PainVersion,
  type PainRefusal,
  painGivesBack,
  painVersions,
  writePain,
} from '../formats/pain/write-pain.ts';
export { painJson } from '../formats/pain/pain-json.ts';
export { type NotThatDay, type Prepared, prepareRun } from './prepare-run.ts';
export { type ApprovalRefusal, approveRun, withdrawRun } from './approve-run.ts';
export { type SendRefusal, type SentRun, sendRun } from './send-run.ts';
export { bacsDaysHere } from './bacs-days-here.ts';
export { type FileRefusal, type FileRule } from './make-file.ts';
export { holdLine } from './hold-line.ts';
export { type ResultsTaken, answerReturned, takeResults } from './take-results.ts';
export {
  type NotChanging,
  type OtherRead,
  type SignRefusal,
  readOther,
  signDifference,
} from './run-side-by-side.ts';
export { type ChangeRefusal, beginChange, endChange, seeChange } from './change-agent.ts';
export { tellOfRuns } from './tell-of-runs.ts';
export {
  type RunSeen,
  type RunsSeen,
  type RunWarning,
  readRunNumber,
  seeRun,
  seeRunFile,
  seeRuns,
} from './see-runs.ts';
export {
  type AccountGiven,
  type AccountRefusal,
  type GivenFault,
  type AccountSeen,
  giveAccount,
  seeAccount,
} from './give-account.ts';
export {
  type PayingAccountGiven,
  type PayingAccountFault,
  overrideDay,
  setPayingAccount,
  takeDayBack,
} from './set-paying-account.ts';
export { type PayeeAccount, type PayingAccount } from '../store/accounts.ts';
export { type RunFile } from '../store/run-files.ts';
export { type Imported, type ImportRefusal, importStatement, whoseHolding } from './import-statement.ts';
export { type StatementWork, explainLine, matchAgain, seeStatementWork } from './work-through-statement.ts';
