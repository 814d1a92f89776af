export { type LedgerAccountId, accountKinds, type AccountKind, type Account, available } from './account.ts';
export {
  type TransferId,
  type Transfer,
  type TransferRefusal,
  type Working,
  type Entry,
  type Reservation,
  type Recorded,
} from './transfer.ts';
