import type { AccountId, Moment, PersonId } from '#basics';
import type { Transaction } from '#platform';
import type { HoldingId } from '../holding.ts';

/** Who signed an agreement, when, and the words that they signed. */
export type Signature = {
  readonly holdingId: HoldingId;
  readonly as: 'person' | 'holder' | 'service';
  readonly name: string;
  readonly accountId?: AccountId | undefined;
  readonly onPaper: boolean;
  readonly at: Moment;
  readonly wording: readonly string[];
};

export async function addSignature(tx: Transaction, personId: PersonId, signed: Signature): Promise<void> {
  await tx.run(
    `insert into holdings.signature (locality_id, person_id, holding_id, signed_as, name, account_id, on_paper, signed_at, wording)
     values (platform.locality(), $1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      personId,
      signed.holdingId,
      signed.as,
      signed.name,
      signed.accountId ?? null,
      signed.onPaper,
      signed.at,
      signed.wording,
    ],
  );
}

/** The signatures under a person's agreements that may be seen, in the order they were given. */
export async function signaturesOf(tx: Transaction, personId: PersonId): Promise<readonly Signature[]> {
  const rows = await tx.rows<{
    readonly holding_id: HoldingId;
    readonly signed_as: Signature['as'];
    readonly name: string;
    readonly account_id: AccountId | null;
    readonly on_paper: boolean;
    readonly signed_at: Moment;
    readonly wording: readonly string[];
  }>(
    `select holding_id, signed_as, name, account_id, on_paper, signed_at, wording from holdings.signature
       where locality_id = platform.locality() and person_id = $1 order by signed_at, signed_as = 'person' desc`,
    [personId],
    'signatures-of',
  );
  return rows.map((row) => ({
    holdingId: row.holding_id,
    as: row.signed_as,
    name: row.name,
    onPaper: row.on_paper,
    at: row.signed_at,
    wording: row.wording,
    ...(row.account_id !== null && { accountId: row.account_id }),
  }));
}
