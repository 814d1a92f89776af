import { addDays } from '#basics';
import { worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import type { TestDatabase } from '#platform/testing';
import type { Shape } from './shape.ts';
import { alive, settlesTheDead } from './deaths.ts';
import { begins, first_day, type Life, workersOf } from './town.ts';
import { friendsChange, putTogether, rides } from './friends.ts';
import { isPaid, takesOn, worksAMorning } from './assistants.ts';
import { changes, count, livesAWeek, paysEverybody, type Tally, type Town } from './weeks.ts';

/** How many live side by side. */
const at_once = 8;
const periods = 13;

/**
 * A year of a town, lived through the actions by everybody in it: plans agreed, money held and signed for, thirteen payment runs,
 * wages and hours, use, what friends share, mistakes put right, payments that come back, lines moved, funds and pools left,
 * and deaths that the service hears of days later and settles. Says what it is at.
 */
export async function liveAYear(
  database: TestDatabase,
  of: { readonly people: number; readonly shape: Shape },
  say: (what: string) => void,
): Promise<Tally> {
  const world = worldOn(openDatabase(database.app), { at: `${first_day}T09:00:00Z` });
  const tally: Tally = new Map();
  try {
    const workers = await workersOf(world);
    const town: Town = { world, workers, shape: of.shape, tally, dead: new Set() };
    const numbers = Array.from({ length: of.people }, (_, n) => n);
    const lives = await side(numbers, (n) => begins(world, workers, { n, ...of }));
    const assistants = [];
    for (const life of lives.filter(({ n }) => n % 25 === 7)) assistants.push(await takesOn(world, life));
    const friends = await putTogether(world, lives);
    say(
      `${lives.length} plans agreed and signed for, ${assistants.length} assistants taken on, ${friends.length} in pools`,
    );
    for (let period = 0; period < periods; period += 1) {
      const begun = addDays(first_day, 28 * period);
      world.clock.set(`${begun}T09:00:00Z`);
      await paysEverybody(town, lives, period);
      for (let week = 1; week <= 3; week += 1) {
        world.clock.set(`${addDays(begun, 7 * week)}T09:00:00Z`);
        await side(alive(town, assistants, lifeOf), (each) => worksAMorning(world, each));
        await side(alive(town, lives, itself), (life) => livesAWeek(town, life, 4 * period + week));
        await side(alive(town, friends, lifeOf), (friend) => rides(town, friend, 4 * period + week));
      }
      for (const how of await side(alive(town, assistants, lifeOf), (each) => isPaid(world, each)))
        count(tally, how);
      await side(alive(town, lives, itself), (life) => changes(town, life, period));
      await side(alive(town, friends, lifeOf), (friend) => friendsChange(town, friend, period));
      await settlesTheDead(town, lives, period);
      say(`four weeks ${period + 1} of ${periods}`);
    }
    return tally;
  } finally {
    await world.database.close();
  }
}

const itself = (life: Life): Life => life;
const lifeOf = ({ life }: { readonly life: Life }): Life => life;

async function side<One, Came>(
  all: readonly One[],
  work: (one: One) => Promise<Came>,
): Promise<readonly Came[]> {
  const came: Came[] = [];
  const waiting = all.entries();
  const worker = async (): Promise<void> => {
    for (const [place, one] of waiting) came[place] = await work(one);
  };
  await Promise.all(Array.from({ length: at_once }, worker));
  return came;
}
