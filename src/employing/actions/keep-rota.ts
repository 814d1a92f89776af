import { addDays, type CalendarDate, done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, look, nameOf, type NotAllowed } from '#people/actions';
import type { Actor, World } from '#platform';
import { minutesOf, overlaps, type Times } from '../hours.ts';
import { can, type Job, type JobId, lastDayOf } from '../job.ts';
import { jobsOf, lockJob } from '../store/jobs.ts';
import { addShift, type Shift, shiftsBetween, takeOutShift } from '../store/shifts.ts';
import type { JobOver, NoSuchJob, NotNow } from './refusals.ts';

export type RotaRefusal =
  NoSuchJob | NotNow | JobOver | { readonly because: 'no-time' } | { readonly because: 'there-already' };

type Keeping = { readonly person: PersonId; readonly once?: Id<'once'> | undefined };

/** Writes somebody into the rota. */
export async function addToRota(
  visit: World & Actor,
  added: Keeping & Times & { readonly job: JobId; readonly note: string },
): Promise<Outcome<Id<'shift'>, RotaRefusal | NotAllowed | AlreadyDone>> {
  const { person, once, job: jobId, on, from, until, breakMinutes, note } = added;
  const doing = { may: 'keep-rota', person, about: { rota: on }, ...(once && { once }) } as const;
  return act<Id<'shift'>, RotaRefusal>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, jobId);
    if (job === undefined) return refused('no-such-job');
    const lastDay = lastDayOf(job);
    if (lastDay !== undefined && on > lastDay) return refused('job-over', { lastDay });
    if (!can(job, 'rota', visit.clock.today())) return refused('not-now');
    if (minutesOf(added) === undefined) return refused('no-time');
    const near = await shiftsBetween(tx, person, addDays(on, -1), addDays(on, 1));
    if (near.some((each) => each.jobId === jobId && overlaps(each, added))) return refused('there-already');
    const shiftId = visit.clock.newId<'shift'>();
    const shift = { shiftId, jobId, on, from, until, breakMinutes, note };
    await addShift(tx, person, shift, { by: me.account.name, at: visit.clock.now() });
    return done(shiftId);
  });
}

/** Takes a line out of the rota. */
export async function removeFromRota(
  visit: World & Actor,
  removed: Keeping & { readonly shift: Id<'shift'> },
): Promise<Outcome<true, NotAllowed | AlreadyDone>> {
  const { person, once, shift } = removed;
  const doing = { may: 'keep-rota', person, about: { shift }, ...(once && { once }) } as const;
  return act<true, never>(visit, doing, async (tx) => {
    await takeOutShift(tx, person, shift, visit.clock.now());
    return done(true);
  });
}

/** Copies the week before into a week, where nobody is in it then. */
export async function copyWeek(
  visit: World & Actor,
  copied: Keeping & { readonly monday: CalendarDate },
): Promise<Outcome<number, NotAllowed | AlreadyDone>> {
  const { person, once, monday } = copied;
  const doing = { may: 'keep-rota', person, about: { rota: monday }, ...(once && { once }) } as const;
  return act<number, never>(visit, doing, async (tx, me) => {
    const before = await shiftsBetween(tx, person, addDays(monday, -7), addDays(monday, -1));
    const there = await shiftsBetween(tx, person, addDays(monday, -1), addDays(monday, 7));
    const jobs = await jobsOf(tx, person);
    const today = visit.clock.today();
    const going = before
      .map((shift) => ({ ...shift, on: addDays(shift.on, 7) }))
      .filter((shift) => jobs.some((job) => job.jobId === shift.jobId && worksOn(job, today, shift.on)))
      .filter((shift) => !there.some((each) => each.jobId === shift.jobId && overlaps(each, shift)));
    const written = { by: me.account.name, at: visit.clock.now() };
    for (const shift of going)
      await addShift(tx, person, { ...shift, shiftId: visit.clock.newId<'shift'>() }, written);
    return done(going.length);
  });
}

/** Whether somebody can be written into the rota today, for a day that is not after their last one. */
function worksOn(job: Job, today: CalendarDate, day: CalendarDate): boolean {
  return can(job, 'rota', today) && day <= (lastDayOf(job) ?? day);
}

/** A week's rota, with the jobs in it. */
export type RotaSeen = {
  readonly as: string;
  readonly name: string;
  readonly jobs: readonly Job[];
  readonly shifts: readonly Shift[];
};

export async function seeRota(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly monday: CalendarDate },
): Promise<Outcome<RotaSeen, NotAllowed>> {
  const { person, monday } = asked;
  return look(visit, { may: 'keep-rota', person, about: { page: 'rota' } }, async (tx, me) => {
    const [name, jobs, shifts] = await Promise.all([
      nameOf(tx, person),
      jobsOf(tx, person),
      shiftsBetween(tx, person, monday, addDays(monday, 6)),
    ]);
    return { as: me.standing.as, name, jobs, shifts };
  });
}
