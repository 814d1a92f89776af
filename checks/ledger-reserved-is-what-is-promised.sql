-- What is reserved in an account is the sum of the promises that stand (design, invariant 1).
select a.locality_id, a.account_id, a.reserved_pence, coalesce(sum(r.amount_pence), 0) as promised_pence
from ledger.account a
left join ledger.reservation r on r.locality_id = a.locality_id and r.account_id = a.account_id and r.ended_at is null
group by a.locality_id, a.account_id, a.reserved_pence
having a.reserved_pence <> coalesce(sum(r.amount_pence), 0);
