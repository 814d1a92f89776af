-- An assistant stands beside whoever employs them, by a job that both agreed to.
alter table people.relationship drop constraint role_is_known;
alter table people.relationship add constraint role_is_known
  check (role in ('supporter', 'planner', 'decider', 'payer', 'holder', 'assistant'));

-- Whoever holds a link reads as what they are asked to stand there, too.
drop function people.invitation(text, text);
create function people.invitation(in_locality text, of_hash text)
returns table (person_id uuid, person_name text, relationship_id uuid, role text, powers text[], invited_at timestamptz,
  accepted_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.relationship_id, r.role, r.powers, r.invited_at, r.accepted_at, r.ended_at
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.invitation_hash = of_hash and in_locality = platform.locality()
$$;
revoke all on function people.invitation from public;
grant execute on function people.invitation to mainstay_app;

-- Whoever works for somebody finds them among their things, as a relative or friend does; once, also where they are both.
create or replace function people.i_stand_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct r.person_id, p.name
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.account_id = of_account and r.role in ('supporter', 'assistant')
      and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
$$;
