import {
  add,
  type CalendarDate,
  done,
  fraction,
  nothing,
  type Outcome,
  type Pence,
  type PersonId,
  refused,
} from '#basics';
import { payWages, promiseWages } from '#holdings/actions';
import type { Me } from '#people/actions';
import type { Actor, Transaction, World } from '#platform';
import type { Grace } from '../grace.ts';
import { type Hours, isHoliday, isPaidAhead } from '../hours.ts';
import type { Job } from '../job.ts';
import { gracesOf, saveGrace } from '../store/graces.ts';
import { hoursOf } from '../store/hours.ts';
import { employingSays } from './letters-say.ts';

/** Why wages cannot leave a holding. */
export type NotPaid =
  | { readonly because: 'changed-meanwhile' }
  | { readonly because: 'not-enough'; readonly free: Pence; readonly asked: Pence };

/** Hours that are paid together: from one place, to the assistant or back to the float that paid them ahead. */
type Part = {
  readonly job: Job;
  readonly hours: readonly Hours[];
  readonly paidFrom: NonNullable<Hours['paidFrom']>;
  readonly grace: Grace | undefined;
};

/** Pays hours of a job out of each place they are paid from, and sets aside there what comes on top, less the holiday that is paid now. */
export async function payJob(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours }: { readonly job: Job; readonly hours: readonly Hours[] },
): Promise<Outcome<true, NotPaid>> {
  for (const part of partsOf(job, hours, await gracesOf(tx, job.personId))) {
    const paid = await payPart(tx, visit, me, part);
    if ('refused' in paid) return paid;
  }
  return done(true);
}

function partsOf(job: Job, hours: readonly Hours[], graces: readonly Grace[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const each of hours) {
    const { paidFrom } = each;
    if (paidFrom === undefined) continue;
    const graceId = isPaidAhead(each) ? each.grace?.graceId : undefined;
    const key = `${paidFrom.lineId} ${paidFrom.holdingId} ${graceId ?? ''}`;
    const grace = graces.find((one) => one.graceId === graceId);
    const part = parts.get(key) ?? { job, hours: [], paidFrom, grace };
    parts.set(key, { ...part, hours: [...part.hours, each] });
  }
  return [...parts.values()];
}

async function payPart(
  tx: Transaction,
  visit: World & Actor,
  me: Me,
  { job, hours, paidFrom, grace }: Part,
): Promise<Outcome<true, NotPaid>> {
  const { lineId, holdingId: holding } = paidFrom;
  const timed = hours.filter(({ kind }) => kind !== 'top-up');
  const minutes = timed.reduce((sum, each) => sum + each.minutes, 0);
  const hourCost = minutes > 0 && { hourCost: fraction(costOf(timed), 60, minutes) };
  const onTop = add(nothing, ...hours.map((each) => each.onCost));
  const common = { person: job.personId, holding, lineId, toWhom: job.assistantName };
  const says = employingSays({ language: 'en' });
  const back = grace && { grace: grace.graceId, did: 'wages-back' };
  const paid = await payWages(tx, visit, me, {
    ...common,
    what:
      minutes === 0 ? says.madeGood : says[grace === undefined ? 'wages' : 'wagesBack'](hundredths(minutes)),
    amount: totalOf(hours),
    promises: hours.flatMap(({ reservation }) => reservation ?? []),
    on: visit.clock.today(),
    to: grace?.paid?.float,
    working: { minutes, ...hourCost, ...back },
  });
  if ('refused' in paid)
    return paid.refused.because === 'not-enough' ? { refused: paid.refused } : refused('changed-meanwhile');
  const used = totalOf(hours.filter(isHoliday));
  if (onTop > 0 || used > 0)
    await promiseWages(tx, visit, me, {
      ...common,
      what: says.setAside,
      amount: onTop,
      used,
      setAside: true,
    });
  return done(true);
}

/** Ends what was paid ahead once the last of its hours went back to the float. */
export async function settleAhead(tx: Transaction, person: PersonId, on: CalendarDate): Promise<void> {
  const [graces, hours] = await Promise.all([gracesOf(tx, person), hoursOf(tx, person)]);
  for (const grace of graces.filter(({ state }) => state === 'paid')) {
    const isOpen = hours.some((each) => each.grace?.graceId === grace.graceId && each.paidOn === undefined);
    if (!isOpen) await saveGrace(tx, { ...grace, state: 'settled', settledOn: on });
  }
}

/** What hours come to with all that comes on top. */
function costOf(hours: readonly Hours[]): Pence {
  return add(totalOf(hours), ...hours.map((each) => each.onCost));
}

/** What hours come to. */
export function totalOf(hours: readonly Hours[]): Pence {
  return add(nothing, ...hours.map((each) => each.pay));
}

function hundredths(minutes: number): string {
  return (Math.round((minutes / 60) * 100) / 100).toString();
}
