-- Every agreed plan has an agreement that rests on a decision to agree, made alone within the limit or confirmed by a second
-- person (design, invariants 18 and 20).
select p.locality_id, p.person_id, p.plan_id, d.decision_id, d.alone, d.second_agrees
from plans.plan p
left join plans.agreement a on a.locality_id = p.locality_id and a.person_id = p.person_id and a.plan_id = p.plan_id
left join plans.decision d
  on d.locality_id = a.locality_id and d.person_id = a.person_id and d.decision_id = a.decision_id
where p.state in ('agreed', 'replaced')
  and not coalesce(d.kind = 'agreed' and d.plan_id = p.plan_id and (d.alone or d.second_agrees), false);
