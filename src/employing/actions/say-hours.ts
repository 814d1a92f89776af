import {
  addWorkingDays,
  type CalendarDate,
  done,
  type Id,
  type Outcome,
  type PersonId,
  refused,
} from '#basics';
import { promiseWages, serviceFor } from '#holdings/actions';
import { act, type AlreadyDone, type Me, type NotAllowed, tell, tellAccount } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { isPaidAsLeft } from '../holiday-to-pay.ts';
import {
  accrualsOf,
  hasTimes,
  type Hours,
  type HoursId,
  minutesOf,
  overlaps,
  payFor,
  type Times,
} from '../hours.ts';
import { can, type Job, type JobId, lastDayOf, type Side } from '../job.ts';
import { inForceOn } from '../particulars.ts';
import { addHours, hoursOf } from '../store/hours.ts';
import { jobsOf, lockJob } from '../store/jobs.ts';
import { onTopOf, othersPaid } from '../usual-cost.ts';
import { employingSays } from './letters-say.ts';
import type { JobOver, NoSuchJob, NotNow } from './refusals.ts';

export type HoursRefusal =
  | NoSuchJob
  | NotNow
  | JobOver
  | { readonly because: 'no-time' }
  | { readonly because: 'day-not-come' }
  | { readonly because: 'no-contract-then' }
  | { readonly because: 'own-hours' }
  | { readonly because: 'nothing-left' }
  | { readonly because: 'there-already'; readonly hours: Hours };

type Saying = Times & {
  readonly person: PersonId;
  readonly job: JobId;
  readonly kind: 'work' | 'holiday';
  readonly once?: Id<'once'> | undefined;
};

/** The assistant says what they worked. However late it comes, it is paid with the next wages. */
export function sayOwnHours(visit: World & Actor, saying: Saying) {
  return say(visit, { ...saying, by: 'assistant', may: 'say-own-hours', onPaper: false });
}

/** The person's side writes hours down, maybe from a paper sheet: they are owed from that moment. */
export function writeHours(visit: World & Actor, saying: Saying & { readonly onPaper: boolean }) {
  return say(visit, { ...saying, by: 'person', may: 'keep-rota' });
}

async function say(
  visit: World & Actor,
  said: Saying & {
    readonly by: Side;
    readonly may: 'say-own-hours' | 'keep-rota';
    readonly onPaper: boolean;
  },
): Promise<Outcome<HoursId, HoursRefusal | NotAllowed | AlreadyDone>> {
  const { person, may, once, on, by } = said;
  const doing = { may, person, about: { hours: on }, ...(once && { once }) } as const;
  return act<HoursId, HoursRefusal>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, said.job);
    if (job === undefined) return refused('no-such-job');
    const read = await readHours(tx, visit, me, { job, said });
    if ('refused' in read) return read;
    return done(await addSaid(tx, visit, me, { job, hours: read.done, by }));
  });
}

/** Writes down what one side said, which is owed at once where that is the person's, and tells whom it concerns. */
export async function addSaid(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours, by }: { readonly job: Job; readonly hours: Hours; readonly by: Side },
): Promise<HoursId> {
  const written = by === 'person' ? await owe(tx, visit, me, { job, hours }) : hours;
  await addHours(tx, job.personId, written);
  if (by === 'person') await tellAssistant(tx, visit, job);
  else if (job.diedOn !== undefined) await tellWhoSettles(tx, visit, me, job);
  return written.hoursId;
}

async function readHours(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  {
    job,
    said,
  }: { readonly job: Job; readonly said: Saying & { readonly by: Side; readonly onPaper: boolean } },
): Promise<Outcome<Hours, HoursRefusal>> {
  const { on, from, until, breakMinutes, kind, by, onPaper } = said;
  const today = visit.clock.today();
  if (by === 'person' && isOwn(me, job)) return refused('own-hours');
  if (!can(job, 'hours', today)) return refused('not-now');
  if (on > today) return refused('day-not-come');
  const minutes = minutesOf(said);
  if (minutes === undefined) return refused('no-time');
  const terms = inForceOn(job.versions, on);
  const lastDay = lastDayOf(job);
  if (lastDay !== undefined && on > lastDay) return refused('job-over', { lastDay });
  if (terms === undefined) return refused('no-contract-then');
  const all = (await hoursOf(tx, job.personId)).filter((each) => each.jobId === job.jobId);
  const there = all.find(
    (each) =>
      each.state !== 'taken-back' && each.restOf === undefined && hasTimes(each) && overlaps(each, said),
  );
  if (there !== undefined) return refused('there-already', { hours: there });
  const values = getPolicyPack(visit.settings.policy).employing;
  const grown = accrualsOf(all, job.versions, values, on);
  if (isPaidAsLeft({ kind, minutes }, all, grown)) return refused('nothing-left');
  return done({
    hoursId: visit.clock.newId<'hours'>(),
    jobId: job.jobId,
    on,
    from,
    until,
    breakMinutes,
    kind,
    onPaper,
    saidMinutes: minutes,
    minutes,
    said: { by, name: me.account.name, at: visit.clock.now() },
    state: 'said',
    ...payFor({ on, minutes, kind }, terms, values),
    ...(terms.paidFrom !== undefined && { paidFrom: terms.paidFrom }),
  });
}

/** Nobody agrees for the person to hours they worked themself, whatever else they are to them. */
export function isOwn(me: Me, job: Pick<Job, 'assistantAccount'>): boolean {
  return me.account.accountId === job.assistantAccount;
}

/**
 * From now on hours are owed: to be paid within the working days of the policy, and promised out of the holding of the contract.
 * Where less is free there they are owed all the same.
 */
export async function owe(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours }: { readonly job: Job; readonly hours: Hours },
): Promise<Hours> {
  const due = await reckoned(tx, visit, { job, hours });
  return oweAsReckoned(tx, visit, me, { job, hours: { ...hours, ...due } });
}

/** The same for what is reckoned already. */
export async function oweAsReckoned(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours }: { readonly job: Job; readonly hours: Hours },
): Promise<Hours> {
  const today = visit.clock.today();
  const days = valueOn(getPolicyPack(visit.settings.policy), 'undisputed-wages', today);
  const payBy: CalendarDate = addWorkingDays(today, days, bankHolidays);
  const service = (await serviceFor(tx, visit, job.personId))?.organisationId;
  const owed = { ...hours, payBy, ...(service !== undefined && { service }) };
  return promiseFor(tx, visit, me, { job, hours: owed });
}

/**
 * What hours come to, reckoned anew by the person's side: a birthday may have been said since, and an assistant sees no other, with
 * whom insurance and payroll are shared.
 */
async function reckoned(
  tx: Transaction,
  visit: World,
  { job, hours }: { readonly job: Job; readonly hours: Hours },
): Promise<Pick<Hours, 'wage' | 'pay' | 'onCost'>> {
  const { employing: values } = getPolicyPack(visit.settings.policy);
  const { on } = hours;
  const terms = inForceOn(job.versions, on);
  if (terms === undefined) throw new Error(`expected a contract on ${on}`);
  const others = othersPaid(await jobsOf(tx, job.personId), job.jobId, values, on);
  const due = payFor(hours, terms, values);
  return { ...due, onCost: onTopOf({ ...hours, ...due }, terms, others, values) };
}

/** The same hours with their wages promised, where so much is free. */
export async function promiseFor(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours }: { readonly job: Job; readonly hours: Hours },
): Promise<Hours> {
  if (hours.paidFrom === undefined) return hours;
  const { lineId, holdingId: holding } = hours.paidFrom;
  const reservation = await promiseWages(tx, visit, me, {
    person: job.personId,
    holding,
    lineId,
    what: employingSays({ language: 'en' }).wagesFor(hours.on),
    toWhom: job.assistantName,
    amount: hours.pay,
    dueOn: hours.payBy,
  });
  return reservation === undefined ? hours : { ...hours, reservation };
}

/**
 * The assistant learns by letter of what was written down for them. The person finds what waits at the top of their page: each
 * entry read out over the phone, where they asked for that, would be no help.
 */
export async function tellAssistant(tx: Transaction, visit: World & Actor, job: Job): Promise<void> {
  const { personId, jobId, assistantAccount } = job;
  if (assistantAccount === undefined) return;
  const path = `/employing/${personId}/job/${jobId}`;
  await tellAccount(tx, visit, assistantAccount, { says: (to) => employingSays(to).hours, path });
}

/** Somebody who died looks at no page: whoever settles what they left learns by letter that last hours wait for an answer. */
async function tellWhoSettles(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { personId: person }: Job,
): Promise<void> {
  const path = address('/employing/:person/hours', { person });
  await tell(tx, visit, me, { person, may: 'keep-rota', says: (to) => employingSays(to).hours, path });
}
