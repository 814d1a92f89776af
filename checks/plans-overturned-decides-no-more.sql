-- Whoever made a decision that was overturned neither decides about that plan again nor confirms a decision on it (design, 16).
select before.locality_id, before.person_id, before.plan_id, later.decision_id, later.decided_by, later.second_by
from plans.decision before
join plans.decision later
  on later.locality_id = before.locality_id and later.person_id = before.person_id and later.plan_id = before.plan_id
  and later.decision_id > before.decision_id and later.decided_on >= before.overturned_on
where later.sending_id <> before.sending_id
  and (later.decided_by in (before.decided_by, before.second_by) or later.second_by in (before.decided_by, before.second_by));
