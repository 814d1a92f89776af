-- A shared cost that was taken back came back whole and went on to each friend to the penny; no other did (design, invariant 9).
with back as (
  select c.locality_id, c.cost_id, c.amount_pence, c.members, p.account_id, b.cost_id is not null as taken_back
  from holdings.pool_cost c
  join holdings.pool p on p.locality_id = c.locality_id and p.pool_id = c.pool_id
  left join holdings.pool_cost_taken_back b on b.locality_id = c.locality_id and b.cost_id = c.cost_id
)
select back.locality_id, back.cost_id, null::uuid as person_id, coalesce(sum(e.amount_pence), 0) as left_pence
from back
left join ledger.entry e on e.locality_id = back.locality_id and e.account_id = back.account_id
  and e.about ->> 'did' = 'pool-back' and e.about ->> 'cost' = back.cost_id::text
group by back.locality_id, back.cost_id, back.amount_pence, back.members, back.taken_back
having back.taken_back <> (count(e.version) > 0)
  or (back.taken_back and (sum(e.amount_pence) <> 0 or count(e.version) <> back.members + 1
    or sum(e.amount_pence) filter (where e.amount_pence > 0) <> back.amount_pence))
union all
select p.locality_id, p.cost_id, p.person_id, p.amount_pence
from holdings.pool_part p
join back on back.locality_id = p.locality_id and back.cost_id = p.cost_id and back.taken_back
left join ledger.transfer t on t.locality_id = p.locality_id and t.from_account_id = back.account_id
  and t.idempotency_key = 'pool-back:' || p.cost_id || ':' || p.account_id and t.amount_pence = p.amount_pence
where t.transfer_id is null;
