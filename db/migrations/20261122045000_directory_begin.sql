create schema directory;
grant usage on schema directory to mainstay_app;

-- What there is to use, buy or join: public, so no row-level security, which would also keep the word index from being used.
create table directory.provider (
  locality_id text not null,
  provider_id uuid not null,
  source text not null,
  source_id text not null,
  name text not null,
  said jsonb not null,
  primary key (locality_id, provider_id),
  constraint one_provider_a_source_id unique (locality_id, source, source_id)
);
grant select, insert, update on directory.provider to mainstay_app;

-- `said` holds everything the page shows (src/directory/service.ts, ServiceWords); the columns beside it are what is searched.
create table directory.service (
  locality_id text not null,
  service_id uuid not null,
  source text not null,
  source_id text not null,
  provider_id uuid,
  kind text not null,
  status text not null,
  name text not null,
  said jsonb not null,
  pay_choices text[] not null,
  minimum_age integer,
  maximum_age integer,
  assured_on date,
  brought_in_at timestamptz not null,
  last_seen_at timestamptz not null,
  words tsvector not null,
  place_words tsvector not null,
  primary key (locality_id, service_id),
  constraint one_service_a_source_id unique (locality_id, source, source_id),
  constraint kind_is_known check (kind in ('service', 'group', 'place')),
  constraint status_is_known check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  constraint pay_choices_are_known
    check (pay_choices <@ '{direct-payment,individual-service-fund,own-money,free}'::text[]),
  constraint what_is_free_needs_no_other_way
    check (not ('free' = any (pay_choices)) or cardinality(pay_choices) = 1),
  constraint ages_are_in_order check (minimum_age <= maximum_age)
);
create index on directory.service using gin (words);
create index on directory.service using gin (place_words);
create index on directory.service using gin (pay_choices);
create index on directory.service (locality_id, lower(name), service_id);
create index on directory.service (locality_id, provider_id);
grant select, insert, update on directory.service to mainstay_app;

-- Words that listings use, with each word less one letter, so that a misspelt one finds what was meant.
create table directory.word (
  locality_id text not null,
  word text not null,
  less_one_letter text[] not null,
  primary key (locality_id, word)
);
create index on directory.word using gin (less_one_letter);
grant select, insert on directory.word to mainstay_app;

create table directory.import (
  locality_id text not null,
  import_id uuid not null,
  source text not null,
  file_name text not null,
  at timestamptz not null,
  counts jsonb not null,
  primary key (locality_id, import_id)
);
grant select, insert on directory.import to mainstay_app;

-- "Tell them it's wrong": what somebody says is wrong about a listing, for its publisher. Anyone may add one; no page shows
-- them, for the writer may have left an address.
create table directory.mistake (
  locality_id text not null,
  mistake_id uuid not null,
  service_id uuid not null,
  account_id uuid,
  words text not null,
  answer_to text,
  at timestamptz not null,
  primary key (locality_id, mistake_id),
  constraint says_something check (length(words) between 1 and 2000)
);
create index on directory.mistake (locality_id, service_id);
alter table directory.mistake enable row level security;
create policy added_in_own_place on directory.mistake for insert to mainstay_app
  with check (locality_id = platform.locality());
create policy read_for_the_publisher on directory.mistake for select to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{publisher}'));
grant select, insert on directory.mistake to mainstay_app;

-- What other rooms may read.
create view directory.published_service as
  select s.locality_id, s.service_id, s.kind, s.status, s.name, p.name as provider_name, s.pay_choices,
    s.said -> 'cost' as cost, s.assured_on
  from directory.service s
  left join directory.provider p on p.locality_id = s.locality_id and p.provider_id = s.provider_id;
grant select on directory.published_service to mainstay_app;
