create schema payments;
grant usage on schema payments to mainstay_app;

-- The bank account a service pays from, the number Bacs gave it, and how much is there to pay with as far as it said.
create table payments.paying_account (
  locality_id text not null,
  organisation_id uuid not null,
  name text not null,
  sort_code text not null,
  account_number text not null,
  user_number text not null,
  pot_pence bigint,
  pot_on date,
  set_at timestamptz not null,
  set_by text not null,
  primary key (locality_id, organisation_id),
  constraint account_has_its_figures check (sort_code ~ '^[0-9]{6}$' and account_number ~ '^[0-9]{8}$'),
  constraint user_number_has_six_figures check (user_number ~ '^[0-9]{6}$')
);
alter table payments.paying_account enable row level security;
create policy of_the_service on payments.paying_account to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update (name, sort_code, account_number, user_number, pot_pence, pot_on, set_at, set_by)
  on payments.paying_account to mainstay_app;

-- The bank account that the money of a holding goes to, as it was given; the newest counts.
create table payments.payee_account (
  locality_id text not null,
  person_id uuid not null,
  payee_account_id uuid not null,
  holding_id uuid not null,
  service_id uuid not null,
  holder_id uuid,
  name text not null,
  sort_code text not null,
  account_number text not null,
  figures text not null,
  override_reason text,
  given_at timestamptz not null,
  given_by uuid,
  given_by_name text not null,
  replaced_at timestamptz,
  primary key (locality_id, person_id, payee_account_id),
  constraint account_has_its_figures check (sort_code ~ '^[0-9]{6}$' and account_number ~ '^[0-9]{8}$'),
  constraint figures_are_checked check (figures in ('valid', 'not-valid', 'unknown', 'not-checked')),
  constraint figures_that_do_not_fit_have_a_reason check (figures <> 'not-valid' or override_reason is not null)
);
create unique index one_account_a_holding on payments.payee_account (locality_id, person_id, holding_id)
  where replaced_at is null;
create index on payments.payee_account (locality_id, service_id) where replaced_at is null;
alter table payments.payee_account enable row level security;
create policy about_the_person on payments.payee_account to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{self,payer}'));
create policy of_the_holder on payments.payee_account to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{holder}')
    and holder_id = any (platform.organisations()));
create policy of_the_service on payments.payee_account for select to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations()) and platform.stands_as('{payer}'));
grant select, insert, update (replaced_at) on payments.payee_account to mainstay_app;

-- A payment run: prepared by one person, approved by another, sent as a file.
create table payments.run (
  locality_id text not null,
  organisation_id uuid not null,
  run_id uuid not null,
  number integer not null,
  due_on date not null,
  state text not null,
  prepared_at timestamptz not null,
  prepared_by uuid,
  prepared_by_name text not null,
  approved_at timestamptz,
  approved_by uuid,
  approved_by_name text,
  reservation_id uuid,
  sent_at timestamptz,
  sent_by_name text,
  processing_on date,
  entry_on date,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_why text,
  primary key (locality_id, organisation_id, run_id),
  constraint numbers_do_not_repeat unique (locality_id, organisation_id, number),
  constraint state_is_known check (state in ('prepared', 'approved', 'sent', 'withdrawn')),
  constraint approved_before_it_is_sent check (state not in ('approved', 'sent') or approved_at is not null),
  constraint approved_by_another check (approved_by is null or prepared_by is null or approved_by <> prepared_by),
  constraint sent_has_its_days check (state <> 'sent' or (sent_at is not null and processing_on is not null and entry_on is not null)),
  constraint withdrawn_says_why check (state <> 'withdrawn' or withdrawn_why is not null)
);
create unique index one_run_a_day on payments.run (locality_id, organisation_id, due_on) where state <> 'withdrawn';
alter table payments.run enable row level security;
create policy of_the_service on payments.run to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update (state, approved_at, approved_by, approved_by_name, reservation_id, sent_at, sent_by_name,
  processing_on, entry_on, withdrawn_at, withdrawn_by_name, withdrawn_why) on payments.run to mainstay_app;

-- One payment of a run: to which holding, how much, for which days, to which bank account as approved, and what came of it.
create table payments.run_line (
  locality_id text not null,
  person_id uuid not null,
  line_id uuid not null,
  organisation_id uuid not null,
  run_id uuid not null,
  line_no integer not null,
  person_name text not null,
  holding_id uuid not null,
  holding_kind text not null,
  holding_name text not null,
  amount_pence bigint not null,
  from_on date not null,
  until_on date not null,
  route text not null,
  payee_account_id uuid,
  payee_name text,
  sort_code text,
  account_number text,
  state text not null,
  hold text,
  held_why text,
  transfer_id uuid,
  again_line_id uuid,
  returned_why text,
  returned_at timestamptz,
  answered_why text,
  answered_at timestamptz,
  answered_by_name text,
  told_at timestamptz,
  primary key (locality_id, person_id, line_id),
  constraint lines_are_numbered_once unique (locality_id, organisation_id, run_id, line_no),
  constraint a_bank_moves_a_penny_or_more check (amount_pence > 0 or (amount_pence = 0 and route = 'kept')),
  constraint route_is_known check (route in ('bank', 'kept')),
  constraint state_is_known check (state in ('ready', 'held', 'left-out', 'sent', 'returned', 'sent-again', 'answered')),
  constraint held_says_why check ((state = 'held') = (hold is not null) or state = 'left-out'),
  constraint hold_is_known check (hold in ('no-account', 'sent-back', 'changed', 'asked')),
  constraint goes_to_an_account check (route = 'kept' or state in ('held', 'left-out') or account_number is not null),
  constraint sent_was_posted
    check (state not in ('sent', 'returned', 'sent-again', 'answered') or transfer_id is not null or amount_pence = 0),
  constraint returned_says_why check (state <> 'returned' or returned_why is not null),
  constraint answered_says_why check (state <> 'answered' or answered_why is not null)
);
create unique index one_open_line_a_holding on payments.run_line (locality_id, person_id, holding_id)
  where state in ('ready', 'held') and again_line_id is null;
create unique index sent_again_once on payments.run_line (locality_id, again_line_id)
  where again_line_id is not null and state <> 'left-out';
create unique index posted_by_one_line on payments.run_line (locality_id, transfer_id)
  where transfer_id is not null and again_line_id is null;
create index on payments.run_line (locality_id, organisation_id, run_id, line_no);
create index lines_to_work_through on payments.run_line (locality_id, organisation_id) where state = 'returned';
create index lines_to_tell on payments.run_line (locality_id, organisation_id) where told_at is null and state = 'sent';
alter table payments.run_line enable row level security;
create policy about_the_person on payments.run_line for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{self,payer}'));
create policy of_the_service on payments.run_line to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, delete, update (state, hold, held_why, amount_pence, from_on, until_on, route, payee_account_id, payee_name,
  sort_code, account_number, transfer_id, returned_why, returned_at, answered_why, answered_at, answered_by_name, told_at)
  on payments.run_line to mainstay_app;

-- A file as it went out. Asked for again, the same bytes are given.
create table payments.run_file (
  locality_id text not null,
  organisation_id uuid not null,
  run_id uuid not null,
  format text not null,
  made_at timestamptz not null,
  made_by_name text not null,
  sha256 text not null,
  body text not null,
  lines integer not null,
  total_pence bigint not null,
  primary key (locality_id, organisation_id, run_id, format),
  foreign key (locality_id, organisation_id, run_id) references payments.run,
  constraint format_is_known check (format in ('bacs18', 'pain.001', 'csv'))
);
alter table payments.run_file enable row level security;
create policy of_the_service on payments.run_file to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert on payments.run_file to mainstay_app;

-- Days that are other than the table of bank holidays says, in this place: proclaimed late, or moved.
create table payments.day_override (
  locality_id text not null,
  day date not null,
  is_a text not null,
  why text not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (locality_id, day),
  constraint day_is_one_of check (is_a in ('holiday', 'working-day')),
  constraint says_why check (why <> '')
);
alter table payments.day_override enable row level security;
create policy own_place on payments.day_override to mainstay_app using (locality_id = platform.locality());
grant select, insert, delete, update (is_a, why, set_at, set_by) on payments.day_override to mainstay_app;
