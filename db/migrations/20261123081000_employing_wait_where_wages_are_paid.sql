-- Hours for which no money is promised are paid from where the newest contract says, so they are waited for there, too, and not only
-- where their own contract said. Unanswered ones may go either way.
create or replace function employing.wages_wait(in_locality text, in_person uuid, in_holding uuid)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1
      from employing.hours h
      left join lateral (
        select p.holding_id from employing.particulars p
          where p.locality_id = h.locality_id and p.person_id = h.person_id and p.job_id = h.job_id
            and p.assistant_agreed_at is not null
          order by p.version desc limit 1) as newest on true
      where h.locality_id = in_locality and h.person_id = in_person and in_locality = platform.locality()
        and in_person = platform.person_id() and platform.stands_as('{self,executor,holder}')
        and h.state in ('said', 'agreed') and h.paid_on is null
        and (in_holding = coalesce(h.holding_id, newest.holding_id, in_holding)
          or (h.reservation_id is null and in_holding = newest.holding_id)))
$$;
