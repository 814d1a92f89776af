-- Unpaid help is taken off the newest figure only where its giver's own word for just that share is in force
-- (design, invariant 17).
with newest as (
  select distinct on (locality_id, person_id) locality_id, person_id, figure_id, replay
  from allocation.starting_figure order by locality_id, person_id, figure_id desc
)
select newest.locality_id, newest.person_id, newest.figure_id, counted.key as area
from newest
cross join lateral jsonb_each(newest.replay -> 'answers') as counted
where (counted.value -> 'help' ->> 'agreed')::boolean
  and not exists (
    select 1 from assessment.helper_agreement word
    where word.locality_id = newest.locality_id and word.person_id = newest.person_id and word.area = counted.key
      and word.share = counted.value -> 'help' ->> 'share' and word.ended_at is null
  );
