import type { Id } from '#basics';
import { clockStandingAt, openDatabase, type World } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { fillDemo } from '../src/app/demo/fill-demo.ts';
import { moveIn, writeDirectory } from '../src/app/demo/move-in.ts';

/** What a town is like when a story begins, by which one is told from another. */
export type Filling = {
  readonly policy: 'nils' | 'england-care-act';
  readonly at: string;
  /** Nobody lives here. */
  readonly empty: boolean;
  /** The made-up town with its last ten weeks; else its people have just moved in and nothing has happened. */
  readonly lived: boolean;
};

type Filled = { readonly made: TestDatabase; readonly idsGiven: number };

const filled = new Map<string, Promise<Filled>>();

/**
 * A database of one's own with a town in it: each kind of town is filled once a process and copied from then on, because ten
 * weeks take seconds to live. The clock goes on after the ids of the filling, as if it had just been done by it.
 */
export async function databaseWithATown(
  filling: Filling,
  { settings, clock }: Pick<World, 'settings' | 'clock'>,
): Promise<TestDatabase> {
  const key = JSON.stringify(filling);
  const town = filled.get(key) ?? fill(filling, settings);
  filled.set(key, town);
  const { made, idsGiven } = await town;
  for (let given = 0; given < idsGiven; given += 1) clock.newId();
  return made.copy();
}

async function fill({ at, empty, lived }: Filling, settings: World['settings']): Promise<Filled> {
  const made = await testDatabase();
  process.once('beforeExit', () => void made.drop());
  const database = openDatabase(made.app);
  const { now, today, newId } = clockStandingAt(at);
  let idsGiven = 0;
  const counting = <Of extends string>(): Id<Of> => {
    idsGiven += 1;
    return newId<Of>();
  };
  const world = { database, settings, clock: { now, today, newId: counting } };
  if (lived) await fillDemo(world);
  else if (!empty) {
    await writeDirectory(world);
    await moveIn(world);
  }
  await database.close();
  return { made, idsGiven };
}
