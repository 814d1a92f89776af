import type { AccountId, LocalityId, OrganisationId, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type Role, roles } from '../authority.ts';

/** Somebody an account stands beside, and as what; through an organisation where it says so. */
export type PersonBeside = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Exclude<Role, 'self'>;
  readonly organisationId?: OrganisationId;
};

type BesideRow = {
  readonly person_id: PersonId;
  readonly name: string;
  readonly role: string;
  readonly organisation_id?: OrganisationId | null;
};

/** The people an account or its organisations stand beside today, by name. */
export async function findPeopleBeside(
  tx: Transaction,
  locality: LocalityId,
  accountId: AccountId,
): Promise<readonly PersonBeside[]> {
  const rows = await tx.rows<BesideRow>(
    'select * from people.people_beside($1, $2) order by name, person_id',
    [locality, accountId],
    'people-beside',
  );
  return rows.flatMap(personBeside);
}

/** Some of the people an organisation stands beside through this account's roles there, by name, and how many there are. */
export async function findPeopleBesideOrganisation(
  tx: Transaction,
  worker: { readonly locality: LocalityId; readonly accountId: AccountId },
  organisation: OrganisationId,
  part: { readonly from: number; readonly size: number },
): Promise<{ readonly people: readonly PersonBeside[]; readonly total: number }> {
  const rows = await tx.rows<BesideRow & { readonly total: number }>(
    `select beside.*, $3::uuid as organisation_id, count(*) over () as total
       from people.people_beside_organisation($1, $2, $3) as beside order by name, person_id, role offset $4 limit $5`,
    [worker.locality, worker.accountId, organisation, part.from, part.size],
    'people-beside-organisation',
  );
  return { people: rows.flatMap(personBeside), total: rows[0]?.total ?? 0 };
}

/** The names of those whom an organisation stands beside through this account's roles there, of the people asked for. */
export async function namesBeside(
  tx: Transaction,
  worker: { readonly locality: LocalityId; readonly accountId: AccountId },
  organisation: OrganisationId,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await tx.rows<{ readonly person_id: PersonId; readonly name: string }>(
    'select person_id, name from people.names_beside_organisation($1, $2, $3, $4)',
    [worker.locality, worker.accountId, organisation, people],
    'names-beside-organisation',
  );
  return new Map(rows.map((row) => [row.person_id, row.name]));
}

/** People about whom an account decides nothing at work, because it stands closer to them: itself, whom it supports or plans with. */
export async function closerThanWork(
  tx: Transaction,
  { locality, accountId }: { readonly locality: LocalityId; readonly accountId: AccountId },
): Promise<readonly PersonId[]> {
  const rows = await tx.rows<{ readonly person_id: PersonId }>(
    'select person_id from people.closer_than_work($1, $2)',
    [locality, accountId],
    'closer-than-work',
  );
  return rows.map((row) => row.person_id);
}

function personBeside(row: BesideRow): readonly PersonBeside[] {
  const role = roles.find((each) => each === row.role);
  if (role === undefined || role === 'self') return [];
  const { person_id: personId, name, organisation_id: organisationId } = row;
  return [{ personId, name, role, ...(organisationId != null && { organisationId }) }];
}
