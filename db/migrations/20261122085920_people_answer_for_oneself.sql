-- These functions see more than row-level security shows. They answered about any account in any place; now only in the place in
-- force, and for the account in force or about the person in sight.
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
      and in_locality = platform.locality() and (of_account = platform.account_id() or to_person = platform.person_id())
  union all
  select r.role, r.powers, r.organisation_id, w.agrees_up_to_weekly_pence
    from people.relationship r
    join people.worker w
      on w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
    where r.locality_id = in_locality and r.person_id = to_person and w.account_id = of_account
      and r.accepted_at is not null and r.ended_at is null and w.ended_at is null
      and in_locality = platform.locality() and (of_account = platform.account_id() or to_person = platform.person_id())
$$;

create or replace function people.people_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text, role text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.role, r.organisation_id
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
      and (r.account_id = of_account
        or exists (select 1 from people.worker w
             where w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
               and w.account_id = of_account and w.ended_at is null))
$$;

create or replace function people.people_beside_organisation(in_locality text, of_account uuid, in_organisation uuid)
returns table (person_id uuid, name text, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.role
    from people.worker w
    join people.relationship r
      on r.locality_id = w.locality_id and r.organisation_id = w.organisation_id and r.role = w.role
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where w.locality_id = in_locality and w.account_id = of_account and w.organisation_id = in_organisation
      and w.ended_at is null and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
$$;

create or replace function people.names_beside_organisation(
  in_locality text, of_account uuid, in_organisation uuid, in_people uuid[])
returns table (person_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person_id, p.name
    from people.person p
    where p.locality_id = in_locality and p.person_id = any (in_people)
      and in_locality = platform.locality() and of_account = platform.account_id()
      and exists (select 1 from people.relationship r
        join people.worker w
          on w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
        where r.locality_id = p.locality_id and r.person_id = p.person_id and r.organisation_id = in_organisation
          and r.accepted_at is not null and r.ended_at is null
          and w.account_id = of_account and w.ended_at is null)
$$;

create or replace function people.i_stand_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.account_id = of_account and r.role = 'supporter'
      and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
$$;

create or replace function people.invitations_to(in_locality text, of_account uuid)
returns table (person_id uuid, person_name text, relationship_id uuid, organisation_id uuid, role text, powers text[],
  invited_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.relationship_id, r.organisation_id, r.role, r.powers, r.invited_at
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.accepted_at is null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
      and exists (select 1 from people.worker w
        where w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
          and w.account_id = of_account and w.ended_at is null)
$$;

create or replace function people.invitation(in_locality text, of_hash text)
returns table (person_id uuid, person_name text, relationship_id uuid, powers text[], invited_at timestamptz,
  accepted_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.relationship_id, r.powers, r.invited_at, r.accepted_at, r.ended_at
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.invitation_hash = of_hash and in_locality = platform.locality()
$$;

create or replace function people.closer_than_work(in_locality text, of_account uuid)
returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.person_id
    from people.person p
    where p.locality_id = in_locality and p.account_id = of_account
      and in_locality = platform.locality() and of_account = platform.account_id()
  union
  select r.person_id
    from people.relationship r
    where r.locality_id = in_locality and r.account_id = of_account and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
  union
  select r.person_id
    from people.worker w
    join people.relationship r
      on r.locality_id = w.locality_id and r.organisation_id = w.organisation_id and r.role = 'planner'
    where w.locality_id = in_locality and w.account_id = of_account and w.role = 'planner' and w.ended_at is null
      and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
$$;
