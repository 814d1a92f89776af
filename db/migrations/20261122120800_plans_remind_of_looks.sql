-- The person is reminded once before each day by which they look at their plan together with the service.
alter table plans.plan add column reminded_for date;
grant update (reminded_for) on plans.plan to mainstay_app;

-- Whose look comes until a day, and who was not reminded of it and did not say how it goes meanwhile, for the work of the night: ids
-- only, of this place.
create function plans.looks_to_come(in_locality text, until_day date)
returns table (organisation_id uuid, person_id uuid, plan_id uuid, review_by date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.sent_to, p.person_id, p.plan_id, p.review_by
    from plans.plan p
    where p.locality_id = platform.locality() and p.locality_id = in_locality and p.state = 'agreed'
      and p.review_by <= until_day and p.reminded_for is distinct from p.review_by
      and not exists (
        select 1 from plans.review r
          where r.locality_id = p.locality_id and r.person_id = p.person_id and r.plan_id = p.plan_id
            and r.state in ('asked', 'said'))
$$;
revoke all on function plans.looks_to_come from public;
grant execute on function plans.looks_to_come to mainstay_app;
