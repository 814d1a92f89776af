-- On no day is more held than was agreed for that day (design, invariant 1). What is held changes only where a share begins.
select s.locality_id, s.person_id, d.day, sum(s.weekly_pence) as held_pence, a.weekly_pence as agreed_pence
from (select distinct locality_id, person_id, from_on as day from holdings.share where until_on is null or until_on >= from_on) d
join holdings.share s on s.locality_id = d.locality_id and s.person_id = d.person_id
  and s.from_on <= d.day and (s.until_on is null or s.until_on >= d.day)
left join lateral (
  select weekly_pence from holdings.agreed
    where locality_id = d.locality_id and person_id = d.person_id and from_on <= d.day
    order by from_on desc, noted_at desc limit 1) a on true
group by s.locality_id, s.person_id, d.day, a.weekly_pence
having sum(s.weekly_pence) > coalesce(a.weekly_pence, 0);
