-- A pool's shared account is empty after every cost, and the friends' parts make each cost (design, invariant 9).
select p.locality_id, p.pool_id, null::uuid as cost_id, a.posted_pence as left_pence
from holdings.pool p
join ledger.account a on a.locality_id = p.locality_id and a.account_id = p.account_id
where a.posted_pence <> 0
union all
select c.locality_id, c.pool_id, c.cost_id, c.amount_pence - coalesce(sum(e.amount_pence), 0)
from holdings.pool_cost c
join holdings.pool p on p.locality_id = c.locality_id and p.pool_id = c.pool_id
left join ledger.entry e on e.locality_id = p.locality_id and e.account_id = p.account_id
  and e.about ->> 'cost' = c.cost_id::text and e.amount_pence > 0
group by c.locality_id, c.pool_id, c.cost_id, c.amount_pence, c.members
having c.amount_pence <> coalesce(sum(e.amount_pence), 0) or count(e.version) <> c.members;
