-- Each holding has an account of its own, of that person alone, and of the organisation that holds it (design, invariant 5).
select h.locality_id, h.person_id, h.holding_id, h.account_id
from holdings.holding h
left join ledger.account a on a.locality_id = h.locality_id and a.account_id = h.account_id
where a.account_id is null or a.kind <> 'holding' or a.person_id <> h.person_id
  or a.organisation_id is distinct from h.organisation_id
  or (a.closed_at is null) <> (h.state not in ('closed', 'withdrawn'));
