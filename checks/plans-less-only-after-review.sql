-- A lower budget is proposed only as the answer to what the person said about the plan that it is of, since that was agreed
-- (design, invariant 16; Care Act 2014, section 27).
select c.locality_id, c.person_id, c.change_id, c.proposed_on, r.review_id, r.said_on
from plans.change c
join plans.agreement a on a.locality_id = c.locality_id and a.person_id = c.person_id and a.plan_id = c.plan_id
left join plans.review r on r.locality_id = c.locality_id and r.person_id = c.person_id and r.change_id = c.change_id
where not coalesce(r.plan_id = c.plan_id and r.said_on between a.agreed_on and c.proposed_on and r.answered_on = c.proposed_on,
  false);
