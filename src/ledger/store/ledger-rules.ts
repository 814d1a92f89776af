/** Both sides of every movement, as the accounts should have them. */
const sides = `select locality_id, transfer_id, from_account_id as account_id, to_account_id as other_account_id,
      -amount_pence as pence, what, effective_on, recorded_at, about
    from ledger.transfer
  union all select locality_id, transfer_id, to_account_id, from_account_id, amount_pence, what, effective_on, recorded_at, about
    from ledger.transfer`;

// What a seal says of a movement is written out once for its two entries, beside the reading of it.
const movements = `select *, ledger.tail_of(idempotency_key, effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id) as tail
  from ledger.transfer`;

/**
 * Every entry beside its movement: a digest of what it says and of what its movement says, and whether it is not one of the
 * movement's two sides or says otherwise than it does.
 */
export const entries = `select e.locality_id, e.account_id, e.version, e.transfer_id, e.amount_pence, e.balance_pence, e.seal,
    ledger.digest_of(e.version, e.transfer_id, e.amount_pence, e.balance_pence, e.other_account_id, t.tail) as digest,
    (e.what, e.effective_on, e.recorded_at, e.about) is distinct from (t.what, t.effective_on, t.recorded_at, t.about)
      or case when e.amount_pence < 0
        then (e.account_id, e.other_account_id, -e.amount_pence) <> (t.from_account_id, t.to_account_id, t.amount_pence)
        else (e.account_id, e.other_account_id, e.amount_pence) <> (t.to_account_id, t.from_account_id, t.amount_pence)
      end as says_otherwise
  from ledger.entry e left join (${movements}) t on t.locality_id = e.locality_id and t.transfer_id = e.transfer_id`;

/** The seal of each account from when nothing had moved in it. */
export const openingOf = `ledger.opening_of(a.locality_id, a.account_id, a.kind, a.name, a.person_id, a.organisation_id, a.opened_at)`;

// After which seals of its account an entry was written: those of one posting share the number.
const digested = `select *, count(seal) over (partition by locality_id, account_id order by version
    rows between unbounded preceding and 1 preceding) as posting
  from (${entries}) each`;

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
       where (e.amount_pence, e.other_account_id, e.what, e.effective_on, e.recorded_at, e.about)
         is distinct from (s.pence, s.other_account_id, s.what, s.effective_on, s.recorded_at, s.about)`,
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
    `select p.locality_id, p.account_id::text || ' ' || p.version as at, p.seal as found, p.expected
       from (select p.*, ledger.seal_of(coalesce(lag(p.seal) over in_order, ${openingOf}), p.digests) as expected
         from (select locality_id, account_id, posting, max(version) as version, max(seal) as seal,
             string_agg(digest, ''::bytea order by version) as digests
           from (${digested}) digested group by locality_id, account_id, posting) p
         left join ledger.account a on a.locality_id = p.locality_id and a.account_id = p.account_id
         window in_order as (partition by p.locality_id, p.account_id order by p.posting)) p
       where p.seal is distinct from p.expected`,
  ],
  [
    'the seal of an account is that of its newest entry, or of its opening',
    `select a.locality_id, a.account_id as at, a.seal as found, s.seal as expected
       from ledger.account a
       left join ledger.entry e on e.locality_id = a.locality_id and e.account_id = a.account_id and e.version = a.version
       cross join lateral (select case when a.version = 0 then ${openingOf} else e.seal end as seal) s
       where a.seal is distinct from s.seal`,
  ],
  [
    'all was whole when it was sealed anew',
    `select locality_id, at::text as at, broken as found, 0 as expected from ledger.sealed_anew where broken <> 0`,
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
