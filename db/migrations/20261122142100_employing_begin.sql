create schema employing;
grant usage on schema employing to mainstay_app;

-- A job that a person offers somebody, and that both may end. Nothing of it is ever removed.
create table employing.job (
  locality_id text not null,
  person_id uuid not null,
  job_id uuid not null,
  relationship_id uuid not null,
  person_name text not null,
  assistant_name text not null,
  assistant_account_id uuid,
  state text not null,
  offered_at timestamptz not null,
  ends_on date,
  notice_by text,
  notice_at timestamptz,
  primary key (locality_id, person_id, job_id),
  constraint one_job_a_relationship unique (locality_id, person_id, relationship_id),
  constraint state_is_known check (state in ('offered', 'agreed', 'said-no', 'withdrawn', 'closed')),
  constraint notice_has_its_day check ((ends_on is null) = (notice_by is null) and (ends_on is null) = (notice_at is null)),
  constraint notice_is_given_by_a_side check (notice_by in ('person', 'assistant')),
  constraint agreed_with_somebody check (state not in ('agreed', 'closed') or assistant_account_id is not null)
);
create index jobs_of_an_assistant on employing.job (locality_id, assistant_account_id);
alter table employing.job enable row level security;
create policy the_employer_and_helpers on employing.job to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
create policy the_assistant_their_own on employing.job to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{assistant}') and assistant_account_id = platform.account_id());
grant select, insert, update (state, ends_on, notice_by, notice_at) on employing.job to mainstay_app;

-- The particulars of a job as both agreed to them, one version after another. Words and figures are never changed.
create table employing.particulars (
  locality_id text not null,
  person_id uuid not null,
  job_id uuid not null,
  version int not null,
  from_on date not null,
  wage_pence bigint not null,
  weekly_minutes int not null,
  age text not null,
  line_id uuid,
  holding_id uuid,
  hourly_cost_pence bigint not null,
  body jsonb not null,
  written_at timestamptz not null,
  person_agreed_at timestamptz not null,
  person_agreed_name text not null,
  assistant_agreed_at timestamptz,
  assistant_agreed_name text,
  turned_down_at timestamptz,
  primary key (locality_id, person_id, job_id, version),
  foreign key (locality_id, person_id, job_id) references employing.job,
  constraint version_counts_from_one check (version >= 1),
  constraint wage_is_something check (wage_pence > 0 and hourly_cost_pence >= wage_pence),
  constraint hours_are_of_a_week check (weekly_minutes > 0 and weekly_minutes <= 10080),
  constraint agreed_under_a_name check ((assistant_agreed_at is null) = (assistant_agreed_name is null)),
  constraint agreed_or_turned_down check (assistant_agreed_at is null or turned_down_at is null)
);
alter table employing.particulars enable row level security;
create policy of_a_job_one_may_see on employing.particulars to mainstay_app
  using (exists (select 1 from employing.job j where j.locality_id = particulars.locality_id
    and j.person_id = particulars.person_id and j.job_id = particulars.job_id));
grant select, insert, update (assistant_agreed_at, assistant_agreed_name, turned_down_at) on employing.particulars
  to mainstay_app;

-- Whoever said yes to the invitation takes the place that was kept for them; nobody can take it again.
create function employing.take_job(of_person uuid, of_relationship uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update employing.job set assistant_account_id = platform.account_id()
    where locality_id = platform.locality() and person_id = of_person and person_id = platform.person_id()
      and relationship_id = of_relationship and assistant_account_id is null and platform.account_id() is not null
$$;
-- Whoever said no to the letter says no to the job.
create function employing.say_no_to_job(of_person uuid, of_relationship uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update employing.job set state = 'said-no'
    where locality_id = platform.locality() and person_id = of_person and person_id = platform.person_id()
      and relationship_id = of_relationship and state = 'offered'
$$;
revoke all on function employing.take_job, employing.say_no_to_job from public;
grant execute on function employing.take_job, employing.say_no_to_job to mainstay_app;
