-- The next plan may be agreed by another local service, which never sees the plan before it. So the plan before ends by a function:
-- only for whoever decides about a plan that the person sent to them and that is in their hands.
create function plans.replace_agreed(in_locality text, of_person uuid, by_plan uuid, at_moment timestamptz) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with allowed as (
    select locality_id, person_id from plans.plan
      where locality_id = platform.locality() and locality_id = in_locality and person_id = platform.person_id()
        and person_id = of_person and plan_id = by_plan and sent_to = any (platform.organisations())
        and platform.stands_as('{decider}') and state in ('sent', 'agreed-by-one')
  ), ended as (
    update plans.plan p set state = 'replaced', version = p.version + 1, changed_at = at_moment
      from allowed a
      where p.locality_id = a.locality_id and p.person_id = a.person_id and p.state = 'agreed'
      returning p.locality_id, p.person_id, p.plan_id
  )
  update plans.review r set state = 'overtaken'
    from ended e
    where r.locality_id = e.locality_id and r.person_id = e.person_id and r.plan_id = e.plan_id
      and r.state in ('asked', 'said')
$$;
revoke all on function plans.replace_agreed from public;
grant execute on function plans.replace_agreed to mainstay_app;
