import pg from 'pg';
import { brokenRules } from '../store/broken-rules.ts';

/** Something in the ledger that does not add up: which rule, where, what was found and what it should be. */
export type Difference = {
  readonly rule: string;
  readonly locality: string;
  readonly where: string;
  readonly found: string | null;
  readonly expected: string | null;
};

/**
 * How much was looked at, and all that does not add up; nothing in a ledger that is whole. `seal` stands for all of it: whoever
 * keeps it elsewhere can tell later whether what was there then was changed, even where every seal was made anew. Where a newer
 * Mainstay seals more than an older one did, it made all seals anew itself: `sealedAnew` says when, and which seal stood until then.
 */
export type Verified = {
  readonly seal: string;
  readonly sealedAnew: readonly { readonly locality: string; readonly at: string; readonly seal: string }[];
  readonly accounts: number;
  readonly transfers: number;
  readonly entries: number;
  readonly differences: readonly Difference[];
};

/** Recomputes every balance and every chain of entries from the movements alone. For the owner's connection: the whole place. */
export async function verifyLedger(owner: pg.ClientConfig): Promise<Verified> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const counted = await client.query<{ accounts: string; transfers: string }>(
      `select (select count(*) from ledger.account)::text as accounts, (select count(*) from ledger.transfer)::text as transfers`,
    );
    const [counts] = counted.rows;
    const transfers = Number(counts?.transfers);
    const { entries, rules } = await brokenRules(client);
    const differences: Difference[] = [];
    for (const { rule, sql } of rules) {
      const found = await client.query<Omit<Difference, 'rule'>>(
        `select locality_id as locality, at::text as "where", found::text, expected::text from (${sql}) broken limit 1000`,
      );
      differences.push(...found.rows.map((row) => ({ rule, ...row })));
    }
    const heads = await client.query<{ seal: string }>(
      `select encode(sha256(convert_to(coalesce(string_agg(locality_id || account_id || seal, '' order by locality_id, account_id),
         ''), 'UTF8')), 'hex') as seal from ledger.account`,
    );
    const anew = await client.query<Verified['sealedAnew'][number]>(
      `select locality_id as locality, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, seal from ledger.sealed_anew order by at`,
    );
    await client.query('rollback');
    return {
      seal: heads.rows[0]?.seal ?? '',
      sealedAnew: anew.rows,
      accounts: Number(counts?.accounts),
      transfers,
      entries,
      differences,
    };
  } finally {
    await client.end();
  }
}
