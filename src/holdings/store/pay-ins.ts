import type { CalendarDate, Moment, Pence, PersonId } from '#basics';
import type { TransferId } from '#ledger';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';

/** Money that came in from the service for some days, and what it was made of. */
export type PayIn = {
  readonly transferId: TransferId;
  readonly holdingId: HoldingId;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly weeklyMoney: Pence;
  readonly oneOffs: Pence;
  readonly contribution: Pence;
  readonly net: Pence;
  readonly at: Moment;
};

export async function addPayIn(tx: Transaction, personId: PersonId, paid: PayIn): Promise<void> {
  await tx.run(
    `insert into holdings.pay_in (locality_id, person_id, transfer_id, holding_id, from_on, until_on, weekly_money_pence,
       one_off_pence, contribution_pence, net_pence, paid_at)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      personId,
      paid.transferId,
      paid.holdingId,
      paid.from,
      paid.until,
      paid.weeklyMoney,
      paid.oneOffs,
      paid.contribution,
      paid.net,
      paid.at,
    ],
  );
}

/** The last day that any money has come in for, by person; nobody is in it who was never paid. */
export async function paidInUntilOfPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, CalendarDate>> {
  const rows = await tx.rows<{ readonly person_id: PersonId; readonly until_on: CalendarDate }>(
    `select person_id, max(until_on) as until_on from holdings.pay_in
       where locality_id = platform.locality() and person_id = any ($1) group by person_id`,
    [people],
    'paid-in-until',
  );
  return new Map(rows.map((row) => [row.person_id, row.until_on]));
}
