import type { CalendarDate, Moment, OrganisationId } from '#basics';
import type { Transaction } from '#platform';
import { Release } from '../release.ts';

/** A release with who prepared it; published from a moment on, or not yet. */
export type KeptRelease = {
  readonly asOf: CalendarDate;
  readonly preparedBy: string;
  readonly publishedAt?: Moment;
  readonly release: Release;
};

type Row = {
  readonly as_of: CalendarDate;
  readonly prepared_by: string;
  readonly published_at: Moment | null;
  readonly figures: unknown;
};

const columns = 'as_of, prepared_by, published_at, figures';

/** What is in sight, the newest first: for everybody what was published, for watchers also what they prepared. */
export async function releasesInSight(tx: Transaction): Promise<readonly KeptRelease[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from insight.release where locality_id = platform.locality() order by as_of desc limit 40`,
    [],
    'releases-in-sight',
  );
  return rows.map(kept);
}

export async function findRelease(tx: Transaction, asOf: CalendarDate): Promise<KeptRelease | undefined> {
  const row = await tx.find<Row>(
    `select ${columns} from insight.release where locality_id = platform.locality() and as_of = $1`,
    [asOf],
    'find-release',
  );
  return row === undefined ? undefined : kept(row);
}

/** Keeps what was prepared; the same day again takes its place, unless it was published. */
export async function keepRelease(
  tx: Transaction,
  prepared: { readonly release: Release; readonly organisationId: OrganisationId; readonly by: string },
  at: Moment,
): Promise<void> {
  const { release, organisationId, by } = prepared;
  await tx.run(
    `insert into insight.release (locality_id, as_of, organisation_id, prepared_by, prepared_at, figures)
       values (platform.locality(), $1, $2, $3, $4, $5)
       on conflict (locality_id, as_of) do update set prepared_by = excluded.prepared_by,
         prepared_at = excluded.prepared_at, figures = excluded.figures`,
    [release.asOf, organisationId, by, at, JSON.stringify(release)],
  );
}

/** Publishes what was prepared for a day; false where nothing waits to be. */
export async function markPublished(tx: Transaction, asOf: CalendarDate, at: Moment): Promise<boolean> {
  const changed = await tx.run(
    `update insight.release set published_at = $2
       where locality_id = platform.locality() and as_of = $1 and published_at is null`,
    [asOf, at],
  );
  return changed > 0;
}

function kept({ as_of, prepared_by, published_at, figures }: Row): KeptRelease {
  return {
    asOf: as_of,
    preparedBy: prepared_by,
    ...(published_at !== null && { publishedAt: published_at }),
    release: Release.parse(figures),
  };
}
