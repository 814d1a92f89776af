-- A direct payment pays for a care home no longer than the rule says: days that are less than four weeks from the one before are one run, and no run
-- has more days within twelve months than are let; what was taken back does not count (design, invariant 12; SI 2014/2871, regulation 6).
with days as (
  select distinct c.locality_id, c.person_id, d::date as day,
      max(c.days_most) over (partition by c.locality_id, c.person_id) as days_most,
      min(c.linked_within_days) over (partition by c.locality_id, c.person_id) as linked_within_days
    from holdings.care_home_stay c
    cross join lateral generate_series(c.from_on::timestamp, c.until_on::timestamp, interval '1 day') d
    where not exists (select 1 from ledger.transfer t where t.locality_id = c.locality_id and t.reverses_transfer_id = c.transfer_id)
), starts as (
  select days.*, case when day - lag(day) over w - 1 < linked_within_days then 0 else 1 end as starts
    from days window w as (partition by locality_id, person_id order by day)
), runs as (
  select starts.*, sum(starts) over (partition by locality_id, person_id order by day) as run from starts
), counted as (
  select runs.*, count(*) over (partition by locality_id, person_id, run order by day
      range between interval '364 days' preceding and current row) as so_far
    from runs
)
select locality_id, person_id, min(day) as from_day, max(so_far) as days, days_most
from counted where so_far > days_most group by locality_id, person_id, days_most
