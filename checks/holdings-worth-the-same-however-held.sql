-- How money is held never changes what a line is worth: where a line goes on in another holding the day after, it goes on at the same weekly
-- amount, unless what was agreed changed with that day (design, invariant 3).
select one.locality_id, one.person_id, one.line_id, one.weekly_pence, next.weekly_pence as next_pence, next.from_on
from holdings.share one
join holdings.share next on next.locality_id = one.locality_id and next.person_id = one.person_id and next.plan_id = one.plan_id
  and next.line_id = one.line_id and next.from_on = one.until_on + 1
where one.until_on >= one.from_on and next.holding_id <> one.holding_id and next.weekly_pence < one.weekly_pence
  and not exists (select 1 from holdings.agreed a
    where a.locality_id = one.locality_id and a.person_id = one.person_id and a.from_on = next.from_on)
