import { addDays, expectDone } from '#basics';
import { wagesWait } from '#employing/actions';
import { closeAfterDeath, paymentsFirst, seeClosing, seeMoney } from '#holdings/actions';
import { writeDownDeath } from '#people/actions';
import { aSupporter, visitOf } from '#people/testing';
import type { SignedIn } from '#platform';
import type { Life } from './town.ts';
import { noted, type Town } from './weeks.ts';

/** In which four weeks somebody dies; undefined for those who live through the year. */
function diesIn({ n }: Life): number | undefined {
  return n % 23 === 14 ? n % 12 : undefined;
}

/** Whether a payment finds somebody dead who lived when it was approved, or only the bank finds them so. */
export type Moment = 'before-sending' | 'after-sending';

/** Some people die. The service hears of it days later, in the middle of a payment run or just after. */
export async function someDie(
  { world, workers, tally, dead }: Town,
  lives: readonly Life[],
  at: { readonly period: number; readonly moment: Moment },
): Promise<void> {
  for (const life of lives) {
    const moment: Moment = life.n % 2 === 0 ? 'before-sending' : 'after-sending';
    if (diesIn(life) !== at.period || moment !== at.moment) continue;
    const on = addDays(world.clock.today(), -(life.n % 9));
    const asDev = visitOf(world, workers.dev);
    noted(tally, 'deaths', await writeDownDeath(asDev, { person: life.person, on }, paymentsFirst));
    dead.add(life.person);
  }
}

/** Those who live today. */
export function alive<One>({ dead }: Town, all: readonly One[], lifeOf: (one: One) => Life): readonly One[] {
  return all.filter((one) => !dead.has(lifeOf(one).person));
}

/**
 * What they leave is settled: by the holder of their fund, by the family of some in the weeks after, and for all others by the service
 * alone, which has to wait.
 */
export async function settlesTheDead(town: Town, lives: readonly Life[], period: number): Promise<void> {
  for (const life of lives) {
    const since = period - (diesIn(life) ?? period);
    if (!town.dead.has(life.person)) continue;
    if (since === 1) await closesAll(town, life, town.workers.sam);
    const family = life.n % 2 === 1;
    if (!family) await closesAll(town, life, town.workers.dev);
    if (family && since === 1) await closesAll(town, life, await executorOf(town, life));
  }
}

async function closesAll({ world, workers, tally }: Town, { person }: Life, who: SignedIn): Promise<void> {
  const { holdings } = expectDone(await seeMoney(visitOf(world, workers.dev), person));
  const visit = visitOf(world, who);
  for (const { holding } of holdings.filter((each) => each.holding.state !== 'closed')) {
    const asked = { person, holding: holding.holdingId };
    const seen = await seeClosing(visit, asked, wagesWait);
    if ('refused' in seen || seen.done === undefined) continue;
    const letsGo = seen.done.stands.promised;
    noted(tally, 'settled after a death', await closeAfterDeath(visit, { ...asked, letsGo }, wagesWait));
  }
}

async function executorOf({ world }: Town, life: Life): Promise<SignedIn> {
  const who = {
    role: 'executor',
    name: `Family of ${life.n}`,
    email: `family.${life.n}@year.example`,
  } as const;
  return (await aSupporter(world, life, { ...who, powers: [] })).account;
}
