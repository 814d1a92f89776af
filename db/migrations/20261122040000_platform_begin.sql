do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'mainstay_app') then
    create role mainstay_app nologin;
  end if;
  -- Who migrates may also become the app's role, so that one address serves both. An administrator may have seen to that.
  if not pg_has_role(current_user, 'mainstay_app', 'member') then
    execute format('grant mainstay_app to %I', current_user);
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

grant usage on schema platform to mainstay_app;

-- What the transaction in progress may see; set once when it begins (src/platform/database/scope.ts).
create function platform.locality() returns text language sql stable
  return nullif(current_setting('mainstay.locality', true), '');
create function platform.account_id() returns uuid language sql stable
  return nullif(current_setting('mainstay.account', true), '')::uuid;
create function platform.person_id() returns uuid language sql stable
  return nullif(current_setting('mainstay.person', true), '')::uuid;
create function platform.organisations() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('mainstay.organisations', true), ''), '{}')::uuid[];
create function platform.stands_as(wanted text[]) returns boolean language sql stable
  return coalesce(nullif(current_setting('mainstay.standings', true), ''), '{}')::text[] && wanted;

create table platform.secret (
  name text primary key,
  value bytea not null
);
insert into platform.secret (name, value)
  values ('forms', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
grant select on platform.secret to mainstay_app;

create table platform.account (
  locality_id text not null,
  account_id uuid not null,
  email text not null,
  name text not null,
  created_at timestamptz not null,
  primary key (locality_id, account_id),
  constraint one_account_an_email unique (locality_id, email),
  constraint email_is_lower_case check (email = lower(email))
);
alter table platform.account enable row level security;
create policy own_place on platform.account to mainstay_app using (locality_id = platform.locality());
grant select, insert, update (name) on platform.account to mainstay_app;

create table platform.sign_in_link (
  locality_id text not null,
  token_hash text not null,
  email text not null,
  goes_to text not null,
  asked_from text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (locality_id, token_hash)
);
create index on platform.sign_in_link (locality_id, email, asked_at);
create index on platform.sign_in_link (locality_id, asked_from, asked_at);
alter table platform.sign_in_link enable row level security;
create policy own_place on platform.sign_in_link to mainstay_app using (locality_id = platform.locality());
grant select, insert, update (used_at), delete on platform.sign_in_link to mainstay_app;

create table platform.session (
  locality_id text not null,
  token_hash text not null,
  account_id uuid not null,
  began_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (locality_id, token_hash)
);
alter table platform.session enable row level security;
create policy own_place on platform.session to mainstay_app using (locality_id = platform.locality());
grant select, insert, update (ended_at, expires_at), delete on platform.session to mainstay_app;

-- What happened and who looked. Nobody can change or remove a line: the app may only add and read.
create table platform.journal (
  locality_id text not null,
  journal_id uuid not null,
  at timestamptz not null,
  account_id uuid,
  account_name text not null,
  person_id uuid,
  organisation_id uuid,
  standing text not null,
  what text not null,
  looked boolean not null,
  why text,
  about jsonb not null default '{}',
  primary key (locality_id, journal_id)
);
create index on platform.journal (locality_id, person_id, journal_id desc);
alter table platform.journal enable row level security;
create policy added_in_own_place on platform.journal for insert to mainstay_app
  with check (locality_id = platform.locality());
create policy read_for_the_person on platform.journal for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id());
grant select, insert on platform.journal to mainstay_app;

-- A form carries a token made with its page; the second click on the same page finds it here.
create table platform.done_once (
  locality_id text not null,
  token uuid not null,
  done_at timestamptz not null,
  primary key (locality_id, token)
);
alter table platform.done_once enable row level security;
create policy own_place on platform.done_once to mainstay_app using (locality_id = platform.locality());
grant select, insert, delete on platform.done_once to mainstay_app;

create table platform.letter (
  locality_id text not null,
  letter_id uuid not null,
  to_email text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  last_error text,
  primary key (locality_id, letter_id)
);
create index letters_to_send on platform.letter (locality_id, letter_id) where sent_at is null;
alter table platform.letter enable row level security;
create policy own_place on platform.letter to mainstay_app using (locality_id = platform.locality());
grant select, insert, update (sent_at, attempts, last_error) on platform.letter to mainstay_app;
