import { done, type Id, type Outcome, type PersonId, refused } from '#basics';
import { releaseWages } from '#holdings/actions';
import { act, type AlreadyDone, type Me, type NotAllowed } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import { getPolicyPack } from '#policy';
import { type Hours, type HoursId, isPaidAhead, payFor, topUpsOf } from '../hours.ts';
import type { Job, Side } from '../job.ts';
import { inForceOn } from '../particulars.ts';
import { addHours, hoursOf, saveHours } from '../store/hours.ts';
import { lockJob } from '../store/jobs.ts';
import { stopAsking } from './ask-ahead.ts';
import { isOwn, owe } from './say-hours.ts';

/** There are no such hours that whoever asks may answer about. */
export type NoSuchHours = { readonly because: 'no-such-hours' };
export type HoursAnswerRefusal =
  | NoSuchHours
  | { readonly because: 'not-now' }
  | { readonly because: 'own-hours' }
  | { readonly because: 'why-missing' }
  | { readonly because: 'why-too-long' }
  | { readonly because: 'not-hours' }
  | { readonly because: 'more-than-said' };

/** How much may be written about what is not right. */
const why_letters_max = 500;

type Of = {
  readonly person: PersonId;
  readonly hours: HoursId;
  readonly once?: Id<'once'> | undefined;
};
type Abilities = 'keep-rota' | 'say-own-hours';
type Found = { readonly job: Job; readonly hours: Hours };

/** Says that hours are right: those the other side said, or those that were disputed. For the person's side they are owed then. */
export async function agreeHours(visit: World & Actor, of: Of & { readonly as: Side }) {
  return withHours(visit, of, async (tx, me, { job, hours }) => {
    const answerable = hours.state === 'said' ? hours.said.by !== of.as : hours.state === 'disputed';
    if (!answerable || (hours.state === 'disputed' && of.as !== disputedBy(hours))) return refused('not-now');
    const answered = { name: me.account.name, at: visit.clock.now() };
    const agreed: Hours = { ...hours, state: 'agreed', answered };
    const owed = of.as === 'person' && hours.payBy === undefined;
    await saveHours(tx, of.person, owed ? await owe(tx, visit, me, { job, hours: agreed }) : agreed);
    return done(hours.hoursId);
  });
}

/**
 * Says that hours are not right, and why. Of what the assistant said, the part that is right is owed at once; only the rest waits.
 */
export async function disputeHours(
  visit: World & Actor,
  of: Of & { readonly as: Side; readonly why: string; readonly right: number | undefined },
) {
  const why = of.why.trim();
  return withHours(visit, of, async (tx, me, { job, hours }) => {
    if (hours.state !== 'said' || hours.said.by === of.as || isPaid(hours)) return refused('not-now');
    const { right: said } = of;
    if (why === '') return refused('why-missing');
    if (why.length > why_letters_max) return refused('why-too-long');
    if (said === undefined) return refused('not-hours');
    if (said >= hours.minutes) return refused('more-than-said');
    const answered = { name: me.account.name, at: visit.clock.now() };
    const part = of.as === 'person' ? said : 0;
    // The service paid them ahead in that moment.
    if (!(await stopAsking(tx, [hours]))) return refused('not-now');
    const disputed: Hours = { ...hours, state: 'disputed', answered, why };
    if (part === 0) {
      await saveHours(tx, of.person, disputed);
      return done(hours.hoursId);
    }
    const right: Hours = { ...hours, ...pay(visit, job, hours, part), state: 'agreed', answered };
    await saveHours(tx, of.person, await owe(tx, visit, me, { job, hours: right }));
    await addHours(tx, of.person, {
      ...disputed,
      ...pay(visit, job, hours, hours.minutes - part),
      hoursId: visit.clock.newId<'hours'>(),
      restOf: hours.hoursId,
    });
    return done(hours.hoursId);
  });
}

/** Whoever said hours takes them back, while they are not paid. */
export async function takeHoursBack(visit: World & Actor, of: Of & { readonly as: Side }) {
  return withHours(visit, of, async (tx, _me, { hours }) => {
    const open = hours.state === 'said' || hours.state === 'disputed';
    if (!open || hours.said.by !== of.as || isPaid(hours)) return refused('not-now');
    // What was to make them good goes with them: nobody is owed more for hours that were not worked.
    const topUps = topUpsOf(hours, await hoursOf(tx, of.person)).filter((each) => !isPaid(each));
    for (const each of [hours, ...topUps]) {
      if (!(await stopAsking(tx, [each]))) return refused('not-now');
      if (each.reservation !== undefined) await releaseWages(tx, visit, each.reservation);
      await saveHours(tx, of.person, { ...each, state: 'taken-back' });
    }
    return done(hours.hoursId);
  });
}

/** Whether the assistant has the money, from the person or ahead from the service. */
function isPaid(hours: Hours): boolean {
  return hours.paidOn !== undefined || isPaidAhead(hours);
}

function disputedBy(hours: Hours): Side {
  return hours.said.by === 'person' ? 'assistant' : 'person';
}

function pay(
  visit: World,
  job: Job,
  hours: Hours,
  minutes: number,
): Pick<Hours, 'minutes' | 'wage' | 'pay' | 'onCost'> {
  const terms = inForceOn(job.versions, hours.on);
  if (terms === undefined) throw new Error(`expected a contract on ${hours.on}`);
  const { employing: values } = getPolicyPack(visit.settings.policy);
  return { minutes, ...payFor({ ...hours, minutes }, terms, values) };
}

async function withHours(
  visit: World & Actor,
  of: Of & { readonly as: Side },
  work: (tx: Transaction, me: Me, found: Found) => Promise<Outcome<HoursId, HoursAnswerRefusal>>,
): Promise<Outcome<HoursId, HoursAnswerRefusal | NotAllowed | AlreadyDone>> {
  const { person, hours: hoursId, once, as } = of;
  const may: Abilities = as === 'person' ? 'keep-rota' : 'say-own-hours';
  const doing = { may, person, about: { hours: hoursId }, ...(once && { once }) } as const;
  return act<HoursId, HoursAnswerRefusal>(visit, doing, async (tx, me) => {
    const found = (await hoursOf(tx, person)).find((each) => each.hoursId === hoursId);
    const job = found && (await lockJob(tx, person, found.jobId));
    // Read again behind the lock: the other side may have answered meanwhile.
    const hours = (await hoursOf(tx, person)).find((each) => each.hoursId === hoursId);
    if (job === undefined || hours === undefined) return refused('no-such-hours');
    if (as === 'person' && isOwn(me, job)) return refused('own-hours');
    return work(tx, me, { job, hours });
  });
}
