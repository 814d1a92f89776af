-- News that no e-mail may carry, because the person asked to be told in another way. It is given when somebody has done it and
-- said so (design, invariant 35).
create table people.news_to_give (
  locality_id text not null,
  person_id uuid not null,
  news_id uuid not null,
  organisation_id uuid not null,
  news text not null,
  path text not null,
  formats text[] not null,
  happened_at timestamptz not null,
  given_on date,
  given_as text,
  given_by uuid,
  given_name text,
  primary key (locality_id, person_id, news_id),
  constraint asked_for_some_format check (cardinality(formats) > 0),
  constraint given_is_whole check (num_nonnulls(given_on, given_as, given_by, given_name) in (0, 4))
);
create index on people.news_to_give (locality_id, organisation_id) where given_on is null;
alter table people.news_to_give enable row level security;
create policy of_the_person on people.news_to_give for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{self}'));
create policy of_who_gives_it on people.news_to_give to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{decider,payer,holder}'));
grant select, insert, update (given_on, given_as, given_by, given_name) on people.news_to_give to mainstay_app;
