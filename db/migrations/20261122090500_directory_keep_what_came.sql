-- What a publisher sent, word for word, with everything we mended in it; also what had to be left out, which has no service.
create table directory.received (
  locality_id text not null,
  source text not null,
  source_key text not null,
  import_id uuid not null,
  record integer not null,
  service_id uuid,
  raw text not null,
  repairs jsonb not null,
  primary key (locality_id, source, source_key)
);
create index on directory.received (locality_id, import_id, record);
grant select, insert, update, delete on directory.received to mainstay_app;

-- Where we know better than a listing's publisher: fields as they are, the names of fields that should be gone, and what the
-- publisher said of them then. A list that comes again changes nothing of it.
create table directory.correction (
  locality_id text not null,
  service_id uuid not null,
  corrected jsonb not null,
  removed text[] not null,
  was jsonb not null,
  made_at timestamptz not null,
  primary key (locality_id, service_id),
  constraint corrects_something check (corrected <> '{}' or cardinality(removed) > 0)
);
grant select, insert, update, delete on directory.correction to mainstay_app;

-- How good a list was as it came: what was counted, and how much of what people need to know it says, out of 100.
alter table directory.import
  add column quality jsonb,
  add column score smallint;
create index on directory.import (locality_id, source, at);
