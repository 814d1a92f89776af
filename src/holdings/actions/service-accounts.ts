import { type OrganisationId, nothing } from '#basics';
import type { LedgerAccountId } from '#ledger';
import { openAccount } from '#ledger/actions';
import type { Actor, Transaction, World } from '#platform';
import { organisationsOfKind } from '#people/actions';
import { addServiceAccounts, findServiceAccounts, type ServiceAccounts } from '../store/service-accounts.ts';

/** The local service of the place: who agrees budgets here and pays them. */
export async function findLocalService(
  tx: Transaction,
): Promise<{ readonly organisationId: OrganisationId; readonly name: string } | undefined> {
  const services = await organisationsOfKind(tx, 'local-service');
  return services[0];
}

/** A service's two accounts, opened the first time they are needed: where its money comes from has no floor. */
export async function serviceAccounts(
  tx: Transaction,
  visit: World & Actor,
  service: { readonly organisationId: OrganisationId; readonly name: string },
): Promise<ServiceAccounts> {
  const there = await findServiceAccounts(tx, service.organisationId);
  if (there !== undefined) return there;
  const accounts: ServiceAccounts = { fund: visit.clock.newId(), paidOut: visit.clock.newId() };
  const now = visit.clock.now();
  if (await addServiceAccounts(tx, service.organisationId, accounts, now)) {
    const { locality } = visit;
    await openAccount(
      tx,
      locality,
      {
        accountId: accounts.fund,
        kind: 'fund',
        name: service.name,
        organisationId: service.organisationId,
        floor: 'none',
      },
      now,
    );
    await openAccount(
      tx,
      locality,
      { accountId: accounts.paidOut, kind: 'paid-out', name: 'paid out', floor: nothing },
      now,
    );
    return accounts;
  }
  const opened = await findServiceAccounts(tx, service.organisationId);
  if (opened === undefined) throw new Error(`expected accounts of the service ${service.organisationId}`);
  return opened;
}

/** Where money that a holding spends goes; throws where its service has no accounts, which choosing a holding opens. */
export async function paidOutAccount(tx: Transaction, serviceId: OrganisationId): Promise<LedgerAccountId> {
  const accounts = await findServiceAccounts(tx, serviceId);
  if (accounts === undefined) throw new Error(`expected accounts of the service ${serviceId}`);
  return accounts.paidOut;
}
