import type { LocalityId, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { AccountKind, LedgerAccountId } from '../account.ts';

/** An account to open, empty. A floor of `none` is for where money comes from; all others may not fall below it. */
export type NewAccount = {
  readonly accountId: LedgerAccountId;
  readonly kind: AccountKind;
  readonly name: string;
  readonly personId?: PersonId;
  readonly organisationId?: OrganisationId;
  readonly floor: Pence | 'none';
};

export async function openAccount(
  tx: Transaction,
  locality: LocalityId,
  account: NewAccount,
  at: Moment,
): Promise<void> {
  await tx.run('select ledger.open_account($1, $2, $3, $4, $5, $6, $7, $8)', [
    locality,
    account.accountId,
    account.kind,
    account.name,
    account.personId ?? null,
    account.organisationId ?? null,
    account.floor === 'none' ? null : account.floor,
    at,
  ]);
}

/** Closes an account that is empty. The database refuses one that still holds or promises money: a fault of the caller. */
export async function closeAccount(
  tx: Transaction,
  locality: LocalityId,
  account: LedgerAccountId,
  at: Moment,
): Promise<void> {
  await tx.run('select ledger.close_account($1, $2, $3)', [locality, account, at]);
}
