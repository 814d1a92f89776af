import type { Moment, OrganisationId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import type { Transaction } from '#platform';

/** Where a service's money comes from, where money that was spent goes, and what it owes to those who hold money. */
export type ServiceAccounts = {
  readonly fund: LedgerAccountId;
  readonly paidOut: LedgerAccountId;
  readonly costs: LedgerAccountId;
};

export async function findServiceAccounts(
  tx: Transaction,
  organisationId: OrganisationId,
): Promise<ServiceAccounts | undefined> {
  return tx.find<ServiceAccounts>(
    `select fund_account_id as fund, paid_out_account_id as "paidOut", costs_account_id as costs
       from holdings.service_account
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
    `insert into holdings.service_account (locality_id, organisation_id, fund_account_id, paid_out_account_id, costs_account_id,
       opened_at)
     values (platform.locality(), $1, $2, $3, $4, $5) on conflict do nothing`,
    [organisationId, accounts.fund, accounts.paidOut, accounts.costs, at],
  );
  return added === 1;
}
