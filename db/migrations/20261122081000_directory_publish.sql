-- What the open interface looks for beside words: who may come, when, where, and the words of vocabularies.
-- `filed_as` says by which way of filing a row was last laid out; rows of an older way are laid out again by and by.
alter table directory.service
  add column runner text,
  add column taking text,
  add column access text[] not null default '{}',
  add column area_codes text[] not null default '{}',
  add column term_ids uuid[] not null default '{}',
  add column filed_as smallint not null default 0,
  add constraint taking_is_known check (taking in ('yes', 'waiting-list', 'no'));
create index on directory.service using gin (term_ids);
create index on directory.service (locality_id, filed_as);

-- Each place of a service, counted from 1, in the order of its listing.
create table directory.service_place (
  locality_id text not null,
  service_id uuid not null,
  place smallint not null,
  at_location_id uuid not null,
  latitude double precision,
  longitude double precision,
  primary key (locality_id, service_id, place),
  constraint one_place_an_id unique (locality_id, at_location_id),
  constraint a_point_has_both check ((latitude is null) = (longitude is null))
);
create index on directory.service_place (locality_id, latitude, longitude);
grant select, insert, update, delete on directory.service_place to mainstay_app;

-- Each day of each schedule, 1 Monday to 7 Sunday; 0 where only the time is said.
create table directory.service_time (
  locality_id text not null,
  service_id uuid not null,
  schedule smallint not null,
  weekday smallint not null,
  opens time,
  closes time,
  primary key (locality_id, service_id, schedule, weekday),
  constraint weekday_is_one check (weekday between 0 and 7)
);
create index on directory.service_time (locality_id, weekday, service_id);
grant select, insert, update, delete on directory.service_time to mainstay_app;

-- Words from publishers' lists that listings use, by ids made from the words themselves.
create table directory.term (
  locality_id text not null,
  term_id uuid not null,
  taxonomy_id uuid not null,
  says text not null,
  label text not null,
  list text,
  uri text,
  primary key (locality_id, term_id)
);
create index on directory.term (locality_id, taxonomy_id, term_id);
grant select, insert on directory.term to mainstay_app;

-- Where postcodes are and the official areas they lie in, from a table that whoever runs the place loads. Spaces left out.
create table directory.postcode (
  locality_id text not null,
  postcode text not null,
  latitude real not null,
  longitude real not null,
  ward text,
  district text,
  county text,
  region text,
  country text,
  primary key (locality_id, postcode)
);
grant select, insert, delete on directory.postcode to mainstay_app;

-- Metres between two points on the Earth, along its surface.
create function directory.metres_between(one_latitude double precision, one_longitude double precision,
  other_latitude double precision, other_longitude double precision) returns double precision
  language sql immutable parallel safe
  return 2 * 6371008.8 * asin(least(1, sqrt(
    sin(radians(other_latitude - one_latitude) / 2) ^ 2
    + cos(radians(one_latitude)) * cos(radians(other_latitude)) * sin(radians(other_longitude - one_longitude) / 2) ^ 2)));
grant execute on function directory.metres_between to mainstay_app;
