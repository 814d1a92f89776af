-- What came in for a holding, which is there, is in the ledger to the penny, and no share is paid beyond its days (design,
-- invariants 1 and 7).
select p.locality_id, p.person_id, p.transfer_id, p.net_pence, t.amount_pence as posted_pence
from holdings.pay_in p
left join ledger.transfer t on t.locality_id = p.locality_id and t.transfer_id = p.transfer_id
where p.net_pence <> coalesce(t.amount_pence, 0)
union all
select s.locality_id, s.person_id, s.share_id, s.weekly_pence, null
from holdings.share s
where s.paid_until > s.until_on
union all
select p.locality_id, p.person_id, p.id, null, null
from (
  select locality_id, person_id, holding_id, transfer_id as id from holdings.pay_in
  union all select locality_id, person_id, holding_id, paid_days_id from holdings.paid_days
) p
where not exists (
  select 1 from holdings.holding h
  where h.locality_id = p.locality_id and h.person_id = p.person_id and h.holding_id = p.holding_id);
