-- What an invitation link tells whoever holds it; an invitation lapses, so its day belongs to it.
drop function people.invitation(text, text);
create function people.invitation(in_locality text, of_hash text)
returns table (person_id uuid, person_name text, relationship_id uuid, powers text[], invited_at timestamptz,
  accepted_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select r.person_id, p.name, r.relationship_id, r.powers, r.invited_at, r.accepted_at, r.ended_at
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.invitation_hash = of_hash
$$;

-- Invitations that wait for an organisation, for its workers who may answer them; the person's name is all they see.
create function people.invitations_to(in_locality text, of_account uuid)
returns table (person_id uuid, person_name text, relationship_id uuid, organisation_id uuid, role text, powers text[],
  invited_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select r.person_id, p.name, r.relationship_id, r.organisation_id, r.role, r.powers, r.invited_at
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.accepted_at is null and r.ended_at is null
      and exists (select 1 from people.worker w
        where w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
          and w.account_id = of_account and w.ended_at is null)
$$;
revoke all on function people.invitation, people.invitations_to from public;
grant execute on function people.invitation, people.invitations_to to mainstay_app;

-- A relationship's sides stay who they were: only what may change can be changed.
revoke update on people.relationship from mainstay_app;
grant update (account_id, powers, accepted_at, ended_at, ended_by) on people.relationship to mainstay_app;

-- The person reads who looked without wading through all that was done.
create index journal_of_looking on platform.journal (locality_id, person_id, journal_id desc) where looked;
