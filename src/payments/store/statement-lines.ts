import {
  type CalendarDate,
  type Moment,
  type OrganisationId,
  type Pence,
  pence,
  type PersonId,
} from '#basics';
import type { Id } from '#basics';
import type { HoldingId } from '#holdings';
import type { TransferId } from '#ledger';
import type { Transaction } from '#platform';
import { type BankLineId, days_apart_max, type EntryToMatch } from '../match-lines.ts';
import type { StatementLine } from '../statement.ts';

export type StatementImportId = Id<'statement-import'>;

/** A file that was read in: which account and days it was of, and how much of it was new. */
export type StatementImport = {
  readonly importId: StatementImportId;
  readonly holdingId: HoldingId;
  readonly holder?: OrganisationId | undefined;
  readonly fileName: string;
  readonly sha256: string;
  readonly format: string;
  readonly account: string;
  readonly opening?: Pence | undefined;
  readonly closing?: Pence | undefined;
  readonly from?: CalendarDate | undefined;
  readonly until?: CalendarDate | undefined;
  readonly fresh: number;
  readonly known: number;
  readonly leftOut: number;
  readonly at: Moment;
  readonly by: string;
};

/** A line as the bank wrote it, and what became of it. */
export type BankLine = {
  readonly lineId: BankLineId;
  readonly day: CalendarDate;
  readonly type: string;
  readonly what: string;
  readonly amount: Pence;
  readonly balance?: Pence;
  readonly transferId?: TransferId;
  readonly explained?: string;
};

type Whose = { readonly person: PersonId; readonly holding: HoldingId };

/** Adds lines that are not there yet, and says how many were new. */
export async function addLines(
  tx: Transaction,
  { person, holding }: Whose,
  of: { readonly importId: StatementImportId; readonly holder: OrganisationId | undefined },
  lines: readonly (StatementLine & { readonly key: string; readonly lineId: BankLineId })[],
): Promise<number> {
  if (lines.length === 0) return 0;
  const rows = lines.map((each) => ({
    key: each.key,
    id: each.lineId,
    no: each.line,
    day: each.day,
    kind: each.type,
    what: each.text,
    pence: each.amount,
    balance: each.balance ?? null,
  }));
  return tx.run(
    `insert into payments.statement_line (locality_id, person_id, holding_id, line_key, line_id, import_id, holder_id, line_no,
       day, kind, what, amount_pence, balance_pence)
     select platform.locality(), $1, $2, l.key, l.id, $3, $4, l.no, l.day, l.kind, l.what, l.pence, l.balance
       from jsonb_to_recordset($5::jsonb) as l(key text, id uuid, no integer, day date, kind text, what text, pence bigint,
         balance bigint)
     on conflict (locality_id, person_id, holding_id, line_key) do nothing`,
    [person, holding, of.importId, of.holder ?? null, JSON.stringify(rows)],
  );
}

export async function addImport(tx: Transaction, person: PersonId, read: StatementImport): Promise<void> {
  await tx.run(
    `insert into payments.statement_import (locality_id, person_id, import_id, holding_id, holder_id, file_name, sha256, format,
       account_text, opening_pence, closing_pence, from_on, until_on, lines_new, lines_known, lines_left_out, imported_at,
       imported_by_name)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      person,
      read.importId,
      read.holdingId,
      read.holder ?? null,
      read.fileName,
      read.sha256,
      read.format,
      read.account,
      read.opening ?? null,
      read.closing ?? null,
      read.from ?? null,
      read.until ?? null,
      read.fresh,
      read.known,
      read.leftOut,
      read.at,
      read.by,
    ],
  );
}

const open = `locality_id = platform.locality() and person_id = $1 and holding_id = $2 and transfer_id is null
  and explained is null and amount_pence <> 0`;

/** Some lines of a holding that are neither found in the ledger nor explained, oldest first, and how many there are. */
export async function openLines(
  tx: Transaction,
  { person, holding }: Whose,
  size: number,
): Promise<{ readonly lines: readonly BankLine[]; readonly total: number }> {
  const rows = await tx.rows<Row & { readonly total: number }>(
    `select ${columns}, count(*) over () as total from payments.statement_line where ${open} order by day, line_id limit $3`,
    [person, holding, size],
  );
  return { lines: rows.map(toLine), total: rows[0]?.total ?? 0 };
}

/** Of the same lines those that may be one of these movements: of its amount, and so many days from it at the most. */
export async function openLinesBeside(
  tx: Transaction,
  { person, holding }: Whose,
  movements: readonly EntryToMatch[],
): Promise<readonly BankLine[]> {
  const rows = await tx.rows<Row>(
    `select ${columns} from payments.statement_line l
       where ${open} and exists (select from unnest($3::bigint[], $4::date[]) as m(pence, day)
         where m.pence = l.amount_pence and l.day between m.day - $5::integer and m.day + $5::integer)
       order by day, line_id`,
    [
      person,
      holding,
      movements.map((each) => each.amount),
      movements.map((each) => each.effectiveOn),
      days_apart_max,
    ],
  );
  return rows.map(toLine);
}

/** The newest lines of a holding, newest first. */
export async function latestLines(
  tx: Transaction,
  { person, holding }: Whose,
  part: { readonly from: number; readonly size: number },
): Promise<{ readonly lines: readonly BankLine[]; readonly total: number }> {
  const rows = await tx.rows<Row & { readonly total: number }>(
    `select ${columns}, count(*) over () as total from payments.statement_line
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2
       order by day desc, line_id desc offset $3 limit $4`,
    [person, holding, part.from, part.size],
  );
  return { lines: rows.map(toLine), total: rows[0]?.total ?? 0 };
}

/** The movements that lines of a holding were found to be, since a day. */
export async function matchedSince(
  tx: Transaction,
  { person, holding }: Whose,
): Promise<ReadonlySet<TransferId>> {
  const rows = await tx.rows<{ readonly transfer_id: TransferId }>(
    `select transfer_id from payments.statement_line
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2 and transfer_id is not null`,
    [person, holding],
  );
  return new Set(rows.map((row) => row.transfer_id));
}

/** Notes which lines are which movements. */
export async function noteMatched(
  tx: Transaction,
  person: PersonId,
  matched: ReadonlyMap<BankLineId, TransferId>,
  by: { readonly name: string; readonly at: Moment },
): Promise<void> {
  if (matched.size === 0) return;
  const rows = [...matched].map(([line, transfer]) => ({ line, transfer }));
  await tx.run(
    `update payments.statement_line s set transfer_id = m.transfer, matched_at = $3, matched_by_name = $4
       from jsonb_to_recordset($2::jsonb) as m(line uuid, transfer uuid)
       where s.locality_id = platform.locality() and s.person_id = $1 and s.line_id = m.line and s.transfer_id is null
         and s.explained is null`,
    [person, JSON.stringify(rows), by.at, by.name],
  );
}

/** Notes why a line is no movement in the ledger; false where it was found or explained meanwhile. */
export async function noteExplained(
  tx: Transaction,
  person: PersonId,
  lineId: BankLineId,
  said: { readonly why: string; readonly name: string; readonly at: Moment },
): Promise<boolean> {
  const changed = await tx.run(
    `update payments.statement_line set explained = $3, explained_by_name = $4, explained_at = $5
       where locality_id = platform.locality() and person_id = $1 and line_id = $2 and transfer_id is null
         and explained is null`,
    [person, lineId, said.why, said.name, said.at],
  );
  return changed === 1;
}

type Row = {
  readonly line_id: BankLineId;
  readonly day: CalendarDate;
  readonly kind: string;
  readonly what: string;
  readonly amount_pence: number;
  readonly balance_pence: number | null;
  readonly transfer_id: TransferId | null;
  readonly explained: string | null;
};
const columns = 'line_id, day, kind, what, amount_pence, balance_pence, transfer_id, explained';

function toLine(row: Row): BankLine {
  return {
    lineId: row.line_id,
    day: row.day,
    type: row.kind,
    what: row.what,
    amount: pence(row.amount_pence),
    ...(row.balance_pence !== null && { balance: pence(row.balance_pence) }),
    ...(row.transfer_id !== null && { transferId: row.transfer_id }),
    ...(row.explained !== null && { explained: row.explained }),
  };
}
