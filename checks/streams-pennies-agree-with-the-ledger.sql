-- Every movement that the waterfall laid out came from somewhere to the penny, and what it laid out is what the ledger moved.
select t.locality_id, t.person_id, t.transfer_id, t.laid_pence, e.spent_pence
from (
  select locality_id, person_id, transfer_id, sum(amount_pence) as laid_pence
  from streams.taken group by locality_id, person_id, transfer_id) t
left join (
  select e.locality_id, a.person_id, e.transfer_id, -sum(e.amount_pence) as spent_pence
  from ledger.entry e
  join ledger.account a on a.locality_id = e.locality_id and a.account_id = e.account_id and a.kind = 'holding'
  join ledger.account o on o.locality_id = e.locality_id and o.account_id = e.other_account_id and o.kind in ('paid-out', 'pool')
  group by e.locality_id, a.person_id, e.transfer_id) e
  on e.locality_id = t.locality_id and e.person_id = t.person_id and e.transfer_id = t.transfer_id
where e.spent_pence is distinct from t.laid_pence;
