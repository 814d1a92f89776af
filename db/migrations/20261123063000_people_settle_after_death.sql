-- Somebody settles what a person who died leaves: whom the service writes down as their executor, or the service itself. Only while
-- the death stands written: taken back, nobody stands there.
alter table people.relationship drop constraint role_is_known;
alter table people.relationship add constraint role_is_known
  check (role in ('supporter', 'planner', 'decider', 'payer', 'holder', 'assistant', 'checker', 'executor'));

create or replace function people.standings_of(in_locality text, of_account uuid, to_person uuid)
returns table (standing text, powers text[], organisation_id uuid, agrees_up_to_weekly_pence bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 'self', '{}'::text[], null::uuid, null::bigint
    from people.person p
    where p.locality_id = in_locality and p.person_id = to_person and p.account_id = of_account
      and in_locality = platform.locality() and (of_account = platform.account_id() or to_person = platform.person_id())
  union all
  select r.role, r.powers, null::uuid, null::bigint
    from people.relationship r
    where r.locality_id = in_locality and r.person_id = to_person and r.account_id = of_account
      and r.accepted_at is not null and r.ended_at is null
      and (r.role <> 'executor' or exists (select 1 from people.published_death d
        where d.locality_id = r.locality_id and d.person_id = r.person_id))
      and in_locality = platform.locality() and (of_account = platform.account_id() or to_person = platform.person_id())
  union all
  select r.role, r.powers, r.organisation_id, w.agrees_up_to_weekly_pence
    from people.relationship r
    join people.worker w
      on w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
    where r.locality_id = in_locality and r.person_id = to_person and w.account_id = of_account
      and r.accepted_at is not null and r.ended_at is null and w.ended_at is null
      and in_locality = platform.locality() and (of_account = platform.account_id() or to_person = platform.person_id())
  union all
  select 'executor', '{}'::text[], r.organisation_id, null::bigint
    from people.published_death d
    join people.relationship r on r.locality_id = d.locality_id and r.person_id = d.person_id and r.role = 'payer'
    join people.worker w
      on w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
    where d.locality_id = in_locality and d.person_id = to_person and w.account_id = of_account
      and r.accepted_at is not null and r.ended_at is null and w.ended_at is null
      and in_locality = platform.locality() and (of_account = platform.account_id() or to_person = platform.person_id())
$$;

-- Whom somebody stands beside themselves, and as what, so that their home says at once what they can do there.
create or replace function people.i_stand_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text, role text, powers text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.role, r.powers
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.account_id = of_account and r.role in ('supporter', 'assistant', 'executor')
      and r.accepted_at is not null and r.ended_at is null
      and (r.role <> 'executor' or exists (select 1 from people.published_death d
        where d.locality_id = r.locality_id and d.person_id = r.person_id))
      and in_locality = platform.locality() and of_account = platform.account_id()
$$;
