create schema streams;
grant usage on schema streams to mainstay_app;

-- What a funder puts into one person's pot, for its own days and perhaps for some lines of the plan only. It never changes: a
-- mistake is withdrawn, with its reason, before anything was taken from it.
create table streams.part (
  locality_id text not null,
  person_id uuid not null,
  part_id uuid not null,
  stream text not null,
  funder_id uuid not null,
  reference text not null,
  amount_pence bigint not null,
  from_on date not null,
  until_on date not null,
  only_for text[],
  test_met text not null,
  written_by text not null,
  written_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_because text,
  primary key (locality_id, person_id, part_id),
  constraint a_penny_or_more check (amount_pence > 0),
  constraint ends_on_or_after_its_first_day check (until_on >= from_on),
  constraint only_for_something check (only_for is null or cardinality(only_for) > 0),
  constraint withdrawn_by_somebody_for_a_reason
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_because is null))
);
create index on streams.part (locality_id, funder_id);
alter table streams.part enable row level security;
create policy about_the_person on streams.part to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy of_the_funder on streams.part for select to mainstay_app
  using (locality_id = platform.locality() and funder_id = any (platform.organisations()) and platform.stands_as('{payer}'));
grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_because) on streams.part to mainstay_app;

-- From which part of the pot each movement came, to the penny. No part: from the service that agreed the plan, which pays the rest.
create table streams.taken (
  locality_id text not null,
  person_id uuid not null,
  transfer_id uuid not null,
  place integer not null,
  part_id uuid,
  funder_id uuid,
  -- Below nought where money came back.
  amount_pence bigint not null,
  spent_on date not null,
  line text,
  because text not null,
  taken_at timestamptz not null,
  primary key (locality_id, person_id, transfer_id, place),
  foreign key (locality_id, person_id, part_id) references streams.part,
  constraint takes_something check (amount_pence <> 0),
  constraint a_part_has_its_funder check ((part_id is null) = (funder_id is null)),
  constraint because_is_known check (because in ('only-for-this', 'ends-soonest', 'shared', 'the-rest', 'came-back'))
);
create index on streams.taken (locality_id, funder_id);
create index on streams.taken (locality_id, person_id, part_id);
alter table streams.taken enable row level security;
create policy about_the_person on streams.taken to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy of_the_funder on streams.taken for select to mainstay_app
  using (locality_id = platform.locality() and funder_id = any (platform.organisations()) and platform.stands_as('{payer}'));
grant select, insert on streams.taken to mainstay_app;

-- Whose pot has several parts, for the work of the night: ids only, of this place.
create function streams.pots(in_locality text)
returns table (person_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct p.person_id from streams.part p
    where p.locality_id = platform.locality() and p.locality_id = in_locality and p.withdrawn_at is null
$$;
revoke all on function streams.pots from public;
grant execute on function streams.pots to mainstay_app;
