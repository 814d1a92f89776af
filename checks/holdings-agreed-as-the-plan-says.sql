-- The budget that holdings were made within is the one that was agreed for the plan, or less after notice (invariant 15).
select h.locality_id, h.person_id, h.plan_id, h.from_on, h.weekly_pence, a.weekly_pence as agreed_pence
from holdings.agreed h
left join plans.agreement a on a.locality_id = h.locality_id and a.person_id = h.person_id and a.plan_id = h.plan_id
where a.plan_id is null or h.weekly_pence > a.weekly_pence or h.from_on < a.from_day;
