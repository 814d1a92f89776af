import type { Outcome, PersonId } from '#basics';
import { look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Job } from '../job.ts';
import { jobsOf } from '../store/jobs.ts';

/** Jobs as whoever looks may see them: all of a person's, or an assistant's own. */
export type JobsSeen = { readonly as: string; readonly name: string; readonly jobs: readonly Job[] };

/** Everybody who works, worked or was asked to work for a person; the newest first. */
export function seeJobs(visit: World & Actor, person: PersonId): Promise<Outcome<JobsSeen, NotAllowed>> {
  return seen(visit, person, 'see-jobs');
}

/** An assistant's own jobs with a person. Row-level security keeps the others from them. */
export function seeOwnJobs(visit: World & Actor, person: PersonId): Promise<Outcome<JobsSeen, NotAllowed>> {
  return seen(visit, person, 'see-own-job');
}

function seen(
  visit: World & Actor,
  person: PersonId,
  may: 'see-jobs' | 'see-own-job',
): Promise<Outcome<JobsSeen, NotAllowed>> {
  return look(visit, { may, person, about: { page: 'jobs' } }, async (tx, me) => {
    const [name, jobs] = await Promise.all([nameOf(tx, person), jobsOf(tx, person)]);
    return { as: me.standing.as, name, jobs };
  });
}
