import type { PersonId } from '#basics';
import type { TransferId } from '#ledger';
import type { Transaction } from '#platform';
import type { CareHomeRule } from '#policy';
import type { Stay } from '../care-home.ts';
import type { HoldingId } from '../holding.ts';

export type KeptStay = Stay & { readonly transferId: TransferId };

/** Every stay of a person's that was written down, also those that were taken back. */
export async function staysOf(tx: Transaction, person: PersonId): Promise<readonly KeptStay[]> {
  return tx.rows<KeptStay>(
    `select transfer_id as "transferId", from_on as "from", until_on as until from holdings.care_home_stay
       where locality_id = platform.locality() and person_id = $1`,
    [person],
    'care-home-stays',
  );
}

export async function addStay(
  tx: Transaction,
  kept: KeptStay & { readonly person: PersonId; readonly holding: HoldingId; readonly rule: CareHomeRule },
): Promise<void> {
  await tx.run(
    `insert into holdings.care_home_stay (locality_id, person_id, transfer_id, holding_id, from_on, until_on, days_most,
       linked_within_days)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7)`,
    [
      kept.person,
      kept.transferId,
      kept.holding,
      kept.from,
      kept.until,
      kept.rule.daysMost,
      kept.rule.linkedWithinDays,
    ],
  );
}
