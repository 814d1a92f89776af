-- A correction takes back exactly what it corrects, the other way round (design, invariant 2).
select r.locality_id, r.transfer_id, r.reverses_transfer_id
from ledger.transfer r
left join ledger.transfer t on t.locality_id = r.locality_id and t.transfer_id = r.reverses_transfer_id
where r.reverses_transfer_id is not null
  and (t.transfer_id is null or t.amount_pence <> r.amount_pence
    or t.from_account_id <> r.to_account_id or t.to_account_id <> r.from_account_id);
