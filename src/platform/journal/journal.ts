import type { AccountId, Id, Moment, OrganisationId, PersonId } from '#basics';
import { inColumns } from '../database/columns.ts';
import type { Transaction } from '../database/database.ts';

/** One line of what happened: who, for whom, on what authority, what and why. Lines are added, never changed. */
export type JournalLine = {
  readonly journalId: Id<'journal'>;
  readonly at: Moment;
  readonly accountId?: AccountId;
  readonly accountName: string;
  readonly personId?: PersonId;
  readonly organisationId?: OrganisationId;
  /** As what they did it: self, supporter, planner, decider … */
  readonly standing: string;
  /** The ability they used, a word of the table of authority. */
  readonly what: string;
  /** True where they only looked. */
  readonly looked: boolean;
  readonly why?: string;
  readonly about: Readonly<Record<string, string | number | boolean>>;
};

/** Adds a line in the transaction that does the thing, so that neither stands without the other. */
export async function journal(tx: Transaction, locality: string, line: JournalLine): Promise<void> {
  await tx.run(
    `insert into platform.journal (locality_id, journal_id, at, account_id, account_name, person_id, organisation_id, standing,
       what, looked, why, about) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      locality,
      line.journalId,
      line.at,
      line.accountId ?? null,
      line.accountName,
      line.personId ?? null,
      line.organisationId ?? null,
      line.standing,
      line.what,
      line.looked,
      line.why ?? null,
      JSON.stringify(line.about),
    ],
    'journal',
  );
}

/** The same for many lines at once. */
export async function journalAll(
  tx: Transaction,
  locality: string,
  lines: readonly JournalLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const columns = inColumns(
    lines,
    (line) => line.journalId,
    (line) => line.at,
    (line) => line.accountId,
    (line) => line.accountName,
    (line) => line.personId,
    (line) => line.organisationId,
    (line) => line.standing,
    (line) => line.what,
    (line) => line.looked,
    (line) => line.why,
    (line) => JSON.stringify(line.about),
  );
  await tx.run(
    `insert into platform.journal (locality_id, journal_id, at, account_id, account_name, person_id, organisation_id, standing,
       what, looked, why, about)
     select $1, l.* from unnest($2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::text[],
       $9::text[], $10::boolean[], $11::text[], $12::jsonb[]) as l`,
    [locality, ...columns],
  );
}

type Row = {
  readonly journal_id: Id<'journal'>;
  readonly at: Moment;
  readonly account_id: AccountId | null;
  readonly account_name: string;
  readonly organisation_id: OrganisationId | null;
  readonly standing: string;
  readonly what: string;
  readonly looked: boolean;
  readonly why: string | null;
  readonly about: Readonly<Record<string, string | number | boolean>>;
};

/** The newest lines about a person, newest first; `before` a line to read on from there, `lookedOnly` who only looked. */
export async function readJournal(
  tx: Transaction,
  personId: PersonId,
  page: { readonly size: number; readonly before?: Id<'journal'> | undefined; readonly lookedOnly?: boolean },
): Promise<readonly JournalLine[]> {
  const only = page.lookedOnly === true ? 'and looked' : '';
  // The greatest id stands for "from the newest", so that one plan serves every page of a long journal.
  const before = page.before ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  const rows = await tx.rows<Row>(
    `select journal_id, at, account_id, account_name, organisation_id, standing, what, looked, why, about
       from platform.journal
       where locality_id = platform.locality() and person_id = $1 and journal_id < $2 ${only}
       order by journal_id desc limit $3`,
    [personId, before, page.size],
    page.lookedOnly === true ? 'read-journal-looked' : 'read-journal',
  );
  return rows.map((row) => ({
    journalId: row.journal_id,
    at: row.at,
    ...(row.account_id !== null && { accountId: row.account_id }),
    accountName: row.account_name,
    personId,
    ...(row.organisation_id !== null && { organisationId: row.organisation_id }),
    standing: row.standing,
    what: row.what,
    looked: row.looked,
    ...(row.why !== null && { why: row.why }),
    about: row.about,
  }));
}
