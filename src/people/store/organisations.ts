import type { AccountId, Moment, OrganisationId, Pence } from '#basics';
import type { Transaction } from '#platform';
import type { Organisation, OrganisationKind, WorkerRole } from '../organisation.ts';

type Row = {
  readonly organisation_id: OrganisationId;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly about: string;
};

/** Adds an organisation to the place in force. */
export async function addOrganisation(tx: Transaction, added: Organisation): Promise<void> {
  await tx.run(
    `insert into people.organisation (locality_id, organisation_id, name, kind, about)
     values (platform.locality(), $1, $2, $3, $4)`,
    [added.organisationId, added.name, added.kind, added.about],
  );
}

/** The organisations of a kind in the place in force, by name. */
export async function organisationsOfKind(
  tx: Transaction,
  kind: OrganisationKind,
): Promise<readonly Organisation[]> {
  const rows = await tx.rows<Row>(
    `select organisation_id, name, kind, about from people.organisation
       where locality_id = platform.locality() and kind = $1 order by name`,
    [kind],
    'organisations-of-kind',
  );
  return rows.map(organisation);
}

/** One organisation of the place in force, if it is there. */
export async function findOrganisation(
  tx: Transaction,
  organisationId: OrganisationId,
): Promise<Organisation | undefined> {
  const row = await tx.find<Row>(
    `select organisation_id, name, kind, about from people.organisation
       where locality_id = platform.locality() and organisation_id = $1`,
    [organisationId],
    'find-organisation',
  );
  return row && organisation(row);
}

/** The names of organisations, by their id. */
export async function organisationNames(
  tx: Transaction,
  organisationIds: readonly OrganisationId[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<Pick<Row, 'organisation_id' | 'name'>>(
    `select organisation_id, name from people.organisation
       where locality_id = platform.locality() and organisation_id = any ($1)`,
    [organisationIds],
    'organisation-names',
  );
  return new Map(rows.map((row) => [row.organisation_id, row.name]));
}

/** Who works for an organisation in a role today. */
export async function workersAs(
  tx: Transaction,
  organisationId: OrganisationId,
  role: WorkerRole,
): Promise<readonly AccountId[]> {
  const rows = await tx.rows<{ readonly account_id: AccountId }>(
    `select account_id from people.worker
       where locality_id = platform.locality() and organisation_id = $1 and role = $2 and ended_at is null`,
    [organisationId, role],
  );
  return rows.map((row) => row.account_id);
}

/** Starts somebody's work for an organisation in a role; working there in that role already changes only their limit. */
export async function addWorker(
  tx: Transaction,
  added: {
    readonly organisationId: OrganisationId;
    readonly accountId: AccountId;
    readonly role: WorkerRole;
    readonly agreesUpToWeekly?: Pence | undefined;
    readonly now: Moment;
  },
): Promise<void> {
  await tx.run(
    `insert into people.worker (locality_id, organisation_id, account_id, role, agrees_up_to_weekly_pence, started_at)
     values (platform.locality(), $1, $2, $3, $4, $5)
     on conflict (locality_id, organisation_id, account_id, role)
     do update set agrees_up_to_weekly_pence = excluded.agrees_up_to_weekly_pence, ended_at = null`,
    [added.organisationId, added.accountId, added.role, added.agreesUpToWeekly ?? null, added.now],
  );
}

function organisation(row: Row): Organisation {
  return { organisationId: row.organisation_id, name: row.name, kind: row.kind, about: row.about };
}
