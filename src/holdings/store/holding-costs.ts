import type { CalendarDate, Id, Moment, Pence, PersonId } from '#basics';
import type { TransferId } from '#ledger';
import { inColumns, planForFew, type Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';

/** What a holder is owed for holding somebody's money, more (above nothing) or less, and the movement that it is. */
export type HoldingCost = {
  readonly costId: Id<'holding-cost'>;
  readonly holdingId: HoldingId;
  readonly transferId: TransferId;
  readonly did: 'owed' | 'taken-back' | 'paid';
  readonly what: string;
  readonly amount: Pence;
  readonly on: CalendarDate;
};

/** Writes down what is owed, was taken back or has been paid, for one person or for thousands. */
export async function addHoldingCosts(
  tx: Transaction,
  costs: readonly (HoldingCost & { readonly personId: PersonId })[],
  at: Moment,
): Promise<void> {
  if (costs.length === 0) return;
  const columns = inColumns(
    costs,
    (cost) => cost.personId,
    (cost) => cost.costId,
    (cost) => cost.holdingId,
    (cost) => cost.transferId,
    (cost) => cost.did,
    (cost) => cost.what,
    (cost) => cost.amount,
    (cost) => cost.on,
  );
  await tx.run(
    `insert into holdings.holding_cost (locality_id, person_id, cost_id, holding_id, transfer_id, did, what, amount_pence,
       counts_on, written_at)
     select platform.locality(), c.*, $9::timestamptz from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[],
       $6::text[], $7::bigint[], $8::date[]) as c`,
    [...columns, at],
  );
}

/** What holders are owed and have not been paid, by holding; none where it is nothing or less. */
export async function owedForPeople(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<ReadonlyMap<HoldingId, Pence>> {
  const rows = await tx.rows<{ readonly holding_id: HoldingId; readonly owed_pence: Pence }>(
    `select holding_id, sum(amount_pence)::bigint as owed_pence from holdings.holding_cost
       where locality_id = platform.locality() and person_id = any ($1)
       group by holding_id having sum(amount_pence) > 0`,
    [people],
    planForFew('holding-costs-owed', people),
  );
  return new Map(rows.map((row) => [row.holding_id, row.owed_pence]));
}

/** Everything that was written down about what holding costs, the newest first. */
export async function holdingCosts(
  tx: Transaction,
  person: PersonId,
  holding: HoldingId,
): Promise<readonly HoldingCost[]> {
  return tx.rows<HoldingCost>(
    `select cost_id as "costId", holding_id as "holdingId", transfer_id as "transferId", did, what, amount_pence as amount,
         counts_on as "on"
       from holdings.holding_cost
       where locality_id = platform.locality() and person_id = $1 and holding_id = $2 order by cost_id desc`,
    [person, holding],
    'holding-costs',
  );
}
