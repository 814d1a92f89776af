import { done, type LocalityId, type Outcome, refused } from '#basics';
import { brokenConstraint, type Transaction } from '#platform';
import type { Recorded, Transfer, TransferId, TransferRefusal } from '../transfer.ts';

/** What became of each transfer: posted now, or found posted before under the same key. */
export type Posted = { readonly transferId: TransferId; readonly fresh: boolean };

/**
 * Posts movements together or not at all, in the caller's transaction. Refused when an account would fall below its floor at
 * any step, is closed, or a key was used for another movement; the caller gives the refusal back, which undoes the rest.
 */
export async function postTransfers(
  tx: Transaction,
  locality: LocalityId,
  transfers: readonly Transfer[],
  recorded: Recorded,
): Promise<Outcome<readonly Posted[], TransferRefusal>> {
  const asked = transfers.map((transfer) => ({
    id: transfer.transferId,
    key: transfer.key,
    from: transfer.from,
    to: transfer.to,
    pence: transfer.amount,
    effective_on: transfer.effectiveOn,
    recorded_at: recorded.at,
    recorded_by: recorded.by,
    what: transfer.what,
    about: transfer.about ?? {},
    reverses: transfer.reverses,
  }));
  try {
    const rows = await tx.rows<{ transfer_id: TransferId; fresh: boolean }>(
      'select transfer_id, fresh from ledger.post($1, $2)',
      [locality, JSON.stringify(asked)],
      'ledger-post',
    );
    return done(rows.map((row) => ({ transferId: row.transfer_id, fresh: row.fresh })));
  } catch (fault) {
    return refused(whyNot(fault));
  }
}

// The database keeps these rules; here its refusal becomes ours. Anything else is a fault.
const becauseOf: Readonly<Record<string, TransferRefusal['because']>> = {
  available_stays_above_the_floor: 'not-enough',
  account_is_open: 'account-closed',
  posted_once: 'key-used-for-another',
  reversed_once: 'reversed-before',
};

function whyNot(fault: unknown): TransferRefusal['because'] {
  const because = becauseOf[brokenConstraint(fault) ?? ''];
  if (because === undefined) throw fault;
  return because;
}
