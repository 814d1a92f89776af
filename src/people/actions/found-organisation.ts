import type { LocalityId, OrganisationId, Pence } from '#basics';
import { findOrMakeAccount, type SignedIn, type World } from '#platform';
import type { Organisation, WorkerRole } from '../organisation.ts';
import { addOrganisation, addWorker } from '../store/organisations.ts';

/** Adds an organisation to a place: for whoever sets a place up, not for pages. */
export async function foundOrganisation(
  world: World,
  locality: LocalityId,
  founded: Omit<Organisation, 'organisationId'>,
): Promise<OrganisationId> {
  return world.database.transaction({ locality }, async (tx) => {
    const organisationId = world.clock.newId<'organisation'>();
    await addOrganisation(tx, { ...founded, organisationId });
    return organisationId;
  });
}

/** Has somebody work for an organisation in a role, with an account made where they have none: for setting a place up. */
export async function employ(
  world: World,
  locality: LocalityId,
  work: {
    readonly organisationId: OrganisationId;
    readonly name: string;
    readonly email: string;
    readonly role: WorkerRole;
    /** The most a week they may agree alone; nobody's limit where it is missing. */
    readonly agreesUpToWeekly?: Pence | undefined;
  },
): Promise<SignedIn> {
  return world.database.transaction({ locality }, async (tx) => {
    const now = world.clock.now();
    const account = await findOrMakeAccount(tx, {
      accountId: world.clock.newId(),
      email: work.email,
      name: work.name,
      now,
    });
    await addWorker(tx, { ...work, accountId: account.accountId, now });
    return account;
  });
}
