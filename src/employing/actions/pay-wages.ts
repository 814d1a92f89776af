import { createHash } from 'node:crypto';
import { add, done, type Id, nothing, type Outcome, type Pence, type PersonId, refused } from '#basics';
import { payWages, promiseWages } from '#holdings/actions';
import { act, type AlreadyDone, look, type Me, nameOf, type NotAllowed } from '#people/actions';
import { type Actor, type Transaction, waitTurn, type World } from '#platform';
import { type Hours, isToPay, type PayRunId } from '../hours.ts';
import { inForceOn } from '../particulars.ts';
import type { Job } from '../job.ts';
import { payFile, payLines } from '../pay-file.ts';
import { hoursOf, saveHours } from '../store/hours.ts';
import { jobsOf } from '../store/jobs.ts';
import { addPayRun, type PayRun, payRunsOf, savePayRun } from '../store/pay-runs.ts';
import { employingSays } from './letters-say.ts';
import { promiseFor } from './say-hours.ts';

export type WagesRefusal =
  | { readonly because: 'nothing-to-pay' }
  | { readonly because: 'no-such-run' }
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
};

export async function seeWages(
  visit: World & Actor,
  person: PersonId,
): Promise<Outcome<WagesSeen, NotAllowed>> {
  return look(visit, { may: 'keep-rota', person, about: { page: 'wages' } }, async (tx, me) => {
    const [name, jobs, hours, runs] = await Promise.all([
      nameOf(tx, person),
      jobsOf(tx, person),
      hoursOf(tx, person),
      payRunsOf(tx, person),
    ]);
    return { as: me.standing.as, name, jobs, hours, runs };
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
 * money for it. Refused where hours changed since, so that what goes out is what stands in the file.
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
    const { hours, jobs } = await owed(tx, person, payRunId);
    if (hashOf(payFile(payLines(jobs, hours))) !== run.sha256) return refused('changed-meanwhile');
    for (const job of jobs) {
      const paid = await payJob(tx, visit, me, {
        job,
        hours: hours.filter((each) => each.jobId === job.jobId),
      });
      if ('refused' in paid) return paid;
    }
    const paidOn = visit.clock.today();
    for (const each of hours) await saveHours(tx, person, { ...each, payRun: payRunId, paidOn });
    const approved = { at: visit.clock.now(), name: me.account.name };
    await savePayRun(tx, person, { payRunId, state: 'paid', approved });
    return done(payRunId);
  });
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

async function payJob(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours }: { readonly job: Job; readonly hours: readonly Hours[] },
): Promise<Outcome<true, WagesRefusal>> {
  const places = new Map(hours.flatMap(({ paidFrom }) => (paidFrom ? [[keyOf(paidFrom), paidFrom]] : [])));
  for (const [key, { lineId, holdingId: holding }] of places) {
    const here = hours.filter((each) => each.paidFrom !== undefined && keyOf(each.paidFrom) === key);
    const minutes = here.reduce((sum, each) => sum + each.minutes, 0);
    const common = { person: job.personId, holding, lineId, toWhom: job.assistantName };
    const says = employingSays({ language: 'en' });
    const paid = await payWages(tx, visit, me, {
      ...common,
      what: says.wages((Math.round((minutes / 60) * 100) / 100).toString()),
      amount: totalOf(here),
      promises: here.flatMap(({ reservation }) => (reservation === undefined ? [] : [reservation])),
      on: visit.clock.today(),
      working: {
        minutes,
        hourCost: inForceOn(job.versions, here[0]?.on ?? visit.clock.today())?.hourlyCost ?? 0,
      },
    });
    if ('refused' in paid)
      return paid.refused.because === 'not-enough' ? { refused: paid.refused } : refused('changed-meanwhile');
    const onTop = add(nothing, ...here.map((each) => each.onCost));
    if (onTop > 0)
      await promiseWages(tx, visit, me, { ...common, what: says.setAside, amount: onTop, setAside: true });
  }
  return done(true);
}

function keyOf({ lineId, holdingId }: NonNullable<Hours['paidFrom']>): string {
  return `${lineId} ${holdingId}`;
}

type Owed = { readonly jobs: readonly Job[]; readonly hours: readonly Hours[] };

/** What is owed and can be paid here: from a part of the plan that the person holds; of one run only, if one is named. */
async function owed(tx: Transaction, person: PersonId, run?: PayRunId): Promise<Owed> {
  const [jobs, all] = await Promise.all([jobsOf(tx, person), hoursOf(tx, person)]);
  const hours = all.filter(
    (each) => isToPay(each) && each.paidFrom !== undefined && (run === undefined || each.payRun === run),
  );
  return { jobs, hours };
}

function totalOf(hours: readonly Hours[]): Pence {
  return add(nothing, ...hours.map((each) => each.pay));
}

function hashOf(file: string): string {
  return createHash('sha256').update(file).digest('hex');
}
