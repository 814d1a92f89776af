-- Whoever lays a pot out lays out all of it: nothing is passed over that was written down an hour before something later was laid
-- out.
select e.locality_id, a.person_id, e.transfer_id, e.amount_pence
from ledger.entry e
join ledger.account a on a.locality_id = e.locality_id and a.account_id = e.account_id and a.kind = 'holding'
join ledger.account o on o.locality_id = e.locality_id and o.account_id = e.other_account_id and o.kind in ('paid-out', 'pool', 'grace')
where e.recorded_at < (
    select max(t.taken_at) - interval '1 hour' from streams.taken t
    where t.locality_id = a.locality_id and t.person_id = a.person_id)
  and not exists (
    select 1 from streams.taken t
    where t.locality_id = e.locality_id and t.person_id = a.person_id and t.transfer_id = e.transfer_id);
