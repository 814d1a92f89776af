-- Money goes back only where the person said so, and no more than was asked about (design, invariant 6).
select e.locality_id, e.account_id, e.version, e.amount_pence
from ledger.entry e
join holdings.holding h on h.locality_id = e.locality_id and h.account_id = e.account_id
where e.about ->> 'did' = 'give-back' and not exists (
  select 1 from holdings.surplus_proposal s
    where s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
      and s.answer = 'give-back' and s.amount_pence = -e.amount_pence);
