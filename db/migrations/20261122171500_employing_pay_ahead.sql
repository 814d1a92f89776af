-- Wages that cannot wait are paid ahead by the service, from a float it named; they go back there with the person's next wages.
create table employing.float (
  locality_id text not null,
  organisation_id uuid not null,
  account_id uuid not null,
  name text not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  primary key (locality_id, organisation_id)
);
alter table employing.float enable row level security;
create policy the_service_that_pays on employing.float to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert on employing.float to mainstay_app;

-- Hours know the service that pays in, so that whoever worked them can ask it too; and what pays them ahead.
alter table employing.hours add column service_id uuid;
alter table employing.hours add column grace_id uuid;
grant update (service_id, grace_id) on employing.hours to mainstay_app;

-- A request that wages be paid ahead. One of the service looks, another pays; neither asked, and neither is who it is for.
create table employing.grace (
  locality_id text not null,
  person_id uuid not null,
  grace_id uuid not null,
  job_id uuid not null,
  organisation_id uuid not null,
  person_name text not null,
  assistant_name text not null,
  assistant_account_id uuid not null,
  minutes int not null,
  amount_pence bigint not null,
  because text not null,
  owed_by date not null,
  state text not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_name text not null,
  reply_by date not null,
  checked_at timestamptz,
  checked_by uuid,
  checked_name text,
  paid_at timestamptz,
  paid_by uuid,
  paid_name text,
  paid_on date,
  transfer_id uuid,
  float_account_id uuid,
  refused_at timestamptz,
  refused_name text,
  why text,
  settled_on date,
  primary key (locality_id, person_id, grace_id),
  foreign key (locality_id, person_id, job_id) references employing.job,
  constraint state_is_known check (state in ('asked', 'checked', 'paid', 'settled', 'said-no', 'withdrawn')),
  constraint reason_is_known check (because in ('late', 'no-money')),
  constraint pays_something check (amount_pence > 0 and minutes > 0),
  constraint looked_at_by_another check (checked_by is null or checked_by not in (asked_by, assistant_account_id)),
  constraint paid_by_a_second check (paid_by is null or (checked_by is not null
    and paid_by not in (asked_by, checked_by, assistant_account_id))),
  constraint paid_is_in_the_ledger check ((state in ('paid', 'settled')) = (paid_by is not null and transfer_id is not null
    and paid_on is not null and float_account_id is not null)),
  constraint a_no_has_its_reason check ((state = 'said-no') = (why is not null and why <> ''))
);
create index asked_of_a_service on employing.grace (locality_id, organisation_id, state);
alter table employing.grace enable row level security;
create policy of_a_job_one_may_see on employing.grace to mainstay_app
  using (exists (select 1 from employing.job j where j.locality_id = grace.locality_id
    and j.person_id = grace.person_id and j.job_id = grace.job_id))
  with check (state in ('asked', 'withdrawn', 'settled') and exists (select 1 from employing.job j
    where j.locality_id = grace.locality_id and j.person_id = grace.person_id and j.job_id = grace.job_id));
create policy the_service_that_is_asked on employing.grace to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update (state, checked_at, checked_by, checked_name, paid_at, paid_by, paid_name, paid_on, transfer_id,
  float_account_id, refused_at, refused_name, why, settled_on) on employing.grace to mainstay_app;
