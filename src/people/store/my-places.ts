import type { AccountId, LocalityId, OrganisationId, Pence } from '#basics';
import type { Transaction } from '#platform';
import { abilitiesOf, type Ability, powers, roles } from '../authority.ts';
import { type WorkerRole, workerRoles } from '../organisation.ts';
import type { Person } from './persons.ts';

/** Everywhere somebody has something to do here: their own record, where they work, and whom they stand beside themselves. */
export type MyPlaces = {
  readonly person?: Person;
  readonly workplaces: readonly MyWorkplace[];
  readonly beside: readonly IStandBeside[];
};
/** Somebody one stands beside oneself, and all that one may do there, whatever one is to them. */
export type IStandBeside = Person & { readonly may: readonly Ability[] };
export type MyWorkplace = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly roles: readonly WorkerRole[];
  /** The most a week they may agree alone there. */
  readonly agreesUpToWeekly?: Pence;
};

type Row = {
  readonly person: Person | null;
  readonly workplaces: readonly WorkplaceRow[];
  readonly beside: readonly BesideRow[];
};
type BesideRow = Person & { readonly role: string; readonly powers: readonly string[] };
type WorkplaceRow = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly roles: readonly string[];
  readonly agreesUpToWeekly: Pence | null;
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
       (select coalesce(json_agg(json_build_object('organisationId', organisation_id, 'name', name, 'roles', roles,
            'agreesUpToWeekly', agrees_up_to) order by name), '[]')
          from (select o.organisation_id, o.name, array_agg(w.role) as roles,
              max(w.agrees_up_to_weekly_pence) as agrees_up_to
            from people.worker w
            join people.organisation o on o.locality_id = w.locality_id and o.organisation_id = w.organisation_id
            where w.locality_id = $1 and w.account_id = $2 and w.ended_at is null
            group by o.organisation_id, o.name) as place) as workplaces,
       (select coalesce(json_agg(json_build_object('personId', person_id, 'name', name, 'role', role, 'powers', powers)
            order by name, person_id, role), '[]')
          from people.i_stand_beside($1, $2)) as beside`,
    [locality, accountId],
    'my-places',
  );
  return {
    ...(row.person !== null && { person: row.person }),
    workplaces: row.workplaces.map(({ agreesUpToWeekly, ...place }) => ({
      ...place,
      roles: workerRoles.filter((role) => place.roles.includes(role)),
      ...(agreesUpToWeekly !== null && { agreesUpToWeekly }),
    })),
    beside: besideOf(row.beside),
  };
}

function besideOf(rows: readonly BesideRow[]): readonly IStandBeside[] {
  const people = new Map<Person['personId'], IStandBeside>();
  for (const { personId, name, role, powers: given } of rows) {
    const as = roles.find((each) => each === role);
    if (as === undefined) continue;
    const may = abilitiesOf(
      as,
      powers.filter((power) => given.includes(power)),
    );
    people.set(personId, { personId, name, may: [...(people.get(personId)?.may ?? []), ...may] });
  }
  return [...people.values()];
}
