-- That an organisation would like to see how good a provider's support is: open to anybody, about nobody, and no check by itself.
-- Only a person asks checkers in; where and whether anybody did is kept nowhere beside it.
create table quality.call (
  locality_id text not null,
  call_id uuid not null,
  provider_id uuid not null,
  provider_name text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  why text not null,
  called_by uuid not null,
  called_at timestamptz not null,
  ended_at timestamptz,
  primary key (locality_id, call_id),
  constraint a_call_says_why check (why <> '')
);
create unique index one_open_call_each on quality.call (locality_id, organisation_id, provider_id) where ended_at is null;
alter table quality.call enable row level security;
create policy read_by_anybody on quality.call for select to mainstay_app using (locality_id = platform.locality());
create policy made_by_who_calls on quality.call for insert to mainstay_app
  with check (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
create policy ended_by_who_called on quality.call for update to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, update (ended_at) on quality.call to mainstay_app;
