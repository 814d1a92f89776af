-- Whoever holds the money, a use costs the person hours × price and no more: what holding costs stands beside it, at the share
-- signed, and is paid by the service (design, allocation 3.7). What holders are owed is what the service's account says, and what
-- passes through somebody's statement to them came in with the same payment.
select e.locality_id, a.person_id, e.transfer_id, e.amount_pence, (e.about ->> 'total')::bigint as should_be
from ledger.entry e
join ledger.account a on a.locality_id = e.locality_id and a.account_id = e.account_id and a.kind = 'holding'
where e.about ->> 'did' = 'use' and e.about ->> 'fixedCostBasisPoints' is null
  and -e.amount_pence <> (e.about ->> 'total')::bigint
union all
select e.locality_id, h.person_id, e.transfer_id, e.amount_pence, c.amount_pence
from holdings.holding h
join ledger.entry e on e.locality_id = h.locality_id and e.account_id = h.account_id and e.about ->> 'beside' is not null
left join holdings.holding_cost c on c.locality_id = e.locality_id and c.person_id = h.person_id
  and c.transfer_id = (e.about ->> 'besideTransfer')::uuid and c.did = 'owed'
where c.amount_pence is distinct from
  floor((2 * (e.about ->> 'total')::numeric * h.fixed_cost_basis_points + 10000) / 20000)::bigint
union all
select a.locality_id, null::uuid, a.account_id, a.posted_pence, -coalesce(sum(c.amount_pence), 0)
from holdings.service_account s
join ledger.account a on a.locality_id = s.locality_id and a.account_id = s.costs_account_id
left join holdings.holding h on h.locality_id = s.locality_id and h.service_id = s.organisation_id
left join holdings.holding_cost c on c.locality_id = h.locality_id and c.person_id = h.person_id and c.holding_id = h.holding_id
group by a.locality_id, a.account_id, a.posted_pence
having a.posted_pence <> -coalesce(sum(c.amount_pence), 0)
union all
select e.locality_id, h.person_id, null::uuid, -sum(e.amount_pence), sum(i.costs)
from holdings.holding h
join lateral (
  select locality_id, sum(amount_pence) as amount_pence from ledger.entry
    where locality_id = h.locality_id and account_id = h.account_id and about ->> 'did' = 'passed-on' group by locality_id) e on true
left join lateral (
  select sum((about ->> 'costs')::bigint) as costs from ledger.entry
    where locality_id = h.locality_id and account_id = h.account_id and about ->> 'did' = 'pay-in') i on true
group by e.locality_id, h.person_id
having -sum(e.amount_pence) is distinct from sum(i.costs);
