-- What people with like starting figures have agreed, past disclosure control: worked out at night, read by anybody in the place.
create table insight.like_me (
  locality_id text not null,
  made_on date not null,
  figures jsonb not null,
  primary key (locality_id, made_on)
);
alter table insight.like_me enable row level security;
create policy read_in_own_place on insight.like_me for select to mainstay_app using (locality_id = platform.locality());
create policy made_at_night on insight.like_me for insert to mainstay_app
  with check (locality_id = platform.locality() and platform.stands_as('{watcher}'));
grant select, insert on insight.like_me to mainstay_app;
