-- A line of the bank that was found is a movement of the same amount in the account of its holding, and no movement is two lines.
select l.locality_id, l.person_id, l.line_id, l.amount_pence, e.amount_pence as posted_pence
from payments.statement_line l
join holdings.holding h
  on h.locality_id = l.locality_id and h.person_id = l.person_id and h.holding_id = l.holding_id
left join ledger.entry e
  on e.locality_id = l.locality_id and e.account_id = h.account_id and e.transfer_id = l.transfer_id
where l.transfer_id is not null and l.amount_pence is distinct from e.amount_pence;
