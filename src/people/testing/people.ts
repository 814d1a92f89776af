import { expectDone, type Id, type OrganisationId, type Pence, type PersonId } from '#basics';
import { findOrMakeAccount, type SignedIn, type World } from '#platform';
import { act } from '../actions/act.ts';
import { employ, foundOrganisation } from '../actions/found-organisation.ts';
import { registerMe } from '../actions/register-me.ts';
import { standBeside } from '../actions/stand-beside.ts';
import { type Power, powers } from '../authority.ts';
import type { BesideRole, OrganisationKind, WorkerRole } from '../organisation.ts';
import { addRelationship } from '../store/relationships.ts';
import { visitOf } from './visits.ts';

/** Somebody with an account, as tests speak of them. */
export async function anAccount(
  world: World,
  who: { readonly name: string; readonly email?: string },
): Promise<SignedIn> {
  const email = who.email ?? `${who.name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`;
  return world.database.transaction({ locality: world.settings.locality }, (tx) =>
    findOrMakeAccount(tx, {
      accountId: world.clock.newId(),
      email,
      name: who.name,
      now: world.clock.now(),
    }),
  );
}

export type TestPerson = { readonly account: SignedIn; readonly person: PersonId };

/** Somebody who needs support and has begun their record: Ola Marsh, unless the test says otherwise. */
export async function aPerson(
  world: World,
  who: { readonly name?: string; readonly email?: string } = {},
): Promise<TestPerson> {
  const account = await anAccount(world, { ...who, name: who.name ?? 'Ola Marsh' });
  const person = expectDone(await registerMe(visitOf(world, account), { name: account.name }));
  return { account, person };
}

/** An organisation of the seed town, by its kind. */
export async function anOrganisation(
  world: World,
  what: { readonly kind?: OrganisationKind; readonly name?: string } = {},
): Promise<OrganisationId> {
  const kind = what.kind ?? 'disabled-peoples-organisation';
  return foundOrganisation(world, world.settings.locality, {
    name: what.name ?? namesOfKinds[kind],
    kind,
    about: 'Help to plan, from people who have been there.',
  });
}

const namesOfKinds: Readonly<Record<OrganisationKind, string>> = {
  'disabled-peoples-organisation': 'Harbour Centre for Independent Living',
  'local-service': 'Harbour local service',
  provider: 'Tideway Arts',
  'national-service': 'National Support Council',
};

/** Somebody who works for an organisation in a role. */
export async function aWorker(
  world: World,
  work: {
    readonly organisation: OrganisationId;
    readonly role: WorkerRole;
    readonly name: string;
    readonly email?: string;
    readonly agreesUpToWeekly?: Pence;
  },
): Promise<SignedIn> {
  const account = await anAccount(world, work);
  return employ(world, world.settings.locality, {
    organisationId: work.organisation,
    name: account.name,
    email: account.email,
    role: work.role,
    agreesUpToWeekly: work.agreesUpToWeekly,
  });
}

/** An organisation that both sides agreed stands beside a person; a planner with every power unless told. */
export async function beside(
  world: World,
  whose: TestPerson,
  stands: {
    readonly organisation: OrganisationId;
    readonly role: BesideRole;
    readonly powers?: readonly Power[];
    readonly name?: string;
  },
): Promise<Id<'relationship'>> {
  const visit = visitOf(world, whose.account);
  const outcome = await act(visit, { may: 'change-circle', person: whose.person }, async (tx) => ({
    done: await standBeside(tx, visit, {
      person: whose.person,
      role: stands.role,
      organisationId: stands.organisation,
      name: stands.name ?? 'Harbour Centre for Independent Living',
      powers: stands.powers ?? (stands.role === 'planner' ? powers : []),
    }),
  }));
  return expectDone(outcome);
}

/** A relative or friend beside a person who has said yes; Bea Marsh with every power, unless told; or their executor, once they have died. */
export async function aSupporter(
  world: World,
  whose: TestPerson,
  who: {
    readonly name?: string;
    readonly email?: string;
    readonly powers?: readonly Power[];
    readonly role?: 'supporter' | 'executor';
  } = {},
): Promise<{ readonly account: SignedIn; readonly relationship: Id<'relationship'> }> {
  const account = await anAccount(world, { ...who, name: who.name ?? 'Bea Marsh' });
  const relationship = world.clock.newId<'relationship'>();
  const visit = visitOf(world, whose.account);
  const now = world.clock.now();
  const outcome = await act(visit, { may: 'change-circle', person: whose.person }, async (tx) => {
    await addRelationship(tx, {
      relationshipId: relationship,
      personId: whose.person,
      role: who.role ?? 'supporter',
      accountId: account.accountId,
      invitedEmail: account.email,
      name: account.name,
      powers: who.powers ?? powers,
      invitedAt: now,
      acceptedAt: now,
    });
    return { done: relationship };
  });
  return { account, relationship: expectDone(outcome) };
}
