-- The night after wages were to be paid, the person and the assistant are told once that they are late.
alter table employing.hours add column late_told_on date;

-- Whose wages are late on a day and nobody was told of, noted as told, for the work of the night: ids only, of this place.
create function employing.late_wages(in_locality text, in_day date)
returns table (person_id uuid, job_id uuid, service_id uuid, assistant_account_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update employing.hours h set late_told_on = in_day
    from employing.job j
    where h.locality_id = platform.locality() and h.locality_id = in_locality and h.pay_by < in_day and h.paid_on is null
      and h.state in ('said', 'agreed') and h.late_told_on is null
      and j.locality_id = h.locality_id and j.person_id = h.person_id and j.job_id = h.job_id
      and not exists (select 1 from employing.grace g where g.locality_id = h.locality_id and g.person_id = h.person_id
        and g.grace_id = h.grace_id and g.state in ('paid', 'settled'))
    returning h.person_id, h.job_id, h.service_id, j.assistant_account_id
$$;
revoke all on function employing.late_wages from public;
grant execute on function employing.late_wages to mainstay_app;
create index owed_until on employing.hours (locality_id, pay_by) where paid_on is null and late_told_on is null;
