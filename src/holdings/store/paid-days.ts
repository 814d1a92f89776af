import { type CalendarDate, type Id, pence, type PersonId } from '#basics';
import type { TransferId } from '#ledger';
import type { Transaction } from '#platform';
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
  const rows = paid.map((each) => ({
    id: each.paidDaysId,
    person: each.personId,
    holding: each.holdingId,
    transfer: each.transferId ?? null,
    what: each.what,
    weekly: each.weekly,
    from: each.from,
    until: each.until,
    amount: amountFor(each.weekly, each.from, each.until),
  }));
  await tx.run(
    `insert into holdings.paid_days (locality_id, person_id, paid_days_id, holding_id, transfer_id, what, weekly_pence, from_on,
       until_on, amount_pence)
     select platform.locality(), d.person, d.id, d.holding, d.transfer, d.what, d.weekly, d."from", d.until, d.amount
       from jsonb_to_recordset($1::jsonb) as d(id uuid, person uuid, holding uuid, transfer uuid, what text, weekly bigint, "from" date,
         until date, amount bigint)`,
    [JSON.stringify(rows)],
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
    'paid-days-of-people',
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
