export { type NoTables, loadModulusTables } from './load-modulus-tables.ts';
export { type NoAccounts, checkAccounts, validText } from '../formats/check-accounts.ts';
export { type BacsCalendar, type NoDays, bacsDays } from '../formats/bacs-days.ts';
export { type TableFault, type TablePart } from '../formats/add-columns.ts';
export { type NotAnOverride, readHolidayOverrides } from '../formats/read-holiday-overrides.ts';
export { readBacsFile, readPaymentsFile } from './read-payment-files.ts';
export { type BacsRefusal, writeBacs } from '../formats/bacs/write-bacs.ts';
export { type PaymentsRefusal, paymentsJson, rewordedForBacs } from '../formats/payments-json.ts';
export {
  type PlacedLine,
  type StatementRead,
  isSameAccount,
  readStatement,
} from '../formats/statement/read-statement.ts';
export { type StatementFormat, statementFormats } from '../formats/statement/detect.ts';
export { statementJson } from '../formats/statement/statement-json.ts';
export { type PainVersion, type PainRefusal, painVersions, writePain } from '../formats/pain/write-pain.ts';
