-- Several who list themselves offer something together: one listing, and the others who said yes to it. Anybody sees who did;
-- whoever was asked and has not answered is seen by the two alone. Each leaves at any time.
create table directory.offered_together (
  locality_id text not null,
  service_id uuid not null,
  partner_id uuid not null,
  asked_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  primary key (locality_id, service_id, partner_id),
  constraint with_somebody_else check (service_id <> partner_id)
);
create index on directory.offered_together (locality_id, partner_id);
alter table directory.offered_together enable row level security;
create policy agreed_is_public on directory.offered_together for select to mainstay_app
  using (locality_id = platform.locality() and agreed_at is not null and ended_at is null);
create policy asked_by_its_lister on directory.offered_together to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from directory.own_listing o
    where o.locality_id = offered_together.locality_id and o.service_id = offered_together.service_id
      and o.kept_by = platform.account_id()));
create policy answered_by_the_partner on directory.offered_together to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from directory.own_listing o
    where o.locality_id = offered_together.locality_id and o.service_id = offered_together.partner_id
      and o.kept_by = platform.account_id()));
grant select, insert, update (asked_at, agreed_at, ended_at) on directory.offered_together to mainstay_app;
