-- What a funder writes itself is what the place was opened for, under another name than opened it; what one funder hands on to another
-- leaves its part to the penny, comes into a part of the other's in the same pot, and is never more than was there.
select h.locality_id, h.person_id, h.place_id, h.amount_pence, w.amount_pence as written_pence
from streams.place h
left join streams.part w on w.locality_id = h.locality_id and w.person_id = h.person_id and w.part_id = h.written_part_id
left join streams.part g on g.locality_id = h.locality_id and g.person_id = h.person_id and g.part_id = h.from_part_id
where h.written_at is not null and (
  w.part_id is null or w.funder_id <> h.funder_id
  or h.opened_account = h.written_account
  or w.stream <> coalesce(h.stream, w.stream) or w.reference <> coalesce(h.reference, w.reference)
  or w.only_for is distinct from h.only_for
  or w.amount_pence <> coalesce(h.amount_pence, w.amount_pence)
  or (h.from_part_id is not null and g.funder_id is distinct from h.from_funder_id))
union all
select g.locality_id, g.person_id, g.part_id, g.amount_pence, sum(h.amount_pence)
from streams.part g
join streams.place h on h.locality_id = g.locality_id and h.person_id = g.person_id and h.from_part_id = g.part_id
  and h.written_at is not null
group by g.locality_id, g.person_id, g.part_id, g.amount_pence
having sum(h.amount_pence) > g.amount_pence;
