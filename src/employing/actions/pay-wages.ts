import { createHash } from 'node:crypto';
import { done, type Id, type Outcome, type Pence, type PersonId, refused } from '#basics';
import { act, type AlreadyDone, look, type Me, nameOf, type NotAllowed } from '#people/actions';
import { type Actor, type Transaction, waitTurn, type World } from '#platform';
import { type Hours, isToPay, type PayRunId } from '../hours.ts';
import type { Job } from '../job.ts';
import { payFile, payLines } from '../pay-file.ts';
import type { Grace } from '../grace.ts';
import { gracesOf } from '../store/graces.ts';
import { hoursOf, saveHours } from '../store/hours.ts';
import { jobsOf } from '../store/jobs.ts';
import { addPayRun, type PayRun, payRunsOf, savePayRun } from '../store/pay-runs.ts';
import { stopAsking } from './ask-ahead.ts';
import { payJob, settleAhead, totalOf } from './pay-job.ts';
import { promiseFor } from './say-hours.ts';

export type WagesRefusal =
  | { readonly because: 'nothing-to-pay' }
  | { readonly because: 'no-such-run' }
  | { readonly because: 'second-person' }
  | { readonly because: 'changed-meanwhile' }
  | { readonly because: 'not-enough'; readonly free: Pence; readonly asked: Pence };

type Of = { readonly person: PersonId; readonly once?: Id<'once'> | undefined };

/** Wages that are owed, the run that waits and those that went out. */
export type WagesSeen = {
  readonly as: string;
  readonly name: string;
  readonly jobs: readonly Job[];
  readonly hours: readonly Hours[];
  readonly runs: readonly PayRun[];
  readonly graces: readonly Grace[];
  /** That whoever looks prepared the run that waits, and somebody else has to agree to it. */
  readonly waitsForAnother: boolean;
};

export async function seeWages(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<WagesSeen, NotAllowed>> {
  return look(visit, { may: 'keep-rota', person, about: { page: 'wages' } }, async (tx, me) => {
    const [name, jobs, hours, runs, graces] = await Promise.all([
      nameOf(tx, person),
      jobsOf(tx, person),
      hoursOf(tx, person),
      payRunsOf(tx, person),
      gracesOf(tx, person),
    ]);
    const waitsForAnother = runs.some((run) => run.state === 'prepared' && isTheSame(me, run));
    return { as: me.standing.as, name, jobs, hours, runs, graces, waitsForAnother };
  });
}

/**
 * Prepares the wages of all that is owed now, however late it was written down, and keeps the file for the payroll bureau with its
 * hash. One that waited is replaced. Hours for which too little is free wait, and hold nobody else's wages up.
 */
export async function prepareWages(
  visit: World & Actor,
  of: Of,
): Promise<Outcome<PayRunId, WagesRefusal | NotAllowed | AlreadyDone>> {
  const { person, once } = of;
  const doing = { may: 'keep-rota', person, about: { wages: 'prepared' }, ...(once && { once }) } as const;
  return act<PayRunId, WagesRefusal>(visit, doing, async (tx, me) => {
    await waitTurn(tx, [`wages of ${person}`], visit.clock.now());
    const all = await owed(tx, person);
    const hours = await promised(tx, visit, me, all);
    const lines = payLines(all.jobs, hours);
    if (lines.length === 0) return refused('nothing-to-pay');
    for (const run of await payRunsOf(tx, person))
      if (run.state === 'prepared') await savePayRun(tx, person, { ...run, state: 'withdrawn' });
    const payRunId = visit.clock.newId<'pay-run'>();
    const file = payFile(lines);
    await addPayRun(tx, person, {
      payRunId,
      state: 'prepared',
      prepared: { at: visit.clock.now(), by: me.account.accountId, name: me.account.name },
      file,
      sha256: hashOf(file),
      total: totalOf(hours),
    });
    for (const each of hours) await saveHours(tx, person, { ...each, payRun: payRunId });
    return done(payRunId);
  });
}

/**
 * The person agrees to wages that were prepared: they go out of each holding, and what comes on top is set aside where there is
 * money for it. Refused where hours changed since, so that what goes out is what stands in the file; and, where the service settles what
 * somebody left, for whoever prepared them.
 */
export async function approveWages(
  visit: World & Actor,
  of: Of & { readonly run: PayRunId },
): Promise<Outcome<PayRunId, WagesRefusal | NotAllowed | AlreadyDone>> {
  const { person, once, run: payRunId } = of;
  const doing = { may: 'pay-wages', person, about: { wages: 'approved' }, ...(once && { once }) } as const;
  return act<PayRunId, WagesRefusal>(visit, doing, async (tx, me) => {
    await waitTurn(tx, [`wages of ${person}`], visit.clock.now());
    const run = (await payRunsOf(tx, person)).find((each) => each.payRunId === payRunId);
    if (run === undefined || run.state !== 'prepared') return refused('no-such-run');
    if (isTheSame(me, run)) return refused('second-person');
    const { hours, jobs } = await owed(tx, person, payRunId);
    if (hashOf(payFile(payLines(jobs, hours))) !== run.sha256) return refused('changed-meanwhile');
    if (!(await stopAsking(tx, hours))) return refused('changed-meanwhile');
    for (const job of jobs) {
      const paid = await payJob(tx, visit, me, {
        job,
        hours: hours.filter((each) => each.jobId === job.jobId),
      });
      if ('refused' in paid) return paid;
    }
    const paidOn = visit.clock.today();
    for (const each of hours) await saveHours(tx, person, { ...each, payRun: payRunId, paidOn });
    await settleAhead(tx, person, paidOn);
    const approved = { at: visit.clock.now(), name: me.account.name };
    await savePayRun(tx, person, { payRunId, state: 'paid', approved });
    return done(payRunId);
  });
}

/** Whether one of a service prepared wages themself that they would agree to: nobody of it pays out of somebody’s money alone. */
function isTheSame({ account, standing }: Me, { prepared }: PayRun): boolean {
  const forService = standing.as === 'executor' && standing.organisationId !== undefined;
  return forService && prepared.by === account.accountId;
}

/** The hours whose money is promised, asked once more for those that found too little when they were said. */
async function promised(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { jobs, hours }: Owed,
): Promise<readonly Hours[]> {
  const found: Hours[] = [];
  for (const each of hours.toReversed()) {
    const job = jobs.find(({ jobId }) => jobId === each.jobId);
    const asked =
      each.reservation === undefined && job ? await promiseFor(tx, visit, me, { job, hours: each }) : each;
    if (asked.reservation !== undefined) found.push(asked);
  }
  return found.toReversed();
}

type Owed = { readonly jobs: readonly Job[]; readonly hours: readonly Hours[] };

/** What is owed and has a part of the plan to be paid from; of one run only, if one is named. */
async function owed(tx: Transaction, person: PersonId, run?: PayRunId): Promise<Owed> {
  const [jobs, all] = await Promise.all([jobsOf(tx, person), hoursOf(tx, person)]);
  const hours = all
    .filter((each) => isToPay(each) && (run === undefined || each.payRun === run))
    .map((each) => placed(each, jobs));
  return { jobs, hours: hours.filter((each) => each.paidFrom !== undefined) };
}

/** Hours with no money promised are paid from where the newest contract says: what they were to be paid from may be over. */
function placed(hours: Hours, jobs: readonly Job[]): Hours {
  if (hours.reservation !== undefined) return hours;
  const versions = jobs.find(({ jobId }) => jobId === hours.jobId)?.versions ?? [];
  const paidFrom = versions.findLast((each) => each.assistant !== undefined)?.paidFrom ?? hours.paidFrom;
  return paidFrom === undefined ? hours : { ...hours, paidFrom };
}

function hashOf(file: string): string {
  return createHash('sha256').update(file).digest('hex');
}
