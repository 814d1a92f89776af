create schema plans;
grant usage on schema plans to mainstay_app;

-- A plan by its state alone; what it says stands in the tables below. The service sees the row once it was sent, never a draft.
create table plans.plan (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  state text not null,
  version bigint not null,
  sent_to uuid,
  sending_id uuid,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (locality_id, person_id, plan_id),
  constraint state_is_known check (state in
    ('draft', 'sent', 'agreed-by-one', 'sent-back-by-one', 'sent-back', 'agreed', 'replaced')),
  constraint sent_to_somebody check (state = 'draft' or (sent_to is not null and sending_id is not null))
);
create unique index one_plan_in_hand on plans.plan (locality_id, person_id) where state not in ('agreed', 'replaced');
create unique index one_plan_agreed on plans.plan (locality_id, person_id) where state = 'agreed';
create index plans_that_wait on plans.plan (locality_id, sent_to) where state in ('sent', 'agreed-by-one', 'sent-back-by-one');
alter table plans.plan enable row level security;
create policy read_by_the_person_and_helpers on plans.plan for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
create policy read_by_the_service_it_was_sent_to on plans.plan for select to mainstay_app
  using (locality_id = platform.locality() and sent_to = any (platform.organisations())
    and platform.stands_as('{decider}') and state <> 'draft');
create policy started_by_the_person_and_helpers on plans.plan for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}') and state = 'draft');
create policy changed_by_the_person_and_helpers on plans.plan for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}') and state not in ('agreed', 'replaced'))
  with check (state in ('draft', 'sent', 'sent-back'));
create policy decided_by_the_service on plans.plan for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{decider}') and sent_to = any (platform.organisations())
    and state in ('sent', 'agreed-by-one', 'sent-back-by-one', 'agreed'))
  with check (state <> 'draft');
grant select, insert, update (state, version, sent_to, sending_id, changed_at) on plans.plan to mainstay_app;

-- What follows is written in by the person and their helpers, and read by nobody else: the service gets a copy when it is sent.
create table plans.passage (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  passage_id uuid not null,
  section text not null,
  text text not null,
  version bigint not null,
  voice text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, passage_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  constraint section_is_known check (section in ('matters', 'control', 'managing')),
  constraint voice_is_known check (voice in ('own', 'helper')),
  constraint something_is_said check (text <> '')
);
create unique index own_words_once_a_section on plans.passage (locality_id, person_id, plan_id, section) where voice = 'own';
create unique index helpers_words_once_each on plans.passage (locality_id, person_id, plan_id, section, written_by)
  where voice = 'helper';

create table plans.outcome (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  outcome_id uuid not null,
  words text not null,
  why_it_matters text not null,
  measure text not null,
  tags text[] not null,
  version bigint not null,
  voice text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, outcome_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  constraint voice_is_known check (voice in ('own', 'helper')),
  constraint something_is_said check (words <> '')
);

create table plans.line (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  kind text not null,
  what text not null,
  schedule text not null,
  serves uuid[] not null,
  who text not null,
  provider_kind text,
  service_id uuid,
  price_as_worded text not null,
  listed_price_pence bigint,
  unit text,
  unit_price_pence bigint,
  quantity_hundredths integer,
  weekly_pence bigint not null,
  one_off_pence bigint not null,
  version bigint not null,
  voice text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, line_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  constraint kind_is_known check (kind in ('paid', 'unpaid', 'ordinary')),
  constraint voice_is_known check (voice in ('own', 'helper')),
  constraint something_is_said check (what <> ''),
  constraint paid_has_a_provider check ((kind = 'paid') = (provider_kind is not null)),
  constraint provider_is_known check (provider_kind in ('service', 'assistant', 'written')),
  constraint a_service_is_named check ((provider_kind = 'service') = (service_id is not null) or provider_kind is null),
  constraint a_price_is_whole check ((unit is null) = (unit_price_pence is null) and (unit is null) = (quantity_hundredths is null)),
  constraint unit_is_known check (unit in ('hour', 'session', 'week')),
  constraint price_is_nothing_or_more check (unit_price_pence >= 0),
  constraint quantity_in_quarters check (quantity_hundredths > 0 and quantity_hundredths % 25 = 0),
  constraint weekly_is_price_by_quantity check
    (weekly_pence = coalesce(div(2 * unit_price_pence * quantity_hundredths + 100, 200), 0)),
  constraint one_off_is_nothing_or_more check (one_off_pence >= 0),
  constraint free_lines_cost_nothing check (kind = 'paid' or (unit is null and one_off_pence = 0)),
  constraint same_price_whoever_holds_the_money check
    (unit_price_pence is null or listed_price_pence is null or unit_price_pence >= listed_price_pence)
);

create table plans.companion (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  companion_id uuid not null,
  name text not null,
  bond text not null,
  back_up boolean not null,
  reach text not null,
  version bigint not null,
  voice text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, companion_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  constraint voice_is_known check (voice in ('own', 'helper')),
  constraint something_is_said check (name <> '')
);

create table plans.risk (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  risk_id uuid not null,
  could_go_wrong text not null,
  worth_taking text not null,
  what_we_do text not null,
  who text not null,
  version bigint not null,
  voice text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, risk_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  constraint voice_is_known check (voice in ('own', 'helper')),
  constraint something_is_said check (could_go_wrong <> '')
);

create table plans.step (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  step_id uuid not null,
  what text not null,
  who text not null,
  due text not null,
  version bigint not null,
  voice text not null,
  written_by uuid not null,
  written_name text not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, step_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  constraint voice_is_known check (voice in ('own', 'helper')),
  constraint something_is_said check (what <> '')
);

-- A plan that is with the service, or was agreed, stands as it is: only an open one can be written in.
create function plans.may_read() returns boolean language sql stable
  return platform.stands_as('{self,supporter,planner}');
create function plans.is_open(in_person uuid, in_plan uuid) returns boolean language sql stable
  return exists (select 1 from plans.plan p where p.locality_id = platform.locality() and p.person_id = in_person
    and p.plan_id = in_plan and p.state in ('draft', 'sent-back'));

alter table plans.passage enable row level security;
create policy read_by_the_person_and_helpers on plans.passage for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy written_while_open on plans.passage to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and plans.is_open(person_id, plan_id));
alter table plans.outcome enable row level security;
create policy read_by_the_person_and_helpers on plans.outcome for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy written_while_open on plans.outcome to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and plans.is_open(person_id, plan_id));
alter table plans.line enable row level security;
create policy read_by_the_person_and_helpers on plans.line for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy written_while_open on plans.line to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and plans.is_open(person_id, plan_id));
alter table plans.companion enable row level security;
create policy read_by_the_person_and_helpers on plans.companion for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy written_while_open on plans.companion to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and plans.is_open(person_id, plan_id));
alter table plans.risk enable row level security;
create policy read_by_the_person_and_helpers on plans.risk for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy written_while_open on plans.risk to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and plans.is_open(person_id, plan_id));
alter table plans.step enable row level security;
create policy read_by_the_person_and_helpers on plans.step for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy written_while_open on plans.step to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and plans.is_open(person_id, plan_id));
grant select, insert, update, delete on plans.passage, plans.outcome, plans.line, plans.companion, plans.risk, plans.step
  to mainstay_app;

-- One time that a plan was sent, with the whole of it as it stood then: what the service reads and answers.
create table plans.sending (
  locality_id text not null,
  person_id uuid not null,
  sending_id uuid not null,
  plan_id uuid not null,
  person_name text not null,
  sent_at timestamptz not null,
  sent_on date not null,
  sent_to uuid not null,
  sent_to_name text not null,
  answer_by date not null,
  starting_weekly_pence bigint,
  plan_weekly_pence bigint not null,
  plan_one_off_pence bigint not null,
  as_sent jsonb not null,
  withdrawn_on date,
  primary key (locality_id, person_id, sending_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan
);
alter table plans.sending enable row level security;
create policy read_by_the_person_and_helpers on plans.sending for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy read_by_the_service_it_was_sent_to on plans.sending for select to mainstay_app
  using (locality_id = platform.locality() and sent_to = any (platform.organisations())
    and platform.stands_as('{decider}') and withdrawn_on is null);
create policy sent_by_the_person on plans.sending for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{self}'));
create policy withdrawn_by_the_person on plans.sending for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{self}'));
grant select, insert, update (withdrawn_on) on plans.sending to mainstay_app;

create table plans.decision (
  locality_id text not null,
  person_id uuid not null,
  decision_id uuid not null,
  plan_id uuid not null,
  sending_id uuid not null,
  kind text not null,
  answers jsonb not null,
  reasons text[] not null,
  would_help text not null,
  other_reason text not null,
  weekly_pence bigint not null,
  why_different text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  decided_by uuid not null,
  decided_name text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  alone boolean not null,
  second_by uuid,
  second_name text,
  second_on date,
  second_agrees boolean,
  second_comment text,
  primary key (locality_id, person_id, decision_id),
  foreign key (locality_id, person_id, sending_id) references plans.sending,
  constraint kind_is_known check (kind in ('agreed', 'sent-back')),
  constraint second_is_somebody_else check (second_by <> decided_by),
  constraint second_says_something check ((second_by is null) = (second_agrees is null)),
  constraint sent_back_says_why check (kind = 'agreed' or (cardinality(reasons) > 0 and would_help <> '')),
  constraint other_needs_a_second check (not (alone and 'other' = any (reasons)))
);
create unique index one_decision_waits on plans.decision (locality_id, person_id, sending_id)
  where not alone and second_by is null;
alter table plans.decision enable row level security;
create policy read_by_the_person_and_helpers on plans.decision for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy made_by_the_service on plans.decision to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{decider}'));
grant select, insert, update (second_by, second_name, second_on, second_agrees, second_comment) on plans.decision
  to mainstay_app;

-- What was agreed, with its lines as they stood. Never changed: a lower figure is a change beside it, a new plan a new agreement.
create table plans.agreement (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  decision_id uuid not null,
  agreed_on date not null,
  from_day date not null,
  weekly_pence bigint not null,
  one_off_pence bigint not null,
  plan_weekly_pence bigint not null,
  starting_weekly_pence bigint,
  why_different text not null,
  review_by date not null,
  lines jsonb not null,
  primary key (locality_id, person_id, plan_id),
  foreign key (locality_id, person_id, plan_id) references plans.plan,
  foreign key (locality_id, person_id, decision_id) references plans.decision,
  constraint agreed_is_enough_for_the_plan check (weekly_pence >= plan_weekly_pence),
  constraint another_figure_has_a_reason check
    (starting_weekly_pence is null or weekly_pence = starting_weekly_pence or why_different <> '')
);
alter table plans.agreement enable row level security;
create policy read_by_the_circle on plans.agreement for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy made_by_the_service on plans.agreement for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{decider}'));
grant select, insert on plans.agreement to mainstay_app;

-- A proposal to lower an agreed budget. It counts only once notice has run and nothing holds it.
create table plans.change (
  locality_id text not null,
  person_id uuid not null,
  change_id uuid not null,
  plan_id uuid not null,
  state text not null,
  proposed_on date not null,
  proposed_at timestamptz not null,
  takes_effect_on date not null,
  from_weekly_pence bigint not null,
  to_weekly_pence bigint not null,
  reviewed_on date not null,
  what_changed text not null,
  reason text not null,
  organisation_id uuid not null,
  organisation_name text not null,
  proposed_by uuid not null,
  proposed_name text not null,
  settled_on date,
  primary key (locality_id, person_id, change_id),
  foreign key (locality_id, person_id, plan_id) references plans.agreement,
  constraint state_is_known check (state in ('notice', 'held', 'dropped')),
  constraint lower_and_never_below_nothing check (to_weekly_pence >= 0 and to_weekly_pence < from_weekly_pence),
  constraint notice_comes_first check (takes_effect_on > proposed_on),
  constraint reasons_are_given check (what_changed <> '' and reason <> ''),
  constraint review_came_first check (reviewed_on <= proposed_on)
);
create unique index one_change_at_a_time on plans.change (locality_id, person_id, plan_id) where state = 'held';
alter table plans.change enable row level security;
create policy read_by_the_circle on plans.change for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy proposed_by_the_service on plans.change for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{decider}')
    and organisation_id = any (platform.organisations()));
create policy held_by_a_challenge_and_settled on plans.change for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider}'));
grant select, insert, update (state, takes_effect_on, settled_on) on plans.change to mainstay_app;
