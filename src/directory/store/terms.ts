import type { Id } from '#basics';
import type { Transaction } from '#platform';
import type { Term } from '../service.ts';

type TermRow = {
  readonly says: Term['says'];
  readonly label: string;
  readonly list: string | null;
  readonly uri: string | null;
};

/** A part of the words that listings use, in the order of their ids; of one list where it is given. */
export async function findTerms(
  tx: Transaction,
  taxonomyId: string | undefined,
  part: { readonly limit: number; readonly offset: number },
): Promise<readonly Term[]> {
  const rows = await tx.rows<TermRow>(
    `select says, label, list, uri from directory.term
      where locality_id = platform.locality() and ($1::uuid is null or taxonomy_id = $1)
      order by taxonomy_id, term_id limit $2 offset $3`,
    [taxonomyId, part.limit, part.offset],
  );
  return rows.map(termOf);
}

export async function findTerm(tx: Transaction, termId: string): Promise<Term | undefined> {
  const row = await tx.find<TermRow>(
    `select says, label, list, uri from directory.term where locality_id = platform.locality() and term_id = $1`,
    [termId],
  );
  return row === undefined ? undefined : termOf(row);
}

export async function countTerms(tx: Transaction): Promise<number> {
  const row = await tx.get<{ readonly count: number }>(
    `select count(*) as count from directory.term where locality_id = platform.locality()`,
  );
  return row.count;
}

export async function idsOfTerms(tx: Transaction, taxonomyId: string): Promise<readonly Id<'term'>[]> {
  const rows = await tx.rows<{ readonly term_id: Id<'term'> }>(
    `select term_id from directory.term where locality_id = platform.locality() and taxonomy_id = $1`,
    [taxonomyId],
  );
  return rows.map(({ term_id }) => term_id);
}

/** The lists of words that publishers name, by name. */
export async function findLists(tx: Transaction): Promise<readonly string[]> {
  const rows = await tx.rows<{ readonly list: string }>(
    `select distinct list from directory.term
      where locality_id = platform.locality() and list is not null order by list`,
  );
  return rows.map(({ list }) => list);
}

function termOf({ label, list, says, uri }: TermRow): Term {
  return { says, label, ...(list !== null && { list }), ...(uri !== null && { uri }) };
}
