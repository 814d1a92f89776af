-- Where a death was wrong, no more is put back than went back to the fund of the service for it (design, invariant 6).
select h.locality_id, h.person_id, e.other_account_id, sum(e.amount_pence) as more_pence
from holdings.holding h
join ledger.entry e on e.locality_id = h.locality_id and e.account_id = h.account_id
  and e.about ->> 'did' in ('after-death', 'final-balance', 'put-back')
join holdings.service_account s on s.locality_id = h.locality_id and s.fund_account_id = e.other_account_id
group by h.locality_id, h.person_id, e.other_account_id
having sum(e.amount_pence) > 0;
