-- That somebody died. From here no money is due for days after, and nobody writes to them. Taken back where it was wrong: then all
-- goes on as if it had never been written down.
create table people.death (
  locality_id text not null,
  person_id uuid not null,
  death_id uuid not null,
  died_on date not null,
  written_at timestamptz not null,
  written_by uuid not null,
  written_name text not null,
  organisation_id uuid not null,
  taken_back_at timestamptz,
  taken_back_name text,
  taken_back_why text,
  primary key (locality_id, person_id, death_id),
  constraint taken_back_is_whole check (num_nonnulls(taken_back_at, taken_back_name, taken_back_why) in (0, 3))
);
create unique index nobody_dies_twice on people.death (locality_id, person_id) where taken_back_at is null;
alter table people.death enable row level security;
create policy read_beside_the_person on people.death for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id());
create policy written_by_the_service on people.death for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id()
    and organisation_id = any (platform.organisations()) and platform.stands_as('{decider,payer}'));
create policy taken_back_by_the_service on people.death for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{decider,payer}'));
grant select, insert, update (taken_back_at, taken_back_name, taken_back_why) on people.death to mainstay_app;

-- Who died and on which day, for what other rooms keep in the database.
create view people.published_death as
  select locality_id, person_id, died_on from people.death where taken_back_at is null;

-- Who of some people died and when, for whoever works out what is due to many at once.
create function people.deaths_among(people uuid[])
returns table (person_id uuid, died_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.person_id, d.died_on
    from people.death d
    where d.locality_id = platform.locality() and d.person_id = any (people)
      and d.taken_back_at is null
      and (d.person_id = platform.person_id() or platform.stands_as('{decider,payer}'))
$$;
revoke all on function people.deaths_among from public;
grant execute on function people.deaths_among to mainstay_app;
