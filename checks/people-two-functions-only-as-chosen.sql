-- No organisation does two things for one person that may never go together, nor two that may only by the person's choice
-- without that choice (design, section 6.6 and invariant 28; the table itself is src/people/conflicts.ts).
with pair (one, other, choosable) as (
  values ('advocacy', 'paid-support', false), ('advocacy', 'money-holding', true), ('planning', 'paid-support', true),
    ('quality-check', 'planning', false), ('quality-check', 'advocacy', false), ('quality-check', 'money-holding', false),
    ('quality-check', 'paid-support', false), ('quality-check', 'approving', false)
), held as (
  select r.locality_id, r.person_id, r.organisation_id, f.name as does
  from people.relationship r
  cross join lateral unnest(coalesce(r.does, case r.role
    when 'planner' then case when 'speak-up' = any (r.powers) then '{planning,advocacy}'::text[] else '{planning}'::text[] end
    when 'holder' then '{money-holding,paid-support}'::text[]
    when 'checker' then '{quality-check}'::text[]
    when 'decider' then '{approving}'::text[]
    when 'payer' then '{approving}'::text[]
    else '{}'::text[] end)) as f (name)
  where r.organisation_id is not null and r.accepted_at is not null and r.ended_at is null
)
select a.locality_id, a.person_id, a.organisation_id, a.does, b.does as beside
from pair
join held a on a.does = pair.one
join held b on b.does = pair.other and b.locality_id = a.locality_id and b.person_id = a.person_id
  and b.organisation_id = a.organisation_id
where not pair.choosable or not exists (
  select 1 from people.knowing_choice c
  where c.locality_id = a.locality_id and c.person_id = a.person_id and c.organisation_id = a.organisation_id
    and c.taken_back_at is null and array[c.one_function, c.other_function] @> array[pair.one, pair.other]);
