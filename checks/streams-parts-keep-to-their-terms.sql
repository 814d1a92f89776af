-- No part of a pot gives more than it holds, counting what was handed on to another funder, outside its days, for another line than
-- its own, or once it was withdrawn.
select p.locality_id, p.person_id, p.part_id, p.amount_pence, sum(t.amount_pence) as used_pence
from streams.part p
join streams.taken t on t.locality_id = p.locality_id and t.person_id = p.person_id and t.part_id = p.part_id
left join lateral (
  select sum(h.amount_pence) as handed_pence from streams.place h
    where h.locality_id = p.locality_id and h.person_id = p.person_id and h.from_part_id = p.part_id
      and h.written_at is not null) on_ on true
group by p.locality_id, p.person_id, p.part_id, on_.handed_pence
having sum(t.amount_pence) not between 0 and p.amount_pence - coalesce(on_.handed_pence, 0)
  or p.withdrawn_at is not null
  or bool_or(t.because <> 'came-back' and t.spent_on not between p.from_on and p.until_on)
  or bool_or(p.only_for is not null and not (coalesce(t.line, '') = any (p.only_for)))
  or bool_or(t.funder_id <> p.funder_id);
