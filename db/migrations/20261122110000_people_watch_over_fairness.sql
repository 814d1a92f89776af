-- A national service looks at what many people come to, in every place of this database, and at nobody. Its watchers stand to no
-- person in any way.
alter table people.organisation drop constraint kind_is_known;
alter table people.organisation add constraint kind_is_known
  check (kind in ('disabled-peoples-organisation', 'local-service', 'provider', 'national-service'));
alter table people.worker drop constraint role_is_known;
alter table people.worker add constraint role_is_known
  check (role in ('planner', 'decider', 'payer', 'holder', 'watcher'));
