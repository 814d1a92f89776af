-- Every movement is two entries that sum to zero, one on each of its accounts (design, invariant 2).
select t.locality_id, t.transfer_id, t.amount_pence, count(e.version) as entries, sum(e.amount_pence) as sum_pence
from ledger.transfer t
left join ledger.entry e on e.locality_id = t.locality_id and e.transfer_id = t.transfer_id
  and e.account_id in (t.from_account_id, t.to_account_id)
group by t.locality_id, t.transfer_id, t.amount_pence
having count(e.version) <> 2 or sum(e.amount_pence) <> 0 or max(e.amount_pence) <> t.amount_pence;
