-- A pool's shared account is empty after every cost, the friends' parts make each cost, and each is in the ledger as noted
-- (design, invariant 9).
select p.locality_id, p.pool_id, null::uuid as cost_id, a.posted_pence as left_pence
from holdings.pool p
join ledger.account a on a.locality_id = p.locality_id and a.account_id = p.account_id
where a.posted_pence <> 0
union all
select c.locality_id, c.pool_id, c.cost_id, c.amount_pence - coalesce(sum(t.amount_pence), 0)
from holdings.pool_cost c
left join holdings.pool_part p on p.locality_id = c.locality_id and p.cost_id = c.cost_id
left join ledger.transfer t on t.locality_id = p.locality_id and t.transfer_id = p.transfer_id
  and t.from_account_id = p.account_id and t.amount_pence = p.amount_pence
group by c.locality_id, c.pool_id, c.cost_id, c.amount_pence, c.members
having c.amount_pence <> coalesce(sum(t.amount_pence), 0) or count(t.transfer_id) <> c.members;
