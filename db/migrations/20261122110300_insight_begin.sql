create schema insight;
grant usage on schema insight to mainstay_app;

-- Figures about many people as of the last day of a quarter, past disclosure control. Prepared again only until they are published;
-- published, they stay as they are.
create table insight.release (
  locality_id text not null,
  as_of date not null,
  organisation_id uuid not null,
  prepared_by text not null,
  prepared_at timestamptz not null,
  published_at timestamptz,
  figures jsonb not null,
  primary key (locality_id, as_of)
);
alter table insight.release enable row level security;
create policy published_to_everybody on insight.release for select to mainstay_app
  using (locality_id = platform.locality() and published_at is not null);
create policy read_by_watchers on insight.release for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{watcher}'));
create policy prepared_by_watchers on insight.release for insert to mainstay_app
  with check (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{watcher}') and published_at is null);
create policy changed_until_published on insight.release for update to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{watcher}') and published_at is null)
  with check (locality_id = platform.locality());
grant select, insert, update (prepared_by, prepared_at, published_at, figures) on insight.release to mainstay_app;
