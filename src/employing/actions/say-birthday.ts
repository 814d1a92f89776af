import { type CalendarDate, dayOf, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { birthdayFault, type NotTheirBirthday } from '../age.ts';
import { type Job, type JobId, withoutBirthday } from '../job.ts';
import { lockJob, saveBirthday } from '../store/jobs.ts';
import type { NoSuchJob, NotNow } from './refusals.ts';

/** Says when an assistant reaches the next age whose contract is from before that was asked. */
export async function sayBirthday(
  visit: World & Actor,
  said: {
    readonly person: PersonId;
    readonly job: JobId;
    readonly nextAgeOn: CalendarDate;
    readonly once?: Id<'once'> | undefined;
  },
): Promise<Outcome<Job, NoSuchJob | NotNow | NotTheirBirthday | NotAllowed | AlreadyDone>> {
  const { person, job: jobId, nextAgeOn, once } = said;
  const doing = {
    may: 'employ',
    person,
    about: { job: jobId, birthday: true },
    ...(once && { once }),
  } as const;
  return act<Job, NoSuchJob | NotNow | NotTheirBirthday>(visit, doing, async (tx) => {
    const job = await lockJob(tx, person, jobId);
    if (job === undefined) return refused('no-such-job');
    const unsaid = withoutBirthday(job, visit.clock.today());
    if (unsaid === undefined) return refused('not-now');
    const { age } = unsaid;
    const wrong = birthdayFault({ age, nextAgeOn }, dayOf(unsaid.writtenAt));
    if (wrong !== undefined) return { refused: wrong };
    await saveBirthday(tx, job, { age, nextAgeOn });
    return done(job);
  });
}
