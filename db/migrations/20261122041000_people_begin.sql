create schema people;
grant usage on schema people to mainstay_app;

create table people.organisation (
  locality_id text not null,
  organisation_id uuid not null,
  name text not null,
  kind text not null,
  about text not null default '',
  primary key (locality_id, organisation_id),
  constraint kind_is_known check (kind in ('disabled-peoples-organisation', 'local-service', 'provider'))
);
alter table people.organisation enable row level security;
create policy own_place on people.organisation to mainstay_app using (locality_id = platform.locality());
grant select, insert, update on people.organisation to mainstay_app;

-- Who works for an organisation, as what, and up to how much a week they may agree alone.
create table people.worker (
  locality_id text not null,
  organisation_id uuid not null,
  account_id uuid not null,
  role text not null,
  agrees_up_to_weekly_pence bigint,
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (locality_id, organisation_id, account_id, role),
  constraint role_is_known check (role in ('planner', 'decider', 'payer', 'holder')),
  constraint limit_is_nothing_or_more check (agrees_up_to_weekly_pence >= 0)
);
create index on people.worker (locality_id, account_id);
alter table people.worker enable row level security;
create policy own_place on people.worker to mainstay_app using (locality_id = platform.locality());
grant select, insert, update on people.worker to mainstay_app;

create table people.person (
  locality_id text not null,
  person_id uuid not null,
  account_id uuid,
  name text not null,
  created_at timestamptz not null,
  primary key (locality_id, person_id),
  constraint one_person_an_account unique (locality_id, account_id)
);
alter table people.person enable row level security;
create policy the_person on people.person to mainstay_app
  using (locality_id = platform.locality() and (person_id = platform.person_id() or account_id = platform.account_id()));
grant select, insert, update (name) on people.person to mainstay_app;

-- Who stands beside a person and with which powers. Accepted by both sides, ended by either, never removed.
create table people.relationship (
  locality_id text not null,
  person_id uuid not null,
  relationship_id uuid not null,
  role text not null,
  account_id uuid,
  organisation_id uuid,
  invited_email text,
  invitation_hash text,
  name text not null,
  powers text[] not null default '{}',
  invited_at timestamptz not null,
  accepted_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (locality_id, person_id, relationship_id),
  constraint role_is_known check (role in ('supporter', 'planner', 'decider', 'payer', 'holder')),
  constraint somebody_stands_there check (account_id is not null or organisation_id is not null or invited_email is not null)
);
create index on people.relationship (locality_id, account_id) where ended_at is null;
create index on people.relationship (locality_id, organisation_id) where ended_at is null;
create unique index one_invitation_a_link on people.relationship (locality_id, invitation_hash) where invitation_hash is not null;
alter table people.relationship enable row level security;
create policy the_person_and_those_named on people.relationship to mainstay_app
  using (
    locality_id = platform.locality()
    and (person_id = platform.person_id() or account_id = platform.account_id()
      or organisation_id = any (platform.organisations()))
  );
grant select, insert, update on people.relationship to mainstay_app;

-- How an account stands to a person: the person themself, or through relationships in force, own or of an organisation
-- they work for. It runs as the owner, because it must be asked before anything else may be seen.
create function people.standings_of(in_locality text, of_account uuid, to_person uuid)
returns table (standing text, powers text[], organisation_id uuid, agrees_up_to_weekly_pence bigint)
language sql stable security definer set search_path = '' as $$
  select 'self', '{}'::text[], null::uuid, null::bigint
    from people.person p
    where p.locality_id = in_locality and p.person_id = to_person and p.account_id = of_account
  union all
  select r.role, r.powers, null::uuid, null::bigint
    from people.relationship r
    where r.locality_id = in_locality and r.person_id = to_person and r.account_id = of_account
      and r.accepted_at is not null and r.ended_at is null
  union all
  select r.role, r.powers, r.organisation_id, w.agrees_up_to_weekly_pence
    from people.relationship r
    join people.worker w
      on w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
    where r.locality_id = in_locality and r.person_id = to_person and w.account_id = of_account
      and r.accepted_at is not null and r.ended_at is null and w.ended_at is null
$$;

-- The person an invitation link belongs to, for somebody who holds the link and nothing else yet.
create function people.invitation(in_locality text, of_hash text)
returns table (person_id uuid, relationship_id uuid, person_name text, role text, powers text[], invited_email text,
  accepted_at timestamptz, ended_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select r.person_id, r.relationship_id, p.name, r.role, r.powers, r.invited_email, r.accepted_at, r.ended_at
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.invitation_hash = of_hash
$$;

-- Names of the people an account or its organisations stand beside, for the page that lists them.
create function people.people_beside(in_locality text, of_account uuid)
returns table (person_id uuid, name text, role text, organisation_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.person_id, p.name, r.role, r.organisation_id
    from people.relationship r
    join people.person p on p.locality_id = r.locality_id and p.person_id = r.person_id
    where r.locality_id = in_locality and r.accepted_at is not null and r.ended_at is null
      and (r.account_id = of_account
        or exists (select 1 from people.worker w
             where w.locality_id = r.locality_id and w.organisation_id = r.organisation_id and w.role = r.role
               and w.account_id = of_account and w.ended_at is null))
$$;
revoke all on function people.standings_of, people.invitation, people.people_beside from public;
grant execute on function people.standings_of, people.invitation, people.people_beside to mainstay_app;
