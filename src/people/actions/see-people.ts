import { done, type OrganisationId, type Outcome, type PersonId } from '#basics';
import type { Actor, World } from '#platform';
import type { Relationship } from '../circle.ts';
import type { Death } from '../death.ts';
import type { Reaching } from '../reaching.ts';
import { type Organisation, organisationKinds, type OrganisationKind } from '../organisation.ts';
import { findDeath } from '../store/deaths.ts';
import { findMyPlaces, type MyPlaces } from '../store/my-places.ts';
import { findOrganisation, organisationsOfKind } from '../store/organisations.ts';
import { nameOf } from '../store/persons.ts';
import { findReaching } from '../store/reaching.ts';
import { findOrganisationBeside, ownRelationship } from '../store/relationships.ts';
import { standingsOf } from '../store/standings.ts';
import { findPeopleBeside, findPeopleBesideOrganisation, type PersonBeside } from '../store/workplaces.ts';
import { actFor, look, type NotAllowed } from './act.ts';

/** Everywhere whoever is signed in has something to do, for the way there that every page shows. */
export async function myPlaces(visit: World & Actor): Promise<MyPlaces> {
  const { account, locality } = visit;
  if (account === undefined) return { workplaces: [], beside: [] };
  return visit.database.glance({ locality, account: account.accountId }, (tx) =>
    findMyPlaces(tx, locality, account.accountId),
  );
}

/** The people whom whoever is signed in stands beside, themselves or for an organisation; by name. */
export async function peopleBeside(visit: World & Actor): Promise<readonly PersonBeside[]> {
  const { account } = visit;
  if (account === undefined) return [];
  return visit.database.transaction({ locality: visit.locality, account: account.accountId }, (tx) =>
    findPeopleBeside(tx, visit.locality, account.accountId),
  );
}

/** A page of a list that may have thousands of lines; pages count from 1. */
export type PeoplePage = {
  readonly people: readonly PersonBeside[];
  readonly page: number;
  readonly pages: number;
};

const people_a_page = 50;

/** The people an organisation stands beside through this worker's roles, by name, a page at a time. */
export async function peopleBesideFor(
  visit: World & Actor,
  organisation: OrganisationId,
  page = 1,
): Promise<Outcome<PeoplePage, NotAllowed>> {
  return actFor<PeoplePage, NotAllowed>(
    visit,
    { may: 'see-people-beside', organisation },
    async (tx, { accountId }) => {
      const part = { from: (page - 1) * people_a_page, size: people_a_page };
      const worker = { locality: visit.locality, accountId };
      const { people, total } = await findPeopleBesideOrganisation(tx, worker, organisation, part);
      return done({ people, page, pages: Math.ceil(total / people_a_page) });
    },
  );
}

export type SeenPerson = {
  readonly name: string;
  readonly relationship?: Relationship;
  readonly reaching?: Reaching;
  readonly death?: Death;
  /** That somebody settles what the person left, themselves or for the service. */
  readonly settles?: { readonly myself: boolean };
};

/** A person as somebody beside them knows them: their name, how to reach them, and the relationship that lets. */
export async function seePerson(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<SeenPerson, NotAllowed>> {
  return look(visit, { may: 'see-person', person }, async (tx, me) => {
    const standings = await standingsOf(tx, visit.locality, me.account.accountId, person);
    const settles = standings.find((each) => each.as === 'executor');
    // A sister who settles what is left is her sister first.
    const { organisationId, as } = standings.find((each) => each.as !== 'executor') ?? me.standing;
    const relationship =
      organisationId === undefined
        ? await ownRelationship(tx, person, me.account.accountId, as)
        : await findOrganisationBeside(tx, { personId: person, organisationId, role: as });
    const reaching = await findReaching(tx, person);
    const death = await findDeath(tx, person);
    return {
      name: await nameOf(tx, person),
      ...(relationship !== undefined && { relationship }),
      ...(reaching !== undefined && { reaching }),
      ...(death !== undefined && { death }),
      ...(settles !== undefined && { settles: { myself: settles.organisationId === undefined } }),
    };
  });
}

/** One organisation of this place, or all of a kind: what they are is no secret. */
export async function organisationsHere(
  visit: World & Actor,
  kind: OrganisationKind = organisationKinds[0],
): Promise<readonly Organisation[]> {
  return visit.database.transaction({ locality: visit.locality }, (tx) => organisationsOfKind(tx, kind));
}

export async function findOrganisationHere(
  visit: World & Actor,
  organisation: OrganisationId,
): Promise<Organisation | undefined> {
  return visit.database.transaction({ locality: visit.locality }, (tx) => findOrganisation(tx, organisation));
}
