-- Holiday that was earned and not taken is owed when a job is over, also before anybody has said so: what it is paid from waits for it, too.
-- `in_rate` is what grows with work, in ten-thousandths. Wages that no part of the plan pays keep nothing open: nothing could pay them.
drop function employing.wages_wait(text, uuid, uuid);
create function employing.wages_wait(in_locality text, in_person uuid, in_holding uuid, in_rate bigint)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with newest as (
    select distinct on (p.job_id) p.job_id, p.holding_id
      from employing.particulars p
      where p.locality_id = in_locality and p.person_id = in_person and p.assistant_agreed_at is not null
      order by p.job_id, p.version desc
  ), theirs as (
    select h.*, n.holding_id as newest_holding_id
      from employing.hours h
      left join newest n on n.job_id = h.job_id
      where h.locality_id = in_locality and h.person_id = in_person and h.state <> 'taken-back'
  )
  select in_locality = platform.locality() and in_person = platform.person_id()
    and platform.stands_as('{self,executor,holder}')
    and (exists (select 1 from theirs h
        where h.state in ('said', 'agreed') and h.paid_on is null
          and (in_holding = coalesce(h.holding_id, h.newest_holding_id)
            or (h.reservation_id is null and in_holding = h.newest_holding_id)))
      or exists (select 1 from theirs h
        where h.newest_holding_id = in_holding
        group by h.job_id
        having ceil(sum(h.minutes) filter (where h.kind = 'work' and h.state <> 'disputed' and h.pay_by is not null)
            * in_rate / 10000.0)
          > coalesce(sum(h.minutes) filter (where h.kind in ('holiday', 'holiday-left')), 0)))
$$;
revoke all on function employing.wages_wait from public;
grant execute on function employing.wages_wait to mainstay_app;
