-- What is left after a death goes back to the fund of the service that paid it in, once, and only from what was closed for it (design,
-- invariant 6).
select h.locality_id, h.person_id, h.holding_id, e.amount_pence
from holdings.holding h
join ledger.entry e on e.locality_id = h.locality_id and e.account_id = h.account_id and e.about ->> 'did' = 'after-death'
left join holdings.service_account s on s.locality_id = h.locality_id and s.organisation_id = h.service_id
where e.amount_pence > 0 or h.closed_for_death_on is null or s.fund_account_id is distinct from e.other_account_id
union all
select h.locality_id, h.person_id, h.holding_id, null::bigint
from holdings.holding h
left join holdings.service_account s on s.locality_id = h.locality_id and s.organisation_id = h.service_id
where h.closed_for_death_on is not null and s.fund_account_id is distinct from h.goes_to_account_id;
