-- Names of the people somebody stands beside themselves, as a relative or friend; not through an organisation, whose people may
-- be very many. Asked for with every page.
create function people.i_stand_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select r.person_id, p.name
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.account_id = of_account and r.role = 'supporter'
      and r.accepted_at is not null and r.ended_at is null
$$;
revoke all on function people.i_stand_beside from public;
grant execute on function people.i_stand_beside to mainstay_app;
