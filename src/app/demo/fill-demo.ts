import { firstTime, inOneGo, type World } from '#platform';
import { id } from '#basics';
import { saysToEverybody } from './chapters/answers-for-everybody.ts';
import { theyLookAgain } from './chapters/looking-again.ts';
import { friendsPlan, moneyIsHeld } from './chapters/money-is-held.ts';
import { minaWorks } from './chapters/mina-works.ts';
import { graceWaits, hazelChallenges, ivorIsWriting } from './chapters/others.ts';
import { organisationsSpeak } from './chapters/organisations-speak.ts';
import { nightsGoBy, othersPayToo } from './chapters/others-pay-too.ts';
import { olaBegins } from './chapters/ola-begins.ts';
import { weeksGoBy } from './chapters/weeks-go-by.ts';
import { supportIsChecked } from './chapters/support-is-checked.ts';
import { harbourMakesARule } from './chapters/rule-of-its-own.ts';
import { isEmptyPlace } from './is-empty.ts';
import { moveIn, writeDirectory } from './move-in.ts';
import { type Cast, longAgo, tell } from './story.ts';

/** Told once a place, so that of two servers that start together one fills it. Made once, never changed. */
const filling = id<'once'>('019db2a0-7a3c-7c11-9f00-6d61696e7374');

/**
 * Fills an empty place with the made-up town, as its people would: every record through the same actions as theirs, spread over
 * the last ten weeks. All in one go: a start cut short leaves the place empty, and the next one fills it. False where somebody
 * lives there already.
 */
export async function fillDemo(world: World): Promise<boolean> {
  if (!(await isEmptyPlace(world))) return false;
  const { locality } = world.settings;
  return inOneGo(world.database, { locality }, async (database, tx) => {
    if (!(await firstTime(tx, filling, world.clock.now()))) return false;
    const inside = { ...world, database };
    await writeDirectory(inside);
    await tellTheStory(inside, await moveIn(longAgo(inside)));
    return true;
  });
}

async function tellTheStory(world: World, cast: Cast): Promise<void> {
  const begin = (): ReturnType<typeof tell> => tell(world, cast);
  await saysToEverybody(begin());
  const ola = await olaBegins(begin());
  const others = await friendsPlan(begin());
  const held = begin();
  const holders = await moneyIsHeld(held, ola, others);
  await othersPayToo(held, holders);
  const jobs = await weeksGoBy(held, holders);
  await theyLookAgain(begin(), ola, others);
  await minaWorks(begin(), ola, jobs);
  await hazelChallenges(begin());
  await graceWaits(begin());
  await ivorIsWriting(begin());
  await organisationsSpeak(begin());
  await harbourMakesARule(begin());
  await nightsGoBy(world);
  await supportIsChecked(begin(), ola);
}
