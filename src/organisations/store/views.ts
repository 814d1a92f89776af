import type { AccountId, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import { readCriterion } from '../criteria.ts';
import { type PeerView, ways } from '../view.ts';

type Row = {
  readonly view_id: PeerView['viewId'];
  readonly criterion: string;
  readonly by_organisation_id: OrganisationId;
  readonly by_organisation_name: string;
  readonly sees: string;
  readonly words: string;
  readonly members: number | null;
  readonly said_at: Moment;
};

/** Adds a view; the newest of an organisation about a point counts. */
export async function addView(
  tx: Transaction,
  of: OrganisationId,
  view: PeerView,
  by: { readonly account: AccountId; readonly name: string },
): Promise<void> {
  await tx.run(
    `insert into organisations.view (locality_id, organisation_id, view_id, criterion, by_organisation_id,
         by_organisation_name, sees, words, said_by, said_by_name, said_at, members)
       values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      of,
      view.viewId,
      view.criterion,
      view.by,
      view.byName,
      view.sees,
      view.words,
      by.account,
      by.name,
      view.saidAt,
      view.members ?? null,
    ],
  );
}

/** The views of peers in force about each of some organisations, the newest of each peer about each point. */
export async function viewsInForce(
  tx: Transaction,
  organisationIds: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, readonly PeerView[]>> {
  const rows = await tx.rows<Row & { readonly organisation_id: OrganisationId }>(
    `select distinct on (organisation_id, criterion, by_organisation_id) organisation_id, view_id, criterion,
         by_organisation_id, by_organisation_name, sees, words, members, said_at
       from organisations.view
       where locality_id = platform.locality() and organisation_id = any ($1)
       order by organisation_id, criterion, by_organisation_id, view_id desc`,
    [organisationIds],
    'views-in-force',
  );
  return new Map(
    organisationIds.map((id) => [id, rows.filter((row) => row.organisation_id === id).flatMap(viewOf)]),
  );
}

function viewOf(row: Row): readonly PeerView[] {
  const criterion = readCriterion(row.criterion);
  const sees = ways.find((each) => each === row.sees);
  if (criterion === undefined || sees === undefined) return [];
  return [
    {
      viewId: row.view_id,
      criterion,
      by: row.by_organisation_id,
      byName: row.by_organisation_name,
      sees,
      words: row.words,
      ...(row.members !== null && { members: row.members }),
      saidAt: row.said_at,
    },
  ];
}
