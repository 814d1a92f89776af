-- Wages paid ahead left a float in the ledger to the penny, by two people; they are the sum of their hours; and once they went back,
-- the holding gave the float the same.
select g.locality_id, g.person_id, g.grace_id::text as what
from employing.grace g
left join ledger.transfer t on t.locality_id = g.locality_id and t.transfer_id = g.transfer_id
left join ledger.account f on f.locality_id = t.locality_id and f.account_id = t.from_account_id
where g.state in ('paid', 'settled')
  and (t.amount_pence is distinct from g.amount_pence or f.kind is distinct from 'grace'
    or g.checked_by = g.paid_by
    or g.amount_pence is distinct from (select sum(h.pay_pence) from employing.hours h
      where h.locality_id = g.locality_id and h.person_id = g.person_id and h.grace_id = g.grace_id))
union all
select g.locality_id, g.person_id, g.grace_id::text
from employing.grace g
where (g.state = 'settled') <> (g.settled_on is not null)
  or (g.state = 'settled' and g.amount_pence is distinct from (select sum(t.amount_pence) from ledger.transfer t
    where t.locality_id = g.locality_id and t.to_account_id = g.float_account_id and t.about ->> 'grace' = g.grace_id::text))
union all
select h.locality_id, h.person_id, h.hours_id::text
from employing.hours h
join employing.grace g on g.locality_id = h.locality_id and g.person_id = h.person_id and g.grace_id = h.grace_id
where g.state in ('asked', 'checked') and (h.paid_on is not null or h.state not in ('said', 'agreed'));
