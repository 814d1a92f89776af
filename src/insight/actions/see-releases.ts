import { type CalendarDate, done, type OrganisationId } from '#basics';
import { actFor } from '#people/actions';
import type { Actor, World } from '#platform';
import { findRelease, type KeptRelease, releasesInSight } from '../store/releases.ts';

export type { KeptRelease };

/** What watchers see: everything published, and what waits to be. */
export async function watchReleases(visit: World & Actor, organisation: OrganisationId) {
  return actFor(visit, { may: 'watch-fairness', organisation }, async (tx) =>
    done(await releasesInSight(tx)),
  );
}

/** What was published, the newest first, for everybody. */
export async function publishedReleases(visit: World & Actor): Promise<readonly KeptRelease[]> {
  return visit.database.transaction({ locality: visit.locality }, releasesInSight);
}

/** One of them by its day. */
export async function publishedRelease(
  visit: World & Actor,
  asOf: CalendarDate,
): Promise<KeptRelease | undefined> {
  return visit.database.transaction({ locality: visit.locality }, (tx) => findRelease(tx, asOf));
}
