-- What is agreed is never less than the lines of the plan cost, each week and once (design, invariants 10 and 18).
select a.locality_id, a.person_id, a.plan_id, a.weekly_pence, a.one_off_pence,
  coalesce(sum(l.weekly_pence), 0) as lines_weekly_pence, coalesce(sum(l.one_off_pence), 0) as lines_one_off_pence
from plans.agreement a
left join plans.line l on l.locality_id = a.locality_id and l.person_id = a.person_id and l.plan_id = a.plan_id
group by a.locality_id, a.person_id, a.plan_id, a.weekly_pence, a.one_off_pence
having a.weekly_pence < coalesce(sum(l.weekly_pence), 0) or a.one_off_pence < coalesce(sum(l.one_off_pence), 0);
