-- Where somebody left, no line of theirs is held from the first day after on, and nothing is promised once it is closed (design,
-- section 3.7).
select h.locality_id, h.person_id, h.holding_id, s.share_id as what
from holdings.holding h
join holdings.share s on s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
where h.state in ('closing', 'closed') and coalesce(s.until_on, 'infinity') >= greatest(h.ends_on, s.from_on)
union all
select h.locality_id, h.person_id, h.holding_id, p.reservation_id
from holdings.holding h
join holdings.promise p on p.locality_id = h.locality_id and p.person_id = h.person_id and p.holding_id = h.holding_id
join ledger.reservation r on r.locality_id = p.locality_id and r.reservation_id = p.reservation_id and r.ended_at is null
where h.state = 'closed';
