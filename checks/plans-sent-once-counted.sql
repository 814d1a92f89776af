-- The three figures of a sending agree with the plan as it was sent (design, invariant 15).
select s.locality_id, s.person_id, s.sending_id, s.plan_weekly_pence, s.plan_one_off_pence
from plans.sending s
where s.plan_one_off_pence <> coalesce(
  (select sum((line ->> 'oneOff')::bigint) from jsonb_array_elements(s.as_sent -> 'lines') as each (line)), 0)
or s.plan_weekly_pence <> coalesce(
  (select sum(div(2 * (line #>> '{price,unitPrice}')::bigint * (line #>> '{price,quantity}')::bigint + 100, 200))
     from jsonb_array_elements(s.as_sent -> 'lines') as each (line) where line ? 'price'), 0);
