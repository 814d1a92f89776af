-- Whoever counts before acting takes a turn here first, so that of many at once each sees what the others did
-- (src/platform/database/wait-turn.ts).
create table platform.turn (
  locality_id text not null,
  name_hash text not null,
  taken_at timestamptz not null,
  primary key (locality_id, name_hash)
);
alter table platform.turn enable row level security;
create policy own_place on platform.turn to mainstay_app using (locality_id = platform.locality());
grant select, insert, update (taken_at), delete on platform.turn to mainstay_app;
