-- The service names who settles what somebody left. A letter asks them, and its link works only while the death stands: taken back,
-- nobody is asked and nobody stands there. All other letters that wait ask nothing any more in the name of somebody who died.
drop function people.invitation(text, text);
create function people.invitation(in_locality text, of_hash text)
returns table (person_id uuid, person_name text, relationship_id uuid, role text, powers text[], invited_at timestamptz,
  accepted_at timestamptz, ended_at timestamptz, service_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.relationship_id, r.role, r.powers, r.invited_at, r.accepted_at, r.ended_at,
      case when r.role = 'executor' then (select o.name
        from people.death d
        join people.organisation o on o.locality_id = d.locality_id and o.organisation_id = d.organisation_id
        where d.locality_id = r.locality_id and d.person_id = r.person_id and d.taken_back_at is null) end
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.invitation_hash = of_hash and in_locality = platform.locality()
      and (r.role = 'executor') = exists (select 1 from people.published_death d
        where d.locality_id = r.locality_id and d.person_id = r.person_id)
$$;
revoke all on function people.invitation from public;
grant execute on function people.invitation to mainstay_app;

create or replace function people.people_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text, role text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.role, r.organisation_id
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.accepted_at is not null and r.ended_at is null
      and (r.role <> 'executor' or exists (select 1 from people.published_death d
        where d.locality_id = r.locality_id and d.person_id = r.person_id))
      and in_locality = platform.locality() and of_account = platform.account_id()
      and (r.account_id = of_account
        or exists (select 1 from people.worker w
             where w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
               and w.account_id = of_account and w.ended_at is null))
$$;
