import { type Id, type Moment, type OrganisationId, type Pence, pence, type PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type Account, type AccountKind, accountKinds, type LedgerAccountId } from '../account.ts';
import type { Reservation } from '../transfer.ts';

type AccountRow = {
  readonly account_id: LedgerAccountId;
  readonly kind: string;
  readonly name: string;
  readonly person_id: PersonId | null;
  readonly organisation_id: OrganisationId | null;
  readonly posted_pence: number;
  readonly reserved_pence: number;
  readonly floor_pence: number | null;
  readonly closed_at: Moment | null;
};

const columns =
  'account_id, kind, name, person_id, organisation_id, posted_pence, reserved_pence, floor_pence, closed_at';

/** Accounts by their ids, those that may be seen, in the order of the ids. */
export async function findAccounts(
  tx: Transaction,
  ids: readonly LedgerAccountId[],
): Promise<readonly Account[]> {
  const rows = await tx.rows<AccountRow>(
    `select ${columns} from ledger.account where locality_id = platform.locality() and account_id = any ($1) order by account_id`,
    [ids],
    'ledger-accounts',
  );
  return rows.map(toAccount);
}

/** The accounts that an organisation keeps of one kind, such as a service's fund. */
export async function accountsOf(
  tx: Transaction,
  organisation: OrganisationId,
  kind: AccountKind,
): Promise<readonly Account[]> {
  const rows = await tx.rows<AccountRow>(
    `select ${columns} from ledger.account
       where locality_id = platform.locality() and organisation_id = $1 and kind = $2 and closed_at is null order by account_id`,
    [organisation, kind],
    'ledger-accounts-of',
  );
  return rows.map(toAccount);
}

/** What is promised out of accounts and not yet paid, oldest first. */
export async function reservationsOf(
  tx: Transaction,
  accounts: readonly LedgerAccountId[],
): Promise<readonly Reservation[]> {
  const rows = await tx.rows<{
    reservation_id: Id<'reservation'>;
    account_id: LedgerAccountId;
    amount_pence: number;
    what: string;
    made_at: Moment;
  }>(
    `select reservation_id, account_id, amount_pence, what, made_at from ledger.reservation
       where locality_id = platform.locality() and account_id = any ($1) and ended_at is null order by reservation_id`,
    [accounts],
    'ledger-reservations',
  );
  return rows.map((row) => ({
    reservationId: row.reservation_id,
    accountId: row.account_id,
    amount: pence(row.amount_pence),
    what: row.what,
    madeAt: row.made_at,
  }));
}

function toAccount(row: AccountRow): Account {
  const kind = accountKinds.find((each) => each === row.kind);
  if (kind === undefined) throw new Error(`expected a kind of account, got ${row.kind}`);
  const floor: Pence | undefined = row.floor_pence === null ? undefined : pence(row.floor_pence);
  return {
    accountId: row.account_id,
    kind,
    name: row.name,
    posted: pence(row.posted_pence),
    reserved: pence(row.reserved_pence),
    ...(row.person_id !== null && { personId: row.person_id }),
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    ...(floor !== undefined && { floor }),
    ...(row.closed_at !== null && { closedAt: row.closed_at }),
  };
}
