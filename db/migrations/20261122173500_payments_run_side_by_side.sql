-- A change of payment agent: from when one begins it until a second person ends it, a run goes only where both agents came to the same,
-- or somebody signed each difference away.
create table payments.changeover (
  locality_id text not null,
  organisation_id uuid not null,
  changeover_id uuid not null,
  other_name text not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  begun_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_name text,
  ended_why text,
  primary key (locality_id, organisation_id, changeover_id),
  constraint other_has_a_name check (other_name <> ''),
  constraint ended_by_another check (ended_by is null or ended_by <> begun_by),
  constraint ended_with_a_word check ((ended_at is null) = (ended_by is null)
    and (ended_at is null) = (coalesce(ended_why, '') = ''))
);
create unique index one_change_at_a_time on payments.changeover (locality_id, organisation_id) where ended_at is null;
alter table payments.changeover enable row level security;
create policy of_the_service on payments.changeover to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update (ended_at, ended_by, ended_name, ended_why) on payments.changeover to mainstay_app;

-- What the other agent worked out for a run. Read in again, the newest counts.
create table payments.shadow (
  locality_id text not null,
  organisation_id uuid not null,
  run_id uuid not null,
  read_at timestamptz not null,
  read_by uuid not null,
  read_name text not null,
  sha256 text not null,
  payments jsonb not null,
  primary key (locality_id, organisation_id, run_id),
  foreign key (locality_id, organisation_id, run_id) references payments.run,
  constraint hash_is_a_hash check (sha256 ~ '^[0-9a-f]{64}$')
);
alter table payments.shadow enable row level security;
create policy of_the_service on payments.shadow to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update (read_at, read_by, read_name, sha256, payments) on payments.shadow to mainstay_app;

-- A difference that somebody looked into and signed, with why. It names both figures: with another figure it counts no more.
create table payments.difference_signed (
  locality_id text not null,
  organisation_id uuid not null,
  run_id uuid not null,
  difference text not null,
  why text not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  signed_name text not null,
  primary key (locality_id, organisation_id, run_id, difference),
  foreign key (locality_id, organisation_id, run_id) references payments.shadow,
  constraint signed_with_why check (why <> '')
);
alter table payments.difference_signed enable row level security;
create policy of_the_service on payments.difference_signed to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert on payments.difference_signed to mainstay_app;
