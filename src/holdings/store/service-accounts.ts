import type { Moment, OrganisationId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';

/** Where a service's money comes from, and where money that was spent goes. */
export type ServiceAccounts = { readonly fund: LedgerAccountId; readonly paidOut: LedgerAccountId };

export async function findServiceAccounts(
  tx: Transaction,
  organisationId: OrganisationId,
): Promise<ServiceAccounts | undefined> {
  return tx.find<ServiceAccounts>(
    `select fund_account_id as fund, paid_out_account_id as "paidOut" from holdings.service_account
       where locality_id = platform.locality() and organisation_id = $1`,
    [organisationId],
    'service-accounts',
  );
}

/** Notes a service's accounts; false where somebody did so meanwhile. */
export async function addServiceAccounts(
  tx: Transaction,
  organisationId: OrganisationId,
  accounts: ServiceAccounts,
  at: Moment,
): Promise<boolean> {
  const added = await tx.run(
    `insert into holdings.service_account (locality_id, organisation_id, fund_account_id, paid_out_account_id, opened_at)
     values (platform.locality(), $1, $2, $3, $4) on conflict do nothing`,
    [organisationId, accounts.fund, accounts.paidOut, at],
  );
  return added === 1;
}
