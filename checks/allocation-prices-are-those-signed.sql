-- A figure worked out by a rule of the place has the prices that were signed with that rule, and no others; one worked out by what
-- comes with Mainstay has none. So nothing scales what people get but what two people put their names under.
select f.locality_id, f.person_id, f.figure_id, f.replay -> 'prices' as figure_prices, v.file -> 'prices' as signed_prices
from allocation.starting_figure f
left join allocation.rule_version v
  on v.locality_id = f.locality_id and v.instrument = f.instrument and v.version = f.instrument_version
where (f.replay -> 'prices') is distinct from (v.file -> 'prices');
