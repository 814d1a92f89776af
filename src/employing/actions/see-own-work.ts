import { addDays, type Outcome, type PersonId } from '#basics';
import { look, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import type { Grace } from '../grace.ts';
import type { Hours } from '../hours.ts';
import type { Job, JobId } from '../job.ts';
import { gracesOf } from '../store/graces.ts';
import { hoursOf } from '../store/hours.ts';
import { jobsOf } from '../store/jobs.ts';
import { type Shift, shiftsBetween } from '../store/shifts.ts';

/** An assistant's own job: the next two weeks of rota, and every hour that was written down. */
export type OwnWork = {
  readonly job: Job;
  readonly shifts: readonly Shift[];
  readonly hours: readonly Hours[];
  readonly graces: readonly Grace[];
};

export async function seeOwnWork(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly job: JobId },
): Promise<Outcome<OwnWork | undefined, NotAllowed>> {
  const { person, job: jobId } = asked;
  const today = visit.clock.today();
  return look(visit, { may: 'see-own-job', person, about: { page: 'job' } }, async (tx) => {
    const [jobs, shifts, hours, graces] = await Promise.all([
      jobsOf(tx, person),
      shiftsBetween(tx, person, today, addDays(today, 13)),
      hoursOf(tx, person),
      gracesOf(tx, person),
    ]);
    const job = jobs.find((each) => each.jobId === jobId);
    return (
      job && {
        job,
        shifts: shifts.filter((each) => each.jobId === jobId),
        hours: hours.filter((each) => each.jobId === jobId),
        graces: graces.filter((each) => each.jobId === jobId),
      }
    );
  });
}
