-- A listing that the local service took down: why, what its lister says to that, and what came of it. While it is down nobody
-- finds it, and its page says only that; a list that comes again changes nothing of it. Somebody else answers a challenge than
-- whoever took it down, unless they put it back.
alter table directory.service add column taken_down_at timestamptz;
grant update (taken_down_at) on directory.service to mainstay_app;

create table directory.taking_down (
  locality_id text not null,
  taking_down_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  reason text not null,
  challenge text,
  challenged_at timestamptz,
  stays_by uuid,
  stays_at timestamptz,
  stays_why text,
  back_by uuid,
  back_at timestamptz,
  back_why text,
  primary key (locality_id, taking_down_id),
  constraint taking_down_says_why check (reason <> ''),
  constraint staying_down_is_whole check ((stays_at is null) = (stays_by is null) and (stays_at is null) = (stays_why is null)),
  constraint somebody_else_says_it_stays_down check (stays_by <> taken_by),
  constraint only_what_was_challenged_is_answered check (stays_at is null or challenged_at is not null)
);
create unique index one_taking_down_at_a_time on directory.taking_down (locality_id, service_id) where back_at is null;
alter table directory.taking_down enable row level security;
create policy by_the_service on directory.taking_down to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{decider}'));
create policy read_by_the_lister on directory.taking_down for select to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from directory.own_listing o
    where o.locality_id = taking_down.locality_id and o.service_id = taking_down.service_id
      and o.kept_by = platform.account_id()));
create policy challenged_by_the_lister on directory.taking_down for update to mainstay_app
  using (locality_id = platform.locality() and back_at is null and exists (select 1 from directory.own_listing o
    where o.locality_id = taking_down.locality_id and o.service_id = taking_down.service_id
      and o.kept_by = platform.account_id()));
grant select, insert, update (challenge, challenged_at, stays_by, stays_at, stays_why, back_by, back_at, back_why)
  on directory.taking_down to mainstay_app;

-- What is wrong about a listing is read and answered by whoever listed themselves, or by the local service.
alter table directory.mistake
  add column answered_by uuid,
  add column answered_at timestamptz,
  add column answer text,
  add constraint a_mistake_is_answered_whole
    check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null));
create index mistakes_to_answer on directory.mistake (locality_id, service_id) where answered_at is null;
create policy read_by_the_service on directory.mistake for select to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{decider}') and platform.organisations() <> '{}');
create policy answered_by_the_service on directory.mistake for update to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{decider}') and platform.organisations() <> '{}');
create policy read_by_the_lister on directory.mistake for select to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from directory.own_listing o
    where o.locality_id = mistake.locality_id and o.service_id = mistake.service_id and o.kept_by = platform.account_id()));
create policy answered_by_the_lister on directory.mistake for update to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from directory.own_listing o
    where o.locality_id = mistake.locality_id and o.service_id = mistake.service_id and o.kept_by = platform.account_id()));
grant update (answered_by, answered_at, answer) on directory.mistake to mainstay_app;

create or replace view directory.published_service as
  select s.locality_id, s.service_id, s.kind, case when s.taken_down_at is null then s.status else 'inactive' end as status,
    s.name, p.name as provider_name, s.pay_choices, s.said -> 'cost' as cost, s.assured_on
  from directory.service s
  left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id;

-- To whom a letter about a listing goes, and how many mistakes in the same hands wait already: one letter is enough until they
-- have looked. Whoever tells a mistake may read neither.
create function directory.keeper_of(of_service uuid) returns table (listing_id uuid, kept_by uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.listing_id, o.kept_by from directory.own_listing o
    where o.locality_id = platform.locality() and o.service_id = of_service and o.ended_at is null
$$;
create function directory.mistakes_waiting(of_service uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from directory.mistake m
    where m.locality_id = platform.locality() and m.answered_at is null
      and case when exists (select 1 from directory.own_listing o
            where o.locality_id = m.locality_id and o.service_id = of_service)
          then m.service_id = of_service
          else not exists (select 1 from directory.own_listing o
            where o.locality_id = m.locality_id and o.service_id = m.service_id) end
$$;
revoke all on function directory.keeper_of, directory.mistakes_waiting from public;
grant execute on function directory.keeper_of, directory.mistakes_waiting to mainstay_app;
