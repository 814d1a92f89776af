import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack } from '#policy';
import { holidayToPay } from '../holiday-to-pay.ts';
import { accrualsOf, type Hours, type HoursId, payFor, waitsAsLeft } from '../hours.ts';
import { can, type Job, type JobId, lastDayOf, type Side } from '../job.ts';
import { inForceOn } from '../particulars.ts';
import { hoursOf } from '../store/hours.ts';
import { lockJob } from '../store/jobs.ts';
import type { NoSuchJob, NotNow } from './refusals.ts';
import { addSaid, isOwn } from './say-hours.ts';

export type LeftRefusal =
  | NoSuchJob
  | NotNow
  | { readonly because: 'own-hours' }
  | { readonly because: 'nothing-left' }
  | { readonly because: 'there-already' };

type Saying = {
  readonly person: PersonId;
  readonly job: JobId;
  readonly once?: Id<'once'> | undefined;
};

/** The assistant says that the holiday is to be paid which they earned and did not take before the job was over. */
export function sayHolidayLeft(visit: World & Actor, saying: Saying) {
  return say(visit, { ...saying, by: 'assistant', may: 'say-own-hours' });
}

/** The person's side says so: it is owed from that moment. */
export function writeHolidayLeft(visit: World & Actor, saying: Saying) {
  return say(visit, { ...saying, by: 'person', may: 'keep-rota' });
}

/**
 * Holiday cannot be taken any more once a job is over, so all that is left is paid, at the wage of the last day. Where last hours come
 * in later, more has grown, and can be said again.
 */
async function say(
  visit: World & Actor,
  said: Saying & { readonly by: Side; readonly may: 'say-own-hours' | 'keep-rota' },
): Promise<Outcome<HoursId, LeftRefusal | NotAllowed | AlreadyDone>> {
  const { person, may, once, by } = said;
  const doing = { may, person, about: { job: said.job, holidayLeft: true }, ...(once && { once }) } as const;
  return act<HoursId, LeftRefusal>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, said.job);
    if (job === undefined) return refused('no-such-job');
    if (by === 'person' && isOwn(me, job)) return refused('own-hours');
    const read = await readLeft(tx, visit, me, { job, by });
    if ('refused' in read) return read;
    return done(await addSaid(tx, visit, me, { job, hours: read.done, by }));
  });
}

async function readLeft(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, by }: { readonly job: Job; readonly by: Side },
): Promise<Outcome<Hours, LeftRefusal>> {
  const today = visit.clock.today();
  const on = lastDayOf(job);
  if (on === undefined || !can(job, 'holiday-left', today)) return refused('not-now');
  const all = (await hoursOf(tx, job.personId)).filter((each) => each.jobId === job.jobId);
  if (all.some(waitsAsLeft)) return refused('there-already');
  const values = getPolicyPack(visit.settings.policy).employing;
  const terms = inForceOn(job.versions, on);
  const minutes = holidayToPay(all, accrualsOf(all, job.versions, values, on));
  if (terms === undefined || minutes === 0) return refused('nothing-left');
  return done({
    hoursId: visit.clock.newId<'hours'>(),
    jobId: job.jobId,
    on,
    from: '00:00',
    until: '00:00',
    breakMinutes: 0,
    kind: 'holiday-left',
    onPaper: false,
    saidMinutes: minutes,
    minutes,
    said: { by, name: me.account.name, at: visit.clock.now() },
    state: 'said',
    ...payFor({ on, minutes, kind: 'holiday-left' }, terms, values),
    ...(terms.paidFrom !== undefined && { paidFrom: terms.paidFrom }),
  });
}
