-- Hours are owed once the person's side said or agreed them, never before; a dispute holds the disputed hours and no others; and no
-- part of hours is paid for twice: what is right and what is disputed are never more than was said. What is made good is of hours of the
-- same job that are owed, and the person's side says it.
select locality_id, person_id, hours_id::text as what
from employing.hours
where (pay_by is not null and state = 'said' and said_by = 'assistant')
  or (state = 'disputed' and paid_on is not null)
  or (state = 'agreed' and answered_at is null)
union all
select h.locality_id, h.person_id, h.hours_id::text
from employing.hours h
join employing.hours rest
  on rest.locality_id = h.locality_id and rest.person_id = h.person_id and rest.rest_of = h.hours_id
group by h.locality_id, h.person_id, h.hours_id, h.minutes, h.said_minutes
having h.minutes + sum(rest.minutes) > h.said_minutes
union all
select t.locality_id, t.person_id, t.hours_id::text
from employing.hours t
where t.kind = 'top-up' and (t.said_by <> 'person' or not exists (select 1 from employing.hours h
  where h.locality_id = t.locality_id and h.person_id = t.person_id and h.hours_id = t.tops and h.job_id = t.job_id
    and h.kind <> 'top-up' and h.pay_by is not null));
