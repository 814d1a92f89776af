import type { AccountId, LocalityId, OrganisationId, Pence, PersonId } from '#basics';
import type { Transaction } from '#platform';
import { type Role, roles } from '../authority.ts';
import { type OrganisationKind, type WorkerRole, workerRoles } from '../organisation.ts';

/** Where somebody works, in which roles, and the most a week they may agree alone. */
export type Workplace = {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly roles: readonly WorkerRole[];
  readonly agreesUpToWeekly?: Pence;
};

type Row = {
  readonly organisation_id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly roles: readonly string[];
  readonly agrees_up_to: Pence | null;
};

/** The organisations an account works for today, by name. */
export async function findWorkplaces(tx: Transaction, accountId: AccountId): Promise<readonly Workplace[]> {
  const rows = await tx.rows<Row>(
    `select o.organisation_id, o.name, o.kind, array_agg(w.role) as roles,
            max(w.agrees_up_to_weekly_pence) as agrees_up_to
       from people.worker w
       join people.organisation o on o.locality_id = w.locality_id and o.organisation_id = w.organisation_id
       where w.locality_id = platform.locality() and w.account_id = $1 and w.ended_at is null
       group by o.organisation_id, o.name, o.kind order by o.name`,
    [accountId],
    'workplaces',
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    name: row.name,
    kind: row.kind,
    roles: workerRoles.filter((role) => row.roles.includes(role)),
    ...(row.agrees_up_to !== null && { agreesUpToWeekly: row.agrees_up_to }),
  }));
}

/** Somebody an account stands beside, and as what; through an organisation where it says so. */
export type PersonBeside = {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Exclude<Role, 'self'>;
  readonly organisationId?: OrganisationId;
};

/** The people an account or its organisations stand beside today, by name. */
export async function findPeopleBeside(
  tx: Transaction,
  locality: LocalityId,
  accountId: AccountId,
): Promise<readonly PersonBeside[]> {
  const rows = await tx.rows<{
    readonly person_id: PersonId;
    readonly name: string;
    readonly role: string;
    readonly organisation_id: OrganisationId | null;
  }>(
    'select * from people.people_beside($1, $2) order by name, person_id',
    [locality, accountId],
    'people-beside',
  );
  return rows.flatMap((row) => {
    const role = roles.find((each) => each === row.role);
    if (role === undefined || role === 'self') return [];
    const { person_id: personId, name, organisation_id: organisationId } = row;
    return [{ personId, name, role, ...(organisationId !== null && { organisationId }) }];
  });
}
