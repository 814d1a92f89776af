import type { AccountId, LocalityId, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import { type WorkerRole, workerRoles } from '../organisation.ts';
import type { Person } from './persons.ts';

/** Everywhere somebody has something to do here: their own record, where they work, and whom they stand beside themselves. */
export type MyPlaces = {
  readonly person?: Person;
  readonly workplaces: readonly MyWorkplace[];
  readonly beside: readonly Person[];
};
export type MyWorkplace = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly roles: readonly WorkerRole[];
};

type Row = {
  readonly person: Person | null;
  readonly workplaces: readonly (Omit<MyWorkplace, 'roles'> & { readonly roles: readonly string[] })[];
  readonly beside: readonly Person[];
};

/** All of it in one statement, because every page asks. */
export async function findMyPlaces(
  tx: Transaction,
  locality: LocalityId,
  accountId: AccountId,
): Promise<MyPlaces> {
  const row = await tx.get<Row>(
    `select
       (select json_build_object('personId', person_id, 'name', name) from people.person
          where locality_id = $1 and account_id = $2) as person,
       (select coalesce(json_agg(json_build_object('organisationId', organisation_id, 'name', name, 'roles', roles)
            order by name), '[]')
          from (select o.organisation_id, o.name, array_agg(w.role) as roles
            from people.worker w
            join people.organisation o on o.locality_id = w.locality_id and o.organisation_id = w.organisation_id
            where w.locality_id = $1 and w.account_id = $2 and w.ended_at is null
            group by o.organisation_id, o.name) as place) as workplaces,
       (select coalesce(json_agg(json_build_object('personId', person_id, 'name', name) order by name, person_id), '[]')
          from people.i_stand_beside($1, $2)) as beside`,
    [locality, accountId],
    'my-places',
  );
  return {
    ...(row.person !== null && { person: row.person }),
    workplaces: row.workplaces.map((place) => ({
      ...place,
      roles: workerRoles.filter((role) => place.roles.includes(role)),
    })),
    beside: row.beside,
  };
}
