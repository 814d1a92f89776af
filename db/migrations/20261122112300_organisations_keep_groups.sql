-- A group of people who help each other, in its own words. It is no organisation and no service; whoever keeps the page is the
-- only one who changes it.
create table organisations.self_help_group (
  locality_id text not null,
  group_id uuid not null,
  kept_by uuid not null,
  name text not null,
  who_we_are text not null,
  what_we_do text not null,
  meets_on int[] not null,
  meets_from text not null,
  meets_until text not null,
  meets_words text not null,
  meets_at text not null,
  postcode text not null,
  offers text[] not null,
  needs text[] not null,
  reach text not null,
  said_at timestamptz not null,
  ended_at timestamptz,
  primary key (locality_id, group_id),
  constraint it_has_a_name check (name <> ''),
  constraint it_says_how_to_come check (reach <> '')
);
alter table organisations.self_help_group enable row level security;
create policy open_to_all on organisations.self_help_group for select to mainstay_app
  using (locality_id = platform.locality());
create policy kept_by_one on organisations.self_help_group to mainstay_app
  using (locality_id = platform.locality() and kept_by = platform.account_id());
grant select, insert, update (name, who_we_are, what_we_do, meets_on, meets_from, meets_until, meets_words, meets_at, postcode,
  offers, needs, reach, said_at, ended_at) on organisations.self_help_group to mainstay_app;
