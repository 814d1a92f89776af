-- People to whom an account stands closer than by its work: itself, whom it supports, whom it plans with. It decides nothing
-- about them, so what waits at work leaves them out (design, invariants 20 and 28).
create function people.closer_than_work(in_locality text, of_account uuid)
returns table (person_id uuid)
language sql stable security definer set search_path = '' as $$
  select p.person_id
    from people.person p
    where p.locality_id = in_locality and p.account_id = of_account
  union
  select r.person_id
    from people.relationship r
    where r.locality_id = in_locality and r.account_id = of_account and r.accepted_at is not null and r.ended_at is null
  union
  select r.person_id
    from people.worker w
    join people.relationship r
      on r.locality_id = w.locality_id and r.organisation_id = w.organisation_id and r.role = 'planner'
    where w.locality_id = in_locality and w.account_id = of_account and w.role = 'planner' and w.ended_at is null
      and r.accepted_at is not null and r.ended_at is null
$$;
revoke all on function people.closer_than_work from public;
grant execute on function people.closer_than_work to mainstay_app;
