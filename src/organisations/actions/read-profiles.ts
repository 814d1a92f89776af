import type { CalendarDate, OrganisationId } from '#basics';
import type { Organisation } from '#people';
import { findOrganisation, organisationsOfKind } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Alliance, AllianceId, Proposal } from '../alliance.ts';
import type { ReachSaid } from '../coverage.ts';
import type { Said } from '../statement.ts';
import { readAlliances } from '../store/alliances.ts';
import { firstSaidOn, seenOn, type SeenOn } from '../store/over-time.ts';
import { reachSaid } from '../store/reach.ts';
import { statementHistory, statementsInForce } from '../store/statements.ts';
import { viewsInForce } from '../store/views.ts';
import type { PeerView } from '../view.ts';

/** An organisation with what it says of itself today and how its peers see that. All of it is public. */
export type Profile = {
  readonly organisation: Organisation;
  readonly said: readonly Said[];
  readonly views: readonly PeerView[];
};

const kind = 'disabled-peoples-organisation';

/** Every disabled people's organisation of the place, by name. */
export async function listProfiles(visit: World & Actor): Promise<readonly Profile[]> {
  return visit.database.transaction({ locality: visit.locality }, async (tx) => {
    const all = await organisationsOfKind(tx, kind);
    const ids = all.map((each) => each.organisationId);
    const [said, views] = await Promise.all([statementsInForce(tx, ids), viewsInForce(tx, ids)]);
    return all.map((organisation) => ({
      organisation,
      said: said.get(organisation.organisationId) ?? [],
      views: views.get(organisation.organisationId) ?? [],
    }));
  });
}

/** One of them; undefined where there is none of that kind. */
export async function findProfile(
  visit: World & Actor,
  organisationId: OrganisationId,
): Promise<Profile | undefined> {
  return visit.database.transaction({ locality: visit.locality }, async (tx) => {
    const organisation = await findOrganisation(tx, organisationId);
    if (organisation?.kind !== kind) return undefined;
    const [said, views] = await Promise.all([
      statementsInForce(tx, [organisationId]),
      viewsInForce(tx, [organisationId]),
    ]);
    return { organisation, said: said.get(organisationId) ?? [], views: views.get(organisationId) ?? [] };
  });
}

const statements_a_page = 50;

/** All that an organisation said over time, a page at a time. */
export async function readHistory(
  visit: World & Actor,
  organisationId: OrganisationId,
  page: number,
): Promise<{ readonly all: readonly Said[]; readonly pages: number }> {
  const part = { from: (page - 1) * statements_a_page, size: statements_a_page };
  const { all, total } = await visit.database.transaction({ locality: visit.locality }, (tx) =>
    statementHistory(tx, organisationId, part),
  );
  return { all, pages: Math.ceil(total / statements_a_page) };
}

/** Everything that organisations here ever said about where they work, oldest first. */
export async function readReach(visit: World & Actor): Promise<readonly ReachSaid[]> {
  return visit.database.transaction({ locality: visit.locality }, reachSaid);
}

/** How much is said, and seen so by peers, on some days of the time since anybody here first said anything. */
export async function readOverTime(
  visit: World & Actor,
  daysSince: (first: CalendarDate | undefined) => readonly CalendarDate[],
): Promise<readonly SeenOn[]> {
  return visit.database.transaction({ locality: visit.locality }, async (tx) =>
    seenOn(tx, daysSince(await firstSaidOn(tx))),
  );
}

/** Every alliance of the place, or one of them: aims, members, and what they agreed. All of it is public. */
export async function readTheAlliances(visit: World & Actor, one?: AllianceId): Promise<readonly Alliance[]> {
  return visit.database.transaction({ locality: visit.locality }, async (tx) => {
    const [all, here] = await Promise.all([readAlliances(tx, one), organisationsOfKind(tx, kind)]);
    const named = (proposal: Proposal): Proposal => {
      const whom = here.find((each) => proposal.what === 'welcome' && each.organisationId === proposal.words);
      return whom === undefined ? proposal : { ...proposal, whom: whom.name };
    };
    return all.map((each) => ({ ...each, proposals: each.proposals.map(named) }));
  });
}
