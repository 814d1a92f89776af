export { type Posted, postTransfers } from './post-transfers.ts';
export { reserve, endReservation } from './reserve.ts';
export { type NewAccount, openAccount, closeAccount } from './open-account.ts';
export { findAccounts, accountsOf, entriesOf, reservationsOf } from '../store/accounts.ts';
