-- The service's money for an approved run is promised, to the penny, and for no other run.
select r.locality_id, r.organisation_id, r.run_id, r.number, r.state, p.amount_pence as promised_pence, coalesce(s.pence, 0) as pence
from payments.run r
left join ledger.reservation p
  on p.locality_id = r.locality_id and p.reservation_id = r.reservation_id and p.ended_at is null
left join (
  select locality_id, organisation_id, run_id, sum(amount_pence) as pence
  from payments.run_line
  where state = 'ready' and again_line_id is null and transfer_id is null
  group by locality_id, organisation_id, run_id) s
  on s.locality_id = r.locality_id and s.organisation_id = r.organisation_id and s.run_id = r.run_id
where coalesce(p.amount_pence, 0) <> case when r.state = 'approved' then coalesce(s.pence, 0) else 0 end;
