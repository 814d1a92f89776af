import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { type TestWorld, worldOn } from './visits.ts';

/** A world on a database of its own, for the tests of one file. */
export type OwnWorld = TestWorld & { readonly made: TestDatabase; readonly close: () => Promise<void> };

export async function ownWorld(chosen: Parameters<typeof worldOn>[1] = {}): Promise<OwnWorld> {
  const made = await testDatabase();
  const database = openDatabase(made.app);
  return {
    ...worldOn(database, chosen),
    made,
    close: async () => {
      await database.close();
      await made.drop();
    },
  };
}
