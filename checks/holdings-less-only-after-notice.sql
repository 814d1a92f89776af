-- No money is held at a lower figure before the 28 days that run from when the person was given it (design, invariants 16, 35).
select h.locality_id, h.person_id, h.plan_id, h.from_on, h.weekly_pence, a.weekly_pence as agreed_pence
from holdings.agreed h
join plans.agreement a on a.locality_id = h.locality_id and a.person_id = h.person_id and a.plan_id = h.plan_id
where h.weekly_pence < a.weekly_pence
  and not exists (
    select 1 from plans.change c
    where c.locality_id = h.locality_id and c.person_id = h.person_id and c.plan_id = h.plan_id
      and c.to_weekly_pence = h.weekly_pence and h.from_on >= c.given_on + 28
  );
