import { type CalendarDate, type Id, pence, type PersonId } from '#basics';
import type { TransferId } from '#ledger';
import { inColumns, planForFew, type Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';
import type { PaidDays } from '../paid-days.ts';
import { amountFor } from '../payment.ts';
import { byPerson } from './by-person.ts';

/** Writes down days that were paid for, by the payment or the movement they came by; of one person or of thousands. */
export async function addPaidDays(
  tx: Transaction,
  paid: readonly (PaidDays & {
    readonly personId: PersonId;
    readonly paidDaysId: Id<'paid-days'>;
    readonly transferId?: TransferId | undefined;
  })[],
): Promise<void> {
  const columns = inColumns(
    paid,
    (each) => each.personId,
    (each) => each.paidDaysId,
    (each) => each.holdingId,
    (each) => each.transferId,
    (each) => each.what,
    (each) => each.weekly,
    (each) => each.from,
    (each) => each.until,
    (each) => amountFor(each.weekly, each.from, each.until),
  );
  await tx.run(
    `insert into holdings.paid_days (locality_id, person_id, paid_days_id, holding_id, transfer_id, what, weekly_pence, from_on,
       until_on, amount_pence)
     select platform.locality(), d.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::bigint[],
       $7::date[], $8::date[], $9::bigint[]) as d`,
    columns,
  );
}

type Row = {
  readonly person_id: PersonId;
  readonly holding_id: HoldingId;
  readonly what: string;
  readonly weekly_pence: number;
  readonly from_on: CalendarDate;
  readonly until_on: CalendarDate;
};

/** Every day that was paid for, in the order it was written down, by person. */
export async function paidDaysOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly PaidDays[]>> {
  const rows = await tx.rows<Row>(
    `select person_id, holding_id, what, weekly_pence, from_on, until_on from holdings.paid_days
       where locality_id = platform.locality() and person_id = any ($1) order by paid_days_id`,
    [people],
    planForFew('paid-days-of-people', people),
  );
  return byPerson(rows, toPaidDays);
}

function toPaidDays(row: Row): PaidDays {
  return {
    holdingId: row.holding_id,
    what: row.what,
    weekly: pence(row.weekly_pence),
    from: row.from_on,
    until: row.until_on,
  };
}
