import type { CalendarDate, Moment, Pence, PersonId } from '#basics';
import type { TransferId } from '#ledger';
import { inColumns, planForFew, type Transaction } from '#platform';
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
  const columns = inColumns(
    payIns,
    (each) => each.personId,
    (each) => each.transferId,
    (each) => each.holdingId,
    (each) => each.from,
    (each) => each.until,
    (each) => each.weeklyMoney,
    (each) => each.oneOffs,
    (each) => each.contribution,
    (each) => each.costs,
    (each) => each.net,
    (each) => each.at,
  );
  await tx.run(
    `insert into holdings.pay_in (locality_id, person_id, transfer_id, holding_id, from_on, until_on, weekly_money_pence,
       one_off_pence, contribution_pence, costs_pence, net_pence, paid_at)
     select platform.locality(), p.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::bigint[],
       $7::bigint[], $8::bigint[], $9::bigint[], $10::bigint[], $11::timestamptz[]) as p`,
    columns,
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
    planForFew('paid-in-until', people),
  );
  return new Map(rows.map((row) => [row.person_id, row.until_on]));
}
