create schema organisations;
grant usage on schema organisations to mainstay_app;

-- What an organisation says about itself, one thing at a time. Nothing is overwritten: the newest about a thing counts, and
-- those before it are its history.
create table organisations.statement (
  locality_id text not null,
  organisation_id uuid not null,
  statement_id uuid not null,
  about text not null,
  key text not null,
  value jsonb not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (locality_id, organisation_id, statement_id),
  constraint about_is_known check (about in ('criterion', 'board', 'services', 'where', 'voice-and-business', 'maturity')),
  constraint one_of_its_kind_or_a_criterion check ((about = 'criterion') = (key <> ''))
);
create index newest_about_a_thing on organisations.statement (locality_id, organisation_id, about, key, statement_id desc);
alter table organisations.statement enable row level security;
create policy open_to_all on organisations.statement for select to mainstay_app
  using (locality_id = platform.locality());
create policy said_by_its_workers on organisations.statement for insert to mainstay_app
  with check (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and said_by = platform.account_id());
grant select, insert on organisations.statement to mainstay_app;

-- How another organisation sees what one says about a point: the same, or with a question. The newest of each counts.
create table organisations.view (
  locality_id text not null,
  organisation_id uuid not null,
  view_id uuid not null,
  criterion text not null,
  by_organisation_id uuid not null,
  by_organisation_name text not null,
  sees text not null,
  words text not null,
  said_by uuid not null,
  said_by_name text not null,
  said_at timestamptz not null,
  primary key (locality_id, organisation_id, view_id),
  constraint sees_is_known check (sees in ('agrees', 'asks')),
  constraint a_question_has_words check (sees = 'agrees' or words <> ''),
  constraint nobody_views_themselves check (organisation_id <> by_organisation_id)
);
alter table organisations.view enable row level security;
create policy open_to_all on organisations.view for select to mainstay_app using (locality_id = platform.locality());
create policy given_by_its_workers on organisations.view for insert to mainstay_app
  with check (locality_id = platform.locality() and by_organisation_id = any (platform.organisations())
    and said_by = platform.account_id());
grant select, insert on organisations.view to mainstay_app;
