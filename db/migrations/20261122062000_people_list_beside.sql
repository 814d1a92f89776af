-- Whom an account stands beside as itself; an organisation's people, who may be thousands, are not looked at.
create function people.people_beside_myself(in_locality text, of_account uuid)
returns table (person_id uuid, name text, role text)
language sql stable security definer set search_path = '' as $$
  select r.person_id, p.name, r.role
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.account_id = of_account and r.accepted_at is not null and r.ended_at is null
$$;

-- Whom an organisation stands beside, for an account that works there in that role.
create function people.people_beside_organisation(in_locality text, of_account uuid, in_organisation uuid)
returns table (person_id uuid, name text, role text)
language sql stable security definer set search_path = '' as $$
  select r.person_id, p.name, r.role
    from people.worker w
    join people.relationship r
      on r.locality_id = w.locality_id and r.organisation_id = w.organisation_id and r.role = w.role
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where w.locality_id = in_locality and w.account_id = of_account and w.organisation_id = in_organisation
      and w.ended_at is null and r.accepted_at is not null and r.ended_at is null
$$;

-- The names of some of those, for a list that another room makes.
create function people.names_beside_organisation(in_locality text, of_account uuid, in_organisation uuid, in_people uuid[])
returns table (person_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select p.person_id, p.name
    from people.person p
    where p.locality_id = in_locality and p.person_id = any (in_people)
      and exists (select 1 from people.relationship r
        join people.worker w
          on w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
        where r.locality_id = p.locality_id and r.person_id = p.person_id and r.organisation_id = in_organisation
          and r.accepted_at is not null and r.ended_at is null
          and w.account_id = of_account and w.ended_at is null)
$$;
revoke all on function people.people_beside_myself, people.people_beside_organisation, people.names_beside_organisation
  from public;
grant execute on function people.people_beside_myself, people.people_beside_organisation, people.names_beside_organisation
  to mainstay_app;
