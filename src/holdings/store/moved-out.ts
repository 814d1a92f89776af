import type { CalendarDate, OrganisationId, Pence, PersonId } from '#basics';
import type { TransferId } from '#ledger';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';

/** Money that a person moved from what the service holds into another holding: it is there in the ledger, and still to be paid. */
export type MovedOut = {
  readonly personId: PersonId;
  readonly transferId: TransferId;
  readonly to: HoldingId;
  readonly amount: Pence;
  readonly on: CalendarDate;
};

export async function addMovedOut(tx: Transaction, service: OrganisationId, moved: MovedOut): Promise<void> {
  await tx.run(
    `insert into holdings.moved_out (locality_id, person_id, transfer_id, service_id, to_holding_id, amount_pence, on_day)
       values (platform.locality(), $1, $2, $3, $4, $5, $6)`,
    [moved.personId, moved.transferId, service, moved.to, moved.amount, moved.on],
  );
}

/** All that was ever moved out of what a service holds, the oldest first. */
export async function movedOutOf(tx: Transaction, service: OrganisationId): Promise<readonly MovedOut[]> {
  return tx.rows<MovedOut>(
    `select person_id as "personId", transfer_id as "transferId", to_holding_id as "to", amount_pence as amount, on_day as "on"
       from holdings.moved_out where locality_id = platform.locality() and service_id = $1 order by transfer_id`,
    [service],
    'moved-out-of',
  );
}
