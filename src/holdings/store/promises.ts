import type { AccountId, CalendarDate, Id, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';

/** What a promise is for. How much and whether it still stands, the ledger knows, under the same id. */
export type PromiseNote = {
  readonly reservationId: Id<'reservation'>;
  readonly holdingId: HoldingId;
  readonly lineId?: string | undefined;
  readonly toWhom: string;
  readonly dueOn?: CalendarDate | undefined;
  readonly promisedBy: string;
  /** Missing for promises from before this was kept. */
  readonly promisedByAccount?: AccountId | undefined;
  /** Wages are paid, or let go, where the hours are. */
  readonly isWages?: boolean | undefined;
};

export async function addPromise(tx: Transaction, personId: PersonId, made: PromiseNote): Promise<void> {
  await tx.run(
    `insert into holdings.promise (locality_id, person_id, reservation_id, holding_id, line_id, to_whom, due_on, promised_by,
       promised_by_account_id, is_wages)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      personId,
      made.reservationId,
      made.holdingId,
      made.lineId ?? null,
      made.toWhom,
      made.dueOn ?? null,
      made.promisedBy,
      made.promisedByAccount ?? null,
      made.isWages ?? false,
    ],
  );
}

export async function promisesOf(tx: Transaction, personId: PersonId): Promise<readonly PromiseNote[]> {
  const rows = await tx.rows<{
    readonly reservation_id: Id<'reservation'>;
    readonly holding_id: HoldingId;
    readonly line_id: string | null;
    readonly to_whom: string;
    readonly due_on: CalendarDate | null;
    readonly promised_by: string;
    readonly promised_by_account_id: AccountId | null;
    readonly is_wages: boolean;
  }>(
    `select reservation_id, holding_id, line_id, to_whom, due_on, promised_by, promised_by_account_id, is_wages
       from holdings.promise
       where locality_id = platform.locality() and person_id = $1 order by reservation_id`,
    [personId],
    'promises-of',
  );
  return rows.map((row) => ({
    reservationId: row.reservation_id,
    holdingId: row.holding_id,
    toWhom: row.to_whom,
    promisedBy: row.promised_by,
    isWages: row.is_wages,
    ...(row.line_id !== null && { lineId: row.line_id }),
    ...(row.due_on !== null && { dueOn: row.due_on }),
    ...(row.promised_by_account_id !== null && { promisedByAccount: row.promised_by_account_id }),
  }));
}
