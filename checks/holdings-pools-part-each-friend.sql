-- Each part of a shared cost is one friend's, out of their own account in that pool, once, and never after they left (design,
-- invariant 9): so every penny in a pool is exactly one friend's.
select p.locality_id, p.person_id, p.cost_id, p.account_id
from holdings.pool_part p
join holdings.pool_cost c on c.locality_id = p.locality_id and c.cost_id = p.cost_id
left join holdings.holding h on h.locality_id = p.locality_id and h.person_id = p.person_id and h.account_id = p.account_id
  and h.pool_id = c.pool_id
where h.holding_id is null or h.closed_at < c.recorded_at
union all
select locality_id, person_id, cost_id, null
from holdings.pool_part
group by locality_id, person_id, cost_id
having count(*) > 1;
