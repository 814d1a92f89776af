import { addDays } from '#basics';
import { paymentsFirst } from '#holdings/actions';
import { writeDownDeath } from '#people/actions';
import { visitOf } from '#people/testing';
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
