-- A figure above what the first person may agree alone has a second person. Their limit is read as it is today: a row here may
-- also mean that a limit was lowered since (design, invariant 20).
select d.locality_id, d.person_id, d.decision_id, d.weekly_pence, w.agrees_up_to_weekly_pence
from plans.decision d
join people.worker w
  on w.locality_id = d.locality_id and w.organisation_id = d.organisation_id and w.account_id = d.decided_by
  and w.role = 'decider'
where d.kind = 'agreed' and d.alone and d.weekly_pence > coalesce(w.agrees_up_to_weekly_pence, 0);
