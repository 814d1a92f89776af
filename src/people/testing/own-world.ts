import { localityId } from '#basics';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { type TestWorld, worldOn } from './visits.ts';

type Chosen = Parameters<typeof worldOn>[1];

/** A world on a database of its own, for the tests of one file. */
export type OwnWorld = TestWorld & {
  readonly made: TestDatabase;
  /** A fresh world on the same database, in a place that no other test has. */
  readonly anotherPlace: (chosen?: Chosen) => TestWorld;
  readonly close: () => Promise<void>;
};

export async function ownWorld(chosen: Chosen = {}): Promise<OwnWorld> {
  const made = await testDatabase();
  const database = openDatabase(made.app);
  let places = 0;
  return {
    ...worldOn(database, chosen),
    made,
    anotherPlace: (asChosen) => {
      places += 1;
      const fresh = worldOn(database, asChosen);
      return { ...fresh, settings: { ...fresh.settings, locality: localityId(`place-${places}`) } };
    },
    close: async () => {
      await database.close();
      await made.drop();
    },
  };
}
