import { done, isDone, type OrganisationId, type Outcome, refused } from '#basics';
import { actFor } from '#people/actions';
import type { Actor, World } from '#platform';
import { makeRelease, type Ranks, type ReleaseRefusal } from '../make-release.ts';
import { endOfLastQuarter } from '../quarter.ts';
import type { Release } from '../release.ts';
import { factsOn } from '../store/facts.ts';
import { findRelease, keepRelease } from '../store/releases.ts';

export type PrepareRefusal = ReleaseRefusal | { readonly because: 'published-already' };

/**
 * Works out what may be published as of the end of the last quarter, over everybody in every place. The figures of people are
 * read, compared and forgotten in one transaction; only what is past disclosure control is kept.
 */
export async function prepareRelease(
  visit: World & Actor,
  asked: { readonly organisation: OrganisationId; readonly ranks?: Ranks | undefined },
) {
  const { organisation, ranks } = asked;
  return actFor(
    visit,
    { may: 'watch-fairness', organisation },
    async (tx, account): Promise<Outcome<Release, PrepareRefusal>> => {
      const asOf = endOfLastQuarter(visit.clock.today());
      if ((await findRelease(tx, asOf))?.publishedAt !== undefined) return refused('published-already');
      const made = makeRelease(await factsOn(tx, asOf), { asOf, ...(ranks !== undefined && { ranks }) });
      if (!isDone(made)) return made;
      const prepared = { release: made.done, organisationId: organisation, by: account.name };
      await keepRelease(tx, prepared, visit.clock.now());
      return done(made.done);
    },
  );
}
