-- No entry stands without the movement it is a side of (design, invariant 2).
select e.locality_id, e.account_id, e.version, e.transfer_id
from ledger.entry e
left join ledger.transfer t on t.locality_id = e.locality_id and t.transfer_id = e.transfer_id
where t.transfer_id is null or e.account_id not in (t.from_account_id, t.to_account_id);
