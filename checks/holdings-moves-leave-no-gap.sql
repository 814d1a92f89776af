-- A line that moves is held without a day between: where a share ends, another of the line begins the day after, unless the
-- line is held no more, the plan was replaced, or it was closed because the person died (design, section 3.7).
select s.locality_id, s.person_id, s.line_id, s.until_on, min(n.from_on) as next_from
from holdings.share s
join holdings.share n on n.locality_id = s.locality_id and n.person_id = s.person_id and n.line_id = s.line_id
  and n.from_on > s.from_on and (n.until_on is null or n.until_on >= n.from_on)
where s.until_on >= s.from_on
  and not exists (select 1 from holdings.holding h
    where h.locality_id = s.locality_id and h.person_id = s.person_id and h.holding_id = s.holding_id
      and h.closed_for_death_on is not null)
group by s.locality_id, s.person_id, s.line_id, s.share_id, s.until_on
having min(n.from_on) > s.until_on + 1;
