import { done, fraction, type Id, type Outcome, pence, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack } from '#policy';
import type { Hours } from '../hours.ts';
import type { Job, JobId } from '../job.ts';
import { missingIn } from '../missing.ts';
import { inForceOn } from '../particulars.ts';
import { addHours, hoursOf } from '../store/hours.ts';
import { jobsOf, lockJob } from '../store/jobs.ts';
import { onTopOf, othersPaid } from '../usual-cost.ts';
import type { NoSuchJob } from './refusals.ts';
import { isOwn, oweAsReckoned, tellAssistant } from './say-hours.ts';

export type MakeGoodRefusal =
  NoSuchJob | { readonly because: 'own-hours' } | { readonly because: 'nothing-missing' };

/**
 * The person's side makes good what is missing in hours of a job up to the least wage of their day, as when a birthday was said late.
 * It is owed from that moment and goes with the next wages. What was made good is missing no more, so it is never paid twice.
 */
export async function makeGood(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly job: JobId; readonly once?: Id<'once'> | undefined },
): Promise<Outcome<number, MakeGoodRefusal | NotAllowed | AlreadyDone>> {
  const { person, once } = asked;
  const doing = {
    may: 'keep-rota',
    person,
    about: { job: asked.job, missing: true },
    ...(once && { once }),
  } as const;
  return act<number, MakeGoodRefusal>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, asked.job);
    if (job === undefined) return refused('no-such-job');
    if (isOwn(me, job)) return refused('own-hours');
    const all = (await hoursOf(tx, person)).filter((each) => each.jobId === job.jobId);
    const short = missingIn(all, job.versions, getPolicyPack(visit.settings.policy).employing);
    if (short.length === 0) return refused('nothing-missing');
    for (const each of short) {
      const hours = await topUp(tx, visit, me, { job, ...each });
      await addHours(tx, person, await oweAsReckoned(tx, visit, me, { job, hours }));
    }
    await tellAssistant(tx, visit, job);
    return done(short.length);
  });
}

/** What is missing in some hours, as an amount of its own; what comes on top grows by as much as it would have been more. */
async function topUp(
  tx: Transaction,
  visit: World,
  me: Me,
  { job, hours, least, missing }: { readonly job: Job } & ReturnType<typeof missingIn>[number],
): Promise<Hours> {
  const { on, minutes, kind } = hours;
  const { employing: values } = getPolicyPack(visit.settings.policy);
  const terms = inForceOn(job.versions, on);
  if (terms === undefined) throw new Error(`expected a contract on ${on}`);
  const others = othersPaid(await jobsOf(tx, job.personId), job.jobId, values, on);
  const whole = { on, minutes, kind, wage: least, pay: fraction(least, minutes, 60) };
  return {
    hoursId: visit.clock.newId<'hours'>(),
    jobId: job.jobId,
    on,
    from: '00:00',
    until: '00:00',
    breakMinutes: 0,
    kind: 'top-up',
    tops: hours.hoursId,
    onPaper: false,
    saidMinutes: minutes,
    minutes,
    said: { by: 'person', name: me.account.name, at: visit.clock.now() },
    state: 'said',
    wage: pence(Math.max(1, least - hours.wage)),
    pay: missing,
    onCost: pence(Math.max(0, onTopOf(whole, terms, others, values) - hours.onCost)),
    ...(terms.paidFrom !== undefined && { paidFrom: terms.paidFrom }),
  };
}
