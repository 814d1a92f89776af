-- Where several streams fill a pot, every movement written down more than two days ago is laid out.
select e.locality_id, a.person_id, e.transfer_id, e.amount_pence
from ledger.entry e
join ledger.account a on a.locality_id = e.locality_id and a.account_id = e.account_id and a.kind = 'holding'
join ledger.account o on o.locality_id = e.locality_id and o.account_id = e.other_account_id and o.kind in ('paid-out', 'pool')
where exists (
    select 1 from streams.part p
    where p.locality_id = a.locality_id and p.person_id = a.person_id and p.withdrawn_at is null
      and p.written_at < now() - interval '2 days')
  and e.recorded_at < now() - interval '2 days'
  and not exists (
    select 1 from streams.taken t
    where t.locality_id = e.locality_id and t.person_id = a.person_id and t.transfer_id = e.transfer_id);
