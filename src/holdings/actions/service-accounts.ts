import { type OrganisationId, nothing, type PersonId } from '#basics';
import type { LedgerAccountId } from '#ledger';
import { openAccount } from '#ledger/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Organisation } from '#people';
import { findOrganisation, organisationsOfKind } from '#people/actions';
import { addServiceAccounts, findServiceAccounts, type ServiceAccounts } from '../store/service-accounts.ts';
import { newestBudget } from './agreed-budget.ts';

/**
 * The local service that a person's money goes with: the one that agreed their budget. Before anything is agreed, the only one of
 * the place; of several, none yet.
 */
export async function serviceFor(
  tx: Transaction,
  visit: World,
  person: PersonId,
): Promise<Organisation | undefined> {
  const agreed = await newestBudget(tx, person, visit.clock.today());
  if (agreed !== undefined) return findOrganisation(tx, agreed.organisationId);
  const [only, ...others] = await organisationsOfKind(tx, 'local-service');
  return others.length === 0 ? only : undefined;
}

/** A service's accounts, opened the first time they are needed: where its money comes from has no floor, nor what it owes. */
export async function serviceAccounts(
  tx: Transaction,
  visit: World & Actor,
  service: { readonly organisationId: OrganisationId; readonly name: string },
): Promise<ServiceAccounts> {
  const there = await findServiceAccounts(tx, service.organisationId);
  if (there !== undefined) return there;
  const accounts: ServiceAccounts = {
    fund: visit.clock.newId(),
    paidOut: visit.clock.newId(),
    costs: visit.clock.newId(),
  };
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
    await openAccount(
      tx,
      locality,
      {
        accountId: accounts.costs,
        kind: 'holding-costs',
        name: 'costs of holding',
        organisationId: service.organisationId,
        floor: 'none',
      },
      now,
    );
    return accounts;
  }
  const opened = await findServiceAccounts(tx, service.organisationId);
  if (opened === undefined) throw new Error(`expected accounts of the service ${service.organisationId}`);
  return opened;
}

/** The accounts of a service that money is held for; throws where it has none, which choosing a holding opens. */
export async function accountsOfService(
  tx: Transaction,
  serviceId: OrganisationId,
): Promise<ServiceAccounts> {
  const accounts = await findServiceAccounts(tx, serviceId);
  if (accounts === undefined) throw new Error(`expected accounts of the service ${serviceId}`);
  return accounts;
}

/** Where money that a holding spends goes. */
export async function paidOutAccount(tx: Transaction, serviceId: OrganisationId): Promise<LedgerAccountId> {
  return (await accountsOfService(tx, serviceId)).paidOut;
}
