import type { ClientConfig } from 'pg';
import { deleteExpiredDrafts } from '#assessment/actions';
import { addDays, type CalendarDate, dayOf, type Moment, timeOf } from '#basics';
import { askListers, remindOfChallenges } from '#directory/actions';
import { tellOfLateWages } from '#employing/actions';
import { sendStatements, tellOfLateAccounts, tellOfLateQuestions } from '#holdings/actions';
import { forgetOld, type World } from '#platform';
import { renewLikeMe } from '#insight/actions';
import { remindOfLooks } from '#plans/actions';
import { layOutPots } from '#streams/actions';
import { runChecks } from '../checks.ts';
import type { Log } from '../log.ts';

/** The night that a moment falls into: a new one begins at three in the morning in Britain. */
export function nightOf(at: Moment): CalendarDate {
  return timeOf(at) < '03:00' ? addDays(dayOf(at), -1) : dayOf(at);
}

/**
 * Work to be called every minute: does nothing until a new night begins, then says of each movement which stream of money it came
 * from and what people with like figures have agreed, sends statements of funds whose four weeks are over, runs every truth, writes each broken one down as an error, tells holders of
 * final accounts that are late, people and their assistants of late wages, and people of the look at their plan that comes, asks listers whether theirs is still right, calls open
 * challenges to mind, and deletes what is past its time. Fails as a whole, to be tried again a minute later.
 */
export function nightWork(world: World, owner: ClientConfig, log: Log): () => Promise<void> {
  let last = nightOf(world.clock.now());
  return async () => {
    const night = nightOf(world.clock.now());
    if (night === last) return;
    await layOut(world, log);
    await likeMe(world, log);
    await statements(world, log);
    await runTruths(owner, log);
    await remind(world, log);
    await forgetWhatIsOver(world, log);
    last = night;
  };
}

async function layOut(world: World, log: Log): Promise<void> {
  const { locality } = world.settings;
  const movements = await world.database.transaction({ locality }, (tx) => layOutPots(tx, world, locality));
  log({ level: 'info', chore: 'streams', movements });
}

async function likeMe(world: World, log: Log): Promise<void> {
  const { locality } = world.settings;
  const renewed = await world.database.transaction({ locality }, (tx) => renewLikeMe(tx, world, locality));
  log({ level: 'info', chore: 'like me', renewed });
}

async function runTruths(owner: ClientConfig, log: Log): Promise<void> {
  const results = await runChecks(owner);
  const broken = results.filter((result) => result.rows.length > 0);
  for (const { name, rows } of broken) log({ level: 'error', truth: name, rows });
  log({ level: 'info', chore: 'truths', held: results.length - broken.length, of: results.length });
}

/** Statements are a transaction of their own: what else fails that night does not keep them back. */
async function statements(world: World, log: Log): Promise<void> {
  const { locality } = world.settings;
  const sent = await world.database.transaction({ locality }, (tx) => sendStatements(tx, world, locality));
  log({ level: 'info', chore: 'statements', sent });
}

async function remind(world: World, log: Log): Promise<void> {
  const { locality } = world.settings;
  const late = await world.database.transaction({ locality }, (tx) =>
    tellOfLateAccounts(tx, world, locality),
  );
  const looks = await world.database.transaction({ locality }, (tx) => remindOfLooks(tx, world, locality));
  const lateQuestions = await world.database.transaction({ locality }, (tx) =>
    tellOfLateQuestions(tx, world, locality),
  );
  const lateWages = await world.database.transaction({ locality }, (tx) =>
    tellOfLateWages(tx, world, locality),
  );
  const listings = await world.database.transaction({ locality }, (tx) => askListers(tx, world, locality));
  const challenges = await world.database.transaction({ locality }, (tx) =>
    remindOfChallenges(tx, world, locality),
  );
  log({
    level: 'info',
    chore: 'remind',
    lateAccounts: late,
    lateQuestions,
    lateWages,
    looks,
    listings,
    challenges,
  });
}

async function forgetWhatIsOver(world: World, log: Log): Promise<void> {
  const { clock, database, settings } = world;
  const scope = { locality: settings.locality };
  const drafts = await database.transaction(scope, (tx) => deleteExpiredDrafts(tx, clock.now()));
  const old = await database.transaction(scope, (tx) => forgetOld(tx, clock.now()));
  log({ level: 'info', chore: 'forget', drafts, ...old });
}
