import { done, type LocalityId, type Outcome, refused } from '#basics';
import { brokenConstraint, inColumns, type Transaction } from '#platform';
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
  const [first, ...others] = transfers;
  if (first === undefined) return done([]);
  try {
    const rows = await (others.length === 0
      ? postOne(tx, locality, first, recorded)
      : postSet(tx, locality, transfers, recorded));
    return done(rows.map((row) => ({ transferId: row.transfer_id, fresh: row.fresh })));
  } catch (fault) {
    return refused(whyNot(fault));
  }
}

type Row = { readonly transfer_id: TransferId; readonly fresh: boolean };

function postOne(
  tx: Transaction,
  locality: LocalityId,
  transfer: Transfer,
  recorded: Recorded,
): Promise<readonly Row[]> {
  return tx.rows<Row>(
    'select s.id as transfer_id, s.id = $2 as fresh from ledger.post_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) s(id)',
    [
      locality,
      transfer.transferId,
      transfer.key,
      transfer.from,
      transfer.to,
      transfer.amount,
      transfer.effectiveOn,
      recorded.at,
      recorded.by ?? null,
      transfer.what,
      JSON.stringify(transfer.about ?? {}),
      transfer.reverses ?? null,
    ],
    'ledger-post-one',
  );
}

/** Many together, as columns. The database says which of them it had posted before, under which movement. */
async function postSet(
  tx: Transaction,
  locality: LocalityId,
  transfers: readonly Transfer[],
  recorded: Recorded,
): Promise<readonly Row[]> {
  const columns = inColumns(
    transfers,
    (each) => each.transferId,
    (each) => each.key,
    (each) => each.from,
    (each) => each.to,
    (each) => each.amount,
    (each) => each.effectiveOn,
    (each) => each.what,
    (each) => JSON.stringify(each.about ?? {}),
    (each) => each.reverses,
  );
  const known = await tx.rows<{ readonly place: number; readonly transfer_id: TransferId }>(
    'select place, transfer_id from ledger.post_set($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
    [locality, ...columns, recorded.at, recorded.by ?? null],
    'ledger-post-set',
  );
  const before = new Map(known.map((row) => [row.place, row.transfer_id]));
  return transfers.map(({ transferId }, index) => {
    const first = before.get(index + 1);
    return { transfer_id: first ?? transferId, fresh: first === undefined };
  });
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
