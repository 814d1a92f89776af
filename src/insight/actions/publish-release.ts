import { type CalendarDate, done, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor } from '#people/actions';
import type { Actor, World } from '#platform';
import { markPublished } from '../store/releases.ts';

/** Publishes what was prepared, for everybody and for good. Refused where nothing for that day waits to be published. */
export async function publishRelease(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly asOf: CalendarDate },
) {
  const { organisation, asOf } = asked;
  return actFor(
    visit,
    { may: 'watch-fairness', organisation },
    async (tx): Promise<Outcome<CalendarDate, { readonly because: 'nothing-waits' }>> =>
      (await markPublished(tx, asOf, visit.clock.now())) ? done(asOf) : refused('nothing-waits'),
  );
}
