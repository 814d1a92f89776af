-- Figures are only ever kept about ten people or more: each group, each cell that is shown, and all together.
select r.locality_id, r.as_of, 'a group of fewer than ten' as what
  from insight.release r
  cross join lateral jsonb_array_elements((r.figures -> 'places') || (r.figures -> 'ways')) as line
  where (line ->> 'people')::int < 10
union all
select r.locality_id, r.as_of, 'a cell of fewer than ten'
  from insight.release r
  cross join lateral jsonb_array_elements(coalesce(r.figures -> 'counts', '[]')) as line
  cross join lateral jsonb_array_elements(line) as cell
  where jsonb_typeof(cell) = 'number' and cell::int < 10
union all
select r.locality_id, r.as_of, 'fewer than ten people in all'
  from insight.release r
  where (r.figures ->> 'people')::int < 10
