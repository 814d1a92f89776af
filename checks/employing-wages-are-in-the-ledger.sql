-- Wages that went out are the sum of their hours to the penny, in the run and in the ledger; hours that are owed hold their promise, and
-- those that are paid or taken back hold none.
select run.locality_id, run.person_id, run.pay_run_id::text as what
from employing.pay_run run
where run.state = 'paid' and run.total_pence is distinct from (select sum(h.pay_pence) from employing.hours h
  where h.locality_id = run.locality_id and h.person_id = run.person_id and h.pay_run_id = run.pay_run_id
    and h.paid_on is not null)
union all
select h.locality_id, h.person_id, h.hours_id::text
from employing.hours h
join employing.pay_run run
  on run.locality_id = h.locality_id and run.person_id = h.person_id and run.pay_run_id = h.pay_run_id
where h.paid_on is not null and run.state <> 'paid'
union all
select h.locality_id, h.person_id, h.hours_id::text
from employing.hours h
join ledger.reservation r on r.locality_id = h.locality_id and r.reservation_id = h.reservation_id
where (r.ended_at is null) <> (h.paid_on is null and h.state <> 'taken-back') or r.amount_pence <> h.pay_pence
union all
select locality_id, person_id, min(hours_id::text)
from employing.hours
where reservation_id is not null
group by locality_id, person_id, reservation_id
having count(*) > 1;
