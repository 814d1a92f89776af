-- A week's rota: who comes when. Nothing is paid by it.
create table employing.shift (
  locality_id text not null,
  person_id uuid not null,
  shift_id uuid not null,
  job_id uuid not null,
  on_day date not null,
  from_time text not null,
  until_time text not null,
  break_minutes int not null,
  note text not null,
  written_by text not null,
  written_at timestamptz not null,
  taken_out_at timestamptz,
  primary key (locality_id, person_id, shift_id),
  foreign key (locality_id, person_id, job_id) references employing.job,
  constraint times_are_of_a_day check (from_time ~ '^[0-2][0-9]:[0-5][0-9]$' and until_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  constraint break_is_nothing_or_more check (break_minutes >= 0)
);
create index shifts_of_a_week on employing.shift (locality_id, person_id, on_day) where taken_out_at is null;
alter table employing.shift enable row level security;
create policy of_a_job_one_may_see on employing.shift for select to mainstay_app
  using (exists (select 1 from employing.job j where j.locality_id = shift.locality_id
    and j.person_id = shift.person_id and j.job_id = shift.job_id));
create policy kept_by_the_employer on employing.shift to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
grant select, insert, update (taken_out_at) on employing.shift to mainstay_app;

-- Hours that were worked, or holiday that was taken, as one side said and the other answered. What was said is never changed;
-- there is no place here for where somebody was.
create table employing.hours (
  locality_id text not null,
  person_id uuid not null,
  hours_id uuid not null,
  job_id uuid not null,
  kind text not null,
  on_day date not null,
  from_time text not null,
  until_time text not null,
  break_minutes int not null,
  said_minutes int not null,
  minutes int not null,
  said_by text not null,
  said_name text not null,
  said_at timestamptz not null,
  on_paper boolean not null,
  state text not null,
  answered_name text,
  answered_at timestamptz,
  why text,
  rest_of uuid,
  wage_pence bigint not null,
  pay_pence bigint not null,
  on_cost_pence bigint not null,
  pay_by date,
  holding_id uuid,
  line_id uuid,
  reservation_id uuid,
  pay_run_id uuid,
  paid_on date,
  primary key (locality_id, person_id, hours_id),
  foreign key (locality_id, person_id, job_id) references employing.job,
  constraint kind_is_known check (kind in ('work', 'holiday')),
  constraint state_is_known check (state in ('said', 'agreed', 'disputed', 'taken-back')),
  constraint said_by_a_side check (said_by in ('person', 'assistant')),
  constraint something_was_worked check (minutes > 0 and minutes <= said_minutes and said_minutes <= 1440),
  constraint money_is_nothing_or_more check (pay_pence > 0 and on_cost_pence >= 0 and wage_pence > 0),
  constraint disputed_with_a_reason check (state <> 'disputed' or why <> ''),
  constraint paid_only_once_it_may_be check (paid_on is null or (pay_by is not null and pay_run_id is not null
    and state in ('said', 'agreed')))
);
create index hours_of_a_job on employing.hours (locality_id, person_id, job_id, on_day);
alter table employing.hours enable row level security;
create policy of_a_job_one_may_see on employing.hours to mainstay_app
  using (exists (select 1 from employing.job j where j.locality_id = hours.locality_id
    and j.person_id = hours.person_id and j.job_id = hours.job_id));
grant select, insert, update (minutes, state, answered_name, answered_at, why, pay_pence, on_cost_pence, pay_by, holding_id,
  line_id, reservation_id, pay_run_id, paid_on) on employing.hours to mainstay_app;

-- Wages that go out together: written down first, then agreed by the person. The file is kept as it was, with its hash.
create table employing.pay_run (
  locality_id text not null,
  person_id uuid not null,
  pay_run_id uuid not null,
  state text not null,
  prepared_at timestamptz not null,
  prepared_by uuid not null,
  prepared_name text not null,
  file text not null,
  sha256 text not null,
  total_pence bigint not null,
  approved_at timestamptz,
  approved_name text,
  primary key (locality_id, person_id, pay_run_id),
  constraint state_is_known check (state in ('prepared', 'paid', 'withdrawn')),
  constraint paid_by_somebody check ((state = 'paid') = (approved_at is not null) and (approved_at is null) = (approved_name is null)),
  constraint hash_is_a_hash check (sha256 ~ '^[0-9a-f]{64}$')
);
create unique index one_pay_run_waits on employing.pay_run (locality_id, person_id) where state = 'prepared';
alter table employing.pay_run enable row level security;
create policy the_employer_and_helpers on employing.pay_run to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
grant select, insert, update (state, approved_at, approved_name) on employing.pay_run to mainstay_app;
