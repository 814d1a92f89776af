import {
  addWorkingDays,
  type CalendarDate,
  done,
  type Id,
  nothing,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
} from '#basics';
import { serviceFor } from '#holdings/actions';
import { act, type AlreadyDone, type Me, type NotAllowed, tellWorkers } from '#people/actions';
import { type Actor, address, type Transaction, type World } from '#platform';
import { bankHolidays, getPolicyPack, valueOn } from '#policy';
import { type Grace, hoursAhead, mostAhead, reasonAhead } from '../grace.ts';
import { type GraceId, type Hours, waitsAhead } from '../hours.ts';
import type { Job, JobId } from '../job.ts';
import { inForceOn } from '../particulars.ts';
import { addGrace, lockGrace, saveGrace } from '../store/graces.ts';
import { hoursOf, saveHours } from '../store/hours.ts';
import { lockJob } from '../store/jobs.ts';
import { employingSays } from './letters-say.ts';
import type { NoSuchJob } from './refusals.ts';

export type AskAheadRefusal =
  | NoSuchJob
  | { readonly because: 'can-wait' }
  | { readonly because: 'no-service' }
  | { readonly because: 'above-the-most'; readonly most: Pence; readonly out: Pence };

/**
 * Asks the service to pay wages of a job ahead that cannot wait: their day is over, or no money is there for them. The person, who
 * helps them with it, or the assistant may ask; two others decide. As many hours are asked for as the rules of the place allow.
 */
export async function askAhead(
  visit: World & Actor,
  asked: { readonly person: PersonId; readonly job: JobId; readonly once?: Id<'once'> | undefined },
): Promise<Outcome<GraceId, AskAheadRefusal | NotAllowed | AlreadyDone>> {
  const { person, once } = asked;
  const doing = { may: 'ask-ahead', person, about: { job: asked.job }, ...(once && { once }) } as const;
  return act<GraceId, AskAheadRefusal>(visit, doing, async (tx, me) => {
    const job = await lockJob(tx, person, asked.job);
    if (job?.assistantAccount === undefined) return refused('no-such-job');
    const all = (await hoursOf(tx, person)).filter((each) => each.jobId === job.jobId);
    const today = visit.clock.today();
    const first = all.find((each) => reasonAhead(each, today) !== undefined);
    if (first === undefined) return refused('can-wait');
    const service = first.service ?? (await serviceFor(tx, visit, person))?.organisationId;
    if (service === undefined) return refused('no-service');
    const most = mostOf(visit, job, today);
    const ahead = hoursAhead(all, most, today);
    if (ahead.hours.length === 0) return refused('above-the-most', { most, out: ahead.out });
    const grace = write(visit, me, { job, assistant: job.assistantAccount, hours: ahead.hours, service });
    await addGrace(tx, grace);
    const { graceId, state } = grace;
    for (const each of ahead.hours) await saveHours(tx, person, { ...each, grace: { graceId, state } });
    await tellWorkers(tx, visit, {
      organisation: service,
      role: 'payer',
      says: (reader) => employingSays(reader).askedAhead,
      path: address('/employing/for/:organisation/ahead', { organisation: service }),
    });
    return done(graceId);
  });
}

/** The most that the rules of the place let a service pay ahead for a job at once. */
export function mostOf(visit: World, job: Job, today: CalendarDate): Pence {
  const weeks = valueOn(getPolicyPack(visit.settings.policy), 'grace-most', today);
  const terms = inForceOn(job.versions, today) ?? job.versions.at(-1);
  return terms === undefined ? nothing : mostAhead(terms, weeks);
}

function write(
  visit: World,
  me: Me,
  of: {
    readonly job: Job;
    readonly assistant: NonNullable<Job['assistantAccount']>;
    readonly hours: readonly Hours[];
    readonly service: Grace['organisationId'];
  },
): Grace {
  const { job, hours } = of;
  const today = visit.clock.today();
  const { amount } = hoursAhead(hours, mostOf(visit, job, today), today);
  const days = valueOn(getPolicyPack(visit.settings.policy), 'grace-reply', today);
  const owedBy = hours.flatMap(({ payBy }) => payBy ?? []).toSorted()[0] ?? today;
  return {
    graceId: visit.clock.newId<'grace'>(),
    personId: job.personId,
    jobId: job.jobId,
    organisationId: of.service,
    personName: job.personName,
    assistantName: job.assistantName,
    assistantAccount: of.assistant,
    minutes: hours.reduce((sum, each) => sum + each.minutes, 0),
    amount,
    because: owedBy < today ? 'late' : 'no-money',
    owedBy,
    state: 'asked',
    asked: { at: visit.clock.now(), by: me.account.accountId, name: me.account.name },
    replyBy: addWorkingDays(today, days, bankHolidays),
  };
}

/**
 * Takes back what was asked of the service for hours, because they changed or the person pays them now. False where the service
 * paid meanwhile.
 */
export async function stopAsking(tx: Transaction, hours: readonly Hours[]): Promise<boolean> {
  const waiting = new Set(hours.filter(waitsAhead).flatMap(({ grace }) => grace?.graceId ?? []));
  for (const graceId of waiting) {
    const grace = await lockGrace(tx, graceId);
    if (grace?.state === 'paid') return false;
    if (grace?.state === 'asked' || grace?.state === 'checked')
      await saveGrace(tx, { ...grace, state: 'withdrawn' });
  }
  return true;
}
