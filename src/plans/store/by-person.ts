import type { PersonId } from '#basics';

/** Rows of several people as words, by person, in the order they came. */
export function byPerson<Row extends { readonly person_id: PersonId }, Word>(
  rows: readonly Row[],
  toWord: (row: Row) => Word,
): ReadonlyMap<PersonId, readonly Word[]> {
  const people = [...new Set(rows.map((row) => row.person_id))];
  return new Map(
    people.map((person) => [person, rows.filter((row) => row.person_id === person).map(toWord)]),
  );
}
