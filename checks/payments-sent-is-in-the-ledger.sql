-- What a run sent is in the ledger to the penny, and each movement was sent once: a payment that goes out again posts nothing.
select l.locality_id, l.person_id, l.line_id, l.amount_pence, t.amount_pence as posted_pence
from payments.run_line l
left join ledger.transfer t on t.locality_id = l.locality_id and t.transfer_id = l.transfer_id
where l.state in ('sent', 'returned', 'sent-again', 'answered') and l.amount_pence <> coalesce(t.amount_pence, 0)
union all
select locality_id, person_id, min(line_id::text)::uuid, sum(amount_pence), max(amount_pence)
from payments.run_line
where state in ('sent', 'returned', 'sent-again', 'answered') and again_line_id is null and transfer_id is not null
group by locality_id, person_id, transfer_id
having count(*) > 1;
