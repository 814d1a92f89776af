/** Both sides of every movement, as the accounts should have them. */
export const sides = `select locality_id, transfer_id, from_account_id as account_id, -amount_pence as pence, what, effective_on,
      recorded_at, about
    from ledger.transfer
  union all select locality_id, transfer_id, to_account_id, amount_pence, what, effective_on, recorded_at, about
    from ledger.transfer`;

/** Whether an entry says otherwise than its side of the movement. */
export const saysOtherwise = `(e.amount_pence, e.what, e.effective_on, e.recorded_at, e.about)
  is distinct from (s.pence, s.what, s.effective_on, s.recorded_at, s.about)`;

/** Every entry with a digest of what it says. */
export const digests = `select locality_id, account_id, version, amount_pence, balance_pence, seal, ledger.digest_of(version,
    transfer_id, amount_pence, balance_pence, other_account_id, effective_on, recorded_at, what, about) as digest
  from ledger.entry`;

// After which seals of its account an entry was written: those of one posting share the number.
const digested = `select *, count(seal) over (partition by locality_id, account_id order by version
    rows between unbounded preceding and 1 preceding) as posting
  from (${digests}) each`;

const rules = [
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
       where ${saysOtherwise}`,
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
           from (${digested}) digested group by locality_id, account_id, posting) postings) chained
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
] as const;

export type RuleName = (typeof rules)[number][0];

/** Each rule of the ledger, and the SQL of what breaks it: where, what was found and what it should be. */
export const ledgerRules: readonly { readonly rule: RuleName; readonly sql: string }[] = rules.map(
  ([rule, sql]) => ({ rule, sql }),
);
