-- Whether wages of somebody's assistants are still to be paid out of a holding: hours that nobody answered or that were agreed, and that
-- were not paid. A holder learns only that there are some.
create function employing.wages_wait(in_locality text, in_person uuid, in_holding uuid)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from employing.hours h
      where h.locality_id = in_locality and h.person_id = in_person and in_locality = platform.locality()
        and in_person = platform.person_id() and platform.stands_as('{self,executor,holder}')
        and h.state in ('said', 'agreed') and h.paid_on is null
        and in_holding = coalesce(h.holding_id, (
          select p.holding_id from employing.particulars p
            where p.locality_id = h.locality_id and p.person_id = h.person_id and p.job_id = h.job_id
              and p.assistant_agreed_at is not null
            order by p.version desc limit 1), in_holding))
$$;
revoke all on function employing.wages_wait from public;
grant execute on function employing.wages_wait to mainstay_app;
