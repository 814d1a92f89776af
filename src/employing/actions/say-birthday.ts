import { type CalendarDate, dayOf, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { type Birthday, canTurn, isYounger, lacksBirthday, lastBirthday, nextAge } from '../age.ts';
import { can, type Job, type JobId } from '../job.ts';
import { inForceOn, type Terms } from '../particulars.ts';
import { lockJob, saveBirthday } from '../store/jobs.ts';
import type { NoSuchJob, NotNow } from './refusals.ts';

/** Nobody of that age can reach the next one on that day: it comes after the day they were so old, and by the last one. */
export type NotTheirBirthday = {
  readonly because: 'not-their-birthday';
  readonly turns: Birthday['turns'];
  readonly last: CalendarDate;
};

/** What is wrong with the birthday in terms that are written on a day; undefined where nothing is. */
export function birthdayFault(
  { age, nextAgeOn }: Pick<Terms, 'age' | 'nextAgeOn'>,
  day: CalendarDate,
): NotTheirBirthday | undefined {
  if (!isYounger(age) || (nextAgeOn !== undefined && canTurn(age, nextAgeOn, day))) return undefined;
  return { because: 'not-their-birthday', turns: nextAge(age), last: lastBirthday(age, day) };
}

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

/** The version of a contract, in force or the newest, that does not say when its assistant reaches the next age, while that matters. */
export function withoutBirthday(job: Job, today: CalendarDate): Job['versions'][number] | undefined {
  if (!can(job, 'agree', today) && !can(job, 'hours', today)) return undefined;
  const last = job.versions.findLast((each) => each.turnedDownAt === undefined);
  return [inForceOn(job.versions, today), last].find((each) => each !== undefined && lacksBirthday(each));
}
