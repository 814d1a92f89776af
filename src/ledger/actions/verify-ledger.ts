import pg from 'pg';

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
 * keeps it elsewhere can tell later whether what was there then was changed, even where every seal was made anew.
 */
export type Verified = {
  readonly seal: string;
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
    const counted = await client.query<{ accounts: string; transfers: string; entries: string }>(
      `select (select count(*) from ledger.account)::text as accounts, (select count(*) from ledger.transfer)::text as transfers,
         (select count(*) from ledger.entry)::text as entries`,
    );
    const differences: Difference[] = [];
    for (const [rule, sql] of rules) {
      const found = await client.query<Omit<Difference, 'rule'>>(
        `select locality_id as locality, at::text as "where", found::text, expected::text from (${sql}) broken limit 1000`,
      );
      differences.push(...found.rows.map((row) => ({ rule, ...row })));
    }
    const heads = await client.query<{ seal: string }>(
      `select encode(sha256(convert_to(coalesce(string_agg(locality_id || account_id || seal, '' order by locality_id, account_id),
         ''), 'UTF8')), 'hex') as seal from ledger.account where seal is not null`,
    );
    await client.query('rollback');
    const [counts] = counted.rows;
    return {
      seal: heads.rows[0]?.seal ?? '',
      accounts: Number(counts?.accounts),
      transfers: Number(counts?.transfers),
      entries: Number(counts?.entries),
      differences,
    };
  } finally {
    await client.end();
  }
}

const sides = `select locality_id, transfer_id, from_account_id as account_id, -amount_pence as pence, what, effective_on
    from ledger.transfer
  union all select locality_id, transfer_id, to_account_id, amount_pence, what, effective_on from ledger.transfer`;

const digests = `select locality_id, account_id, version, seal, ledger.digest_of(version, transfer_id, amount_pence, balance_pence,
    other_account_id, effective_on, recorded_at, what, about) as digest,
    count(seal) over (partition by locality_id, account_id order by version rows between unbounded preceding and 1 preceding)
      as posting
  from ledger.entry`;

const rules: readonly (readonly [rule: string, sql: string])[] = [
  [
    'an account holds the sum of its movements',
    `select a.locality_id, a.account_id as at, a.posted_pence as found, coalesce(s.pence, 0) as expected
       from ledger.account a
       left join (select locality_id, account_id, sum(pence) as pence from (${sides}) moved group by 1, 2) s
         on s.locality_id = a.locality_id and s.account_id = a.account_id
       where a.posted_pence <> coalesce(s.pence, 0)`,
  ],
  [
    'what is reserved is the sum of the promises that stand',
    `select a.locality_id, a.account_id as at, a.reserved_pence as found, coalesce(r.pence, 0) as expected
       from ledger.account a
       left join (select locality_id, account_id, sum(amount_pence) as pence from ledger.reservation
           where ended_at is null group by 1, 2) r
         on r.locality_id = a.locality_id and r.account_id = a.account_id
       where a.reserved_pence <> coalesce(r.pence, 0)`,
  ],
  [
    'entries are numbered without a gap',
    `select locality_id, account_id as at, version as found, place as expected
       from (select locality_id, account_id, version,
           row_number() over (partition by locality_id, account_id order by version) as place from ledger.entry) numbered
       where version <> place`,
  ],
  [
    'the version of an account is its newest entry',
    `select a.locality_id, a.account_id as at, a.version as found, coalesce(e.newest, 0) as expected
       from ledger.account a
       left join (select locality_id, account_id, max(version) as newest from ledger.entry group by 1, 2) e
         on e.locality_id = a.locality_id and e.account_id = a.account_id
       where a.version <> coalesce(e.newest, 0)`,
  ],
  [
    'each balance follows from the one before',
    `select locality_id, account_id::text || ' ' || version as at, balance_pence as found, summed as expected
       from (select locality_id, account_id, version, balance_pence,
           sum(amount_pence) over (partition by locality_id, account_id order by version) as summed from ledger.entry) chained
       where balance_pence <> summed`,
  ],
  [
    'each side of a movement has its entry',
    `select s.locality_id, s.transfer_id as at, e.amount_pence as found, s.pence as expected
       from (${sides}) s
       left join ledger.entry e
         on e.locality_id = s.locality_id and e.transfer_id = s.transfer_id and e.account_id = s.account_id
       where (e.amount_pence, e.what, e.effective_on) is distinct from (s.pence, s.what, s.effective_on)`,
  ],
  [
    'no entry stands without its movement',
    `select e.locality_id, e.account_id::text || ' ' || e.version as at, e.amount_pence as found, null as expected
       from ledger.entry e
       left join (${sides}) s
         on s.locality_id = e.locality_id and s.transfer_id = e.transfer_id and s.account_id = e.account_id
       where s.transfer_id is null`,
  ],
  [
    'each seal is made of the one before and of what was written since',
    `select locality_id, account_id::text || ' ' || version as at, seal as found, expected
       from (select locality_id, account_id, version, seal, ledger.seal_of(lag(seal) over (partition by locality_id, account_id
           order by posting), digests) as expected
         from (select locality_id, account_id, posting, max(version) as version, max(seal) as seal,
             string_agg(digest, ''::bytea order by version) as digests
           from (${digests}) digested group by locality_id, account_id, posting) postings) chained
       where seal is distinct from expected`,
  ],
  [
    'the seal of an account is that of its newest entry',
    `select a.locality_id, a.account_id as at, a.seal as found, e.seal as expected
       from ledger.account a
       left join ledger.entry e on e.locality_id = a.locality_id and e.account_id = a.account_id and e.version = a.version
       where a.seal is distinct from e.seal`,
  ],
  [
    'all accounts of a place together come to nothing',
    `select locality_id, 'the whole place' as at, sum(posted_pence) as found, 0 as expected
       from ledger.account group by locality_id having sum(posted_pence) <> 0`,
  ],
];
