import type { Actor, World } from '#platform';
import { isPublic, type Report } from '../report.ts';
import { readReports, type Sought } from '../store/reports.ts';

/** The reports of the place that anybody may read today, the newest first: all, those of one listing, or one. */
export async function publicReports(visit: World & Actor, sought: Sought = {}): Promise<readonly Report[]> {
  const all = await visit.database.transaction({ locality: visit.locality }, (tx) => readReports(tx, sought));
  return all.filter((each) => isPublic(each, visit.clock.today()));
}
