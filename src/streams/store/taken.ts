import type { CalendarDate, Moment, OrganisationId, Pence, PersonId } from '#basics';
import type { LedgerAccountId, TransferId } from '#ledger';
import type { Transaction } from '#platform';
import type { PartId } from '../part.ts';
import type { Spent, Taken, TakenBecause } from '../waterfall.ts';

type TakenRow = {
  readonly transfer_id: TransferId;
  readonly part_id: PartId | null;
  readonly amount_pence: Pence;
  readonly spent_on: CalendarDate;
  readonly line: string | null;
  readonly because: TakenBecause;
};

/** What was said already of a person's movements, in the order in which it was said. */
export async function takenOf(tx: Transaction, person: PersonId): Promise<readonly Taken[]> {
  const rows = await tx.rows<TakenRow>(
    `select transfer_id, part_id, amount_pence, spent_on, line, because from streams.taken
       where locality_id = platform.locality() and person_id = $1 order by transfer_id, place`,
    [person],
    'stream-taken',
  );
  return rows.map(toTaken);
}

/** What was taken from an organisation's parts, by part: amounts and days, and lines only where the part is for those alone. */
export async function takenFromFunder(
  tx: Transaction,
  funder: OrganisationId,
): Promise<ReadonlyMap<PartId, readonly Taken[]>> {
  const rows = await tx.rows<TakenRow & { readonly part_id: PartId }>(
    `select transfer_id, part_id, amount_pence, spent_on, line, because from streams.taken
       where locality_id = platform.locality() and funder_id = $1 order by spent_on, transfer_id, place`,
    [funder],
  );
  const all = new Map<PartId, Taken[]>();
  for (const row of rows) all.set(row.part_id, [...(all.get(row.part_id) ?? []), toTaken(row)]);
  return all;
}

export async function insertTaken(
  tx: Transaction,
  person: PersonId,
  all: readonly (Taken & { readonly place: number; readonly funder?: OrganisationId })[],
  at: Moment,
): Promise<void> {
  const columnOf = (value: (each: (typeof all)[number]) => unknown): readonly unknown[] => all.map(value);
  await tx.run(
    `insert into streams.taken (locality_id, person_id, transfer_id, place, part_id, funder_id, amount_pence, spent_on, line,
         because, taken_at)
       select platform.locality(), $1, t.*, $10
         from unnest($2::uuid[], $3::int[], $4::uuid[], $5::uuid[], $6::bigint[], $7::date[], $8::text[], $9::text[]) as t
       on conflict do nothing`,
    [
      person,
      columnOf((each) => each.transferId),
      columnOf((each) => each.place),
      columnOf((each) => each.partId ?? null),
      columnOf((each) => each.funder ?? null),
      columnOf((each) => each.amount),
      columnOf((each) => each.on),
      columnOf((each) => each.line ?? null),
      columnOf((each) => each.because),
      at,
    ],
  );
}

/** Money that left an account of a person's or came back into it, and the line that was named with it. */
export type SpentFrom = Spent & { readonly account: LedgerAccountId };

/** Everything that left a person's money or came back into it, in the order in which it was written down. */
export async function spentBy(tx: Transaction, person: PersonId): Promise<readonly SpentFrom[]> {
  const rows = await tx.rows<{
    readonly transfer_id: TransferId;
    readonly spent_pence: Pence;
    readonly effective_on: CalendarDate;
    readonly line: string | null;
    readonly reverses_transfer_id: TransferId | null;
    readonly account_id: LedgerAccountId;
  }>(
    `select transfer_id, spent_pence, effective_on, line, reverses_transfer_id, account_id from ledger.published_spending
       where person_id = $1 order by transfer_id`,
    [person],
    'stream-spent',
  );
  return rows.map((row) => ({
    transferId: row.transfer_id,
    amount: row.spent_pence,
    on: row.effective_on,
    account: row.account_id,
    ...(row.line !== null && { line: row.line }),
    ...(row.reverses_transfer_id !== null && { reverses: row.reverses_transfer_id }),
  }));
}

function toTaken(row: TakenRow): Taken {
  return {
    transferId: row.transfer_id,
    ...(row.part_id !== null && { partId: row.part_id }),
    amount: row.amount_pence,
    on: row.spent_on,
    ...(row.line !== null && { line: row.line }),
    because: row.because,
  };
}
