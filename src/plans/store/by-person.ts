import type { PersonId } from '#basics';

/** Rows of several people as words, by person, in the order they came. */
export function byPerson<Row extends { readonly person_id: PersonId }, Word>(
  rows: readonly Row[],
  toWord: (row: Row) => Word,
): ReadonlyMap<PersonId, readonly Word[]> {
  const found = new Map<PersonId, Word[]>();
  for (const row of rows) {
    const theirs = found.get(row.person_id);
    if (theirs === undefined) found.set(row.person_id, [toWord(row)]);
    else theirs.push(toWord(row));
  }
  return found;
}
