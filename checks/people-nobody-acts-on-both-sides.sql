-- Nobody decided about, paid or checked the support of a person they then were, supported, worked for or planned with, nor planned with whom they worked for, nor held the money of somebody they
-- planned with (design, invariants 20 and 28). Two jobs may meet in one worker; using both for one person may not.
with closer as (
  select locality_id, person_id, account_id, 'self' as stood_as, created_at as since, null::timestamptz as until
  from people.person where account_id is not null
  union all
  select locality_id, person_id, account_id, role, accepted_at, ended_at
  from people.relationship where role in ('supporter', 'assistant') and account_id is not null and accepted_at is not null
  union all
  select beside.locality_id, beside.person_id, worker.account_id, beside.role,
    greatest(beside.accepted_at, worker.started_at), least(beside.ended_at, worker.ended_at)
  from people.relationship beside
  join people.worker worker
    on worker.locality_id = beside.locality_id and worker.organisation_id = beside.organisation_id
    and worker.role = beside.role
  where beside.role = 'planner' and beside.accepted_at is not null
)
select line.locality_id, line.person_id, line.journal_id, line.account_id, line.standing, closer.stood_as
from platform.journal line
join closer
  on closer.locality_id = line.locality_id and closer.person_id = line.person_id and closer.account_id = line.account_id
  and closer.since < line.at and (closer.until is null or line.at < closer.until)
where line.standing in ('decider', 'payer', 'checker') or (line.standing = 'holder' and closer.stood_as = 'planner')
  or (line.standing = 'planner' and closer.stood_as = 'assistant');
