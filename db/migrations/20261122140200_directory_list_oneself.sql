-- A listing that whoever offers it wrote themselves. What anybody may see of it stands in `directory.service`; this is for its
-- lister: what they typed, when they last said that it is right, and the secret of the letter that asks whether it still is.
create table directory.own_listing (
  locality_id text not null,
  listing_id uuid not null,
  service_id uuid not null,
  kept_by uuid not null,
  says jsonb not null,
  said_at timestamptz not null,
  ended_at timestamptz,
  asked_at timestamptz,
  asked_hash text,
  primary key (locality_id, listing_id),
  constraint one_listing_a_service unique (locality_id, service_id)
);
create index on directory.own_listing (locality_id, kept_by);
create index on directory.own_listing (locality_id, asked_hash);
alter table directory.own_listing enable row level security;
create policy kept_by_one on directory.own_listing to mainstay_app
  using (locality_id = platform.locality() and kept_by = platform.account_id());
-- The work of the night, which asks, and the letter's link, which answers without signing in.
create policy asked_for_the_place on directory.own_listing to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{publisher}'));
grant select, insert, update (says, said_at, ended_at, asked_at, asked_hash) on directory.own_listing to mainstay_app;
