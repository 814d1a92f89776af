-- The days that a payment wrote down come to its weekly money; those that went along between holdings come to nothing
-- (design, invariant 1).
select p.locality_id, p.person_id, p.transfer_id, p.weekly_money_pence, sum(d.amount_pence) as days_pence
from holdings.pay_in p
join holdings.paid_days d
  on d.locality_id = p.locality_id and d.person_id = p.person_id and d.transfer_id = p.transfer_id
group by p.locality_id, p.person_id, p.transfer_id, p.weekly_money_pence
having sum(d.amount_pence) <> p.weekly_money_pence
union all
select d.locality_id, d.person_id, null::uuid, 0, sum(d.amount_pence)
from holdings.paid_days d
where not exists (
  select 1 from holdings.pay_in p
    where p.locality_id = d.locality_id and p.person_id = d.person_id and p.transfer_id = d.transfer_id)
  and not exists (
    select 1 from holdings.share s
      where s.locality_id = d.locality_id and s.person_id = d.person_id and s.share_id = d.paid_days_id)
group by d.locality_id, d.person_id
having sum(d.amount_pence) <> 0;
