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
  /** What of it was only on its way to the holder, for holding. */
  readonly costs: Pence;
  readonly net: Pence;
  readonly at: Moment;
};

/** Writes down what came in, for one person or for thousands. */
export async function addPayIns(
  tx: Transaction,
  payIns: readonly (PayIn & { readonly personId: PersonId })[],
): Promise<void> {
  if (payIns.length === 0) return;
  await tx.run(
    `insert into holdings.pay_in (locality_id, person_id, transfer_id, holding_id, from_on, until_on, weekly_money_pence,
       one_off_pence, contribution_pence, costs_pence, net_pence, paid_at)
     select platform.locality(), p."personId", p."transferId", p."holdingId", p."from", p.until, p."weeklyMoney", p."oneOffs",
         p.contribution, p.costs, p.net, p.at
       from jsonb_to_recordset($1::jsonb) as p("personId" uuid, "transferId" uuid, "holdingId" uuid, "from" date, until date,
         "weeklyMoney" bigint, "oneOffs" bigint, contribution bigint, costs bigint, net bigint, at timestamptz)`,
    [JSON.stringify(payIns)],
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
