export { type Posted, postTransfers } from './post-transfers.ts';
export { reserve, endReservation } from './reserve.ts';
export { type NewAccount, openAccount, closeAccount } from './open-account.ts';
export { findAccounts, accountsOf, reservationsOf } from '../store/accounts.ts';
export {
  entriesOf,
  entriesSince,
  entriesWrittenBy,
  findEntry,
  latestEntries,
  reversalsOf,
  sumBetween,
} from '../store/entries.ts';
export { movedAfter } from '../store/after.ts';
export { type Difference, type Verified, verifyLedger } from './verify-ledger.ts';
export { type ExportFormat, exportFormats, exportLedger } from './export-ledger.ts';
