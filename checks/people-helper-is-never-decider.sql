-- Whoever helps a person plan neither decides about them nor holds their money (design, invariants 20 and 28).
select helper.locality_id, helper.person_id, one.account_id, helper.role as helps_as, other.role as also
from people.relationship helper
join people.worker one
  on one.locality_id = helper.locality_id and one.organisation_id = helper.organisation_id and one.role = helper.role
join people.relationship other
  on other.locality_id = helper.locality_id and other.person_id = helper.person_id
join people.worker two
  on two.locality_id = other.locality_id and two.organisation_id = other.organisation_id and two.role = other.role
  and two.account_id = one.account_id
where helper.role = 'planner' and other.role in ('decider', 'holder')
  and helper.accepted_at is not null and helper.ended_at is null and other.accepted_at is not null and other.ended_at is null
  and one.ended_at is null and two.ended_at is null;
