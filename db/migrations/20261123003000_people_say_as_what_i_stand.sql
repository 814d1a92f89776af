-- Whom somebody stands beside themselves, and as what, so that their home says at once what they can do there. One row for each
-- standing: a sister may be an assistant too.
drop function people.i_stand_beside(text, uuid);
create function people.i_stand_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text, role text, powers text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.person_id, p.name, r.role, r.powers
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.account_id = of_account and r.role in ('supporter', 'assistant')
      and r.accepted_at is not null and r.ended_at is null
      and in_locality = platform.locality() and of_account = platform.account_id()
$$;
revoke all on function people.i_stand_beside from public;
grant execute on function people.i_stand_beside to mainstay_app;
