-- What somebody keeps in a short list of their own. Nobody else sees it, not those who list and not the local service.
create table directory.kept_service (
  locality_id text not null,
  account_id uuid not null,
  service_id uuid not null,
  kept_at timestamptz not null,
  primary key (locality_id, account_id, service_id)
);
alter table directory.kept_service enable row level security;
create policy ones_own on directory.kept_service to mainstay_app
  using (locality_id = platform.locality() and account_id = platform.account_id());
grant select, insert, delete on directory.kept_service to mainstay_app;
