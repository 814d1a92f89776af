-- Every agreed plan has a next look within twelve months of the last answer, and the first within six of being agreed; that it is
-- late is no fault of the data, only of the service (design, invariant 24).
select p.locality_id, p.person_id, p.plan_id, p.review_by, a.agreed_on, r.answered_on
from plans.plan p
join plans.agreement a on a.locality_id = p.locality_id and a.person_id = p.person_id and a.plan_id = p.plan_id
left join lateral (
  select max(answered_on) as answered_on from plans.review
    where locality_id = p.locality_id and person_id = p.person_id and plan_id = p.plan_id) r on true
where p.state = 'agreed'
  and p.review_by > case when r.answered_on is null then a.agreed_on + interval '6 months' else r.answered_on + interval '12 months' end;
