import type { AccountId, Id, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import { type Said, Statement } from '../statement.ts';

type Row = {
  readonly organisation_id: OrganisationId;
  readonly about: string;
  readonly key: string;
  readonly value: unknown;
  readonly said_at: Moment;
  readonly said_by_name: string;
};

/** Adds a statement; what was said before stays, as its history. */
export async function addStatement(
  tx: Transaction,
  organisationId: OrganisationId,
  statement: Statement,
  said: { readonly id: Id<'statement'>; readonly by: AccountId; readonly name: string; readonly at: Moment },
): Promise<void> {
  await tx.run(
    `insert into organisations.statement (locality_id, organisation_id, statement_id, about, key, value, said_by, said_by_name, said_at)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      organisationId,
      said.id,
      statement.about,
      statement.key,
      JSON.stringify(statement.value),
      said.by,
      said.name,
      said.at,
    ],
  );
}

/** What organisations say today, the newest about each thing, by organisation. */
export async function statementsInForce(
  tx: Transaction,
  organisationIds: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, readonly Said[]>> {
  const rows = await tx.rows<Row>(
    `select distinct on (organisation_id, about, key) organisation_id, about, key, value, said_at, said_by_name
       from organisations.statement
       where locality_id = platform.locality() and organisation_id = any ($1)
       order by organisation_id, about, key, statement_id desc`,
    [organisationIds],
    'statements-in-force',
  );
  return new Map(
    organisationIds.map((id) => [id, rows.filter((row) => row.organisation_id === id).map(saidOf)]),
  );
}

/** Everything an organisation ever said, the newest first; so many, from one on. */
export async function statementHistory(
  tx: Transaction,
  organisationId: OrganisationId,
  part: { readonly from: number; readonly size: number },
): Promise<{ readonly all: readonly Said[]; readonly total: number }> {
  const rows = await tx.rows<Row & { readonly total: number }>(
    `select organisation_id, about, key, value, said_at, said_by_name, count(*) over () as total
       from organisations.statement
       where locality_id = platform.locality() and organisation_id = $1
       order by statement_id desc offset $2 limit $3`,
    [organisationId, part.from, part.size],
    'statement-history',
  );
  return { all: rows.map(saidOf), total: rows[0]?.total ?? 0 };
}

function saidOf(row: Row): Said {
  const { about, key, value, said_at: saidAt, said_by_name: saidBy } = row;
  return { ...Statement.parse({ about, key, value }), saidAt, saidBy };
}
