-- A holding that was closed because somebody died has nothing in it and nothing promised, and is for no day after.
select h.locality_id, h.person_id, h.holding_id, a.posted_pence as what
from holdings.holding h
join ledger.account a on a.locality_id = h.locality_id and a.account_id = h.account_id
where h.closed_for_death_on is not null and (a.posted_pence <> 0 or a.reserved_pence <> 0 or a.closed_at is null)
union all
select h.locality_id, h.person_id, h.holding_id, null::bigint
from holdings.holding h
join holdings.share s on s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
where h.closed_for_death_on is not null
  and coalesce(s.until_on, 'infinity') > greatest(h.closed_for_death_on, s.from_on - 1);
