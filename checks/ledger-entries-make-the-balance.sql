-- An account holds the sum of its entries, and its version counts them without a gap (design, invariants 1 and 2).
select a.locality_id, a.account_id, a.posted_pence, coalesce(sum(e.amount_pence), 0) as entries_pence,
  a.version, count(e.version) as entries, max(e.version) as newest
from ledger.account a
left join ledger.entry e on e.locality_id = a.locality_id and e.account_id = a.account_id
group by a.locality_id, a.account_id, a.posted_pence, a.version
having a.posted_pence <> coalesce(sum(e.amount_pence), 0)
  or a.version <> count(e.version) or a.version <> coalesce(max(e.version), 0);
