-- Looking at an agreed plan again. The person says first, in their own words, how it goes; those words are never changed. Then the
-- service answers. A late look changes nothing about the plan or the money.
create table plans.review (
  locality_id text not null,
  person_id uuid not null,
  review_id uuid not null,
  plan_id uuid not null,
  person_name text not null,
  sent_to uuid not null,
  sent_to_name text not null,
  state text not null,
  asked_on date,
  asked_name text,
  works text not null default '',
  does_not text not null default '',
  should_change text not null default '',
  said_on date,
  said_at timestamptz,
  typed_by text,
  answer_by date,
  outcome text,
  answer text,
  next_by date,
  change_id uuid,
  answered_by uuid,
  answered_name text,
  answered_on date,
  overturned_on date,
  primary key (locality_id, person_id, review_id),
  foreign key (locality_id, person_id, plan_id) references plans.agreement,
  constraint state_is_known check (state in ('asked', 'said', 'answered', 'taken-back', 'overtaken')),
  constraint outcome_is_known check (outcome in ('stays', 'person-changes', 'less')),
  constraint the_person_says_something check (said_on is null or works <> '' or does_not <> '' or should_change <> ''),
  constraint said_starts_the_clock check ((said_on is null) = (answer_by is null) and (said_on is null) = (said_at is null)),
  constraint the_person_speaks_first check (state not in ('said', 'answered') or said_on is not null),
  constraint asked_by_somebody check ((asked_on is null) = (asked_name is null)),
  constraint answered_is_whole check ((state = 'answered') = (outcome is not null)
    and num_nonnulls(outcome, answer, next_by, answered_by, answered_name, answered_on) in (0, 6)),
  constraint answered_in_words check (answer <> ''),
  constraint less_is_proposed check ((outcome is not distinct from 'less') = (change_id is not null))
);
create unique index one_review_at_a_time on plans.review (locality_id, person_id, plan_id) where state in ('asked', 'said');
create index reviews_under_way on plans.review (locality_id, sent_to) where state in ('asked', 'said');
alter table plans.review enable row level security;
create policy read_by_the_person_and_helpers on plans.review for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read());
create policy read_by_the_service on plans.review for select to mainstay_app
  using (locality_id = platform.locality() and sent_to = any (platform.organisations()) and platform.stands_as('{decider}'));
create policy said_by_the_person_and_helpers on plans.review for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read() and state = 'said');
create policy said_once_asked_or_taken_back on plans.review for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and plans.may_read()
    and state in ('asked', 'said'))
  with check (state in ('said', 'taken-back'));
create policy asked_by_the_service on plans.review for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id()
    and sent_to = any (platform.organisations()) and platform.stands_as('{decider}') and state = 'asked');
create policy answered_by_the_service on plans.review for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and sent_to = any (platform.organisations()) and platform.stands_as('{decider}'))
  with check (state in ('answered', 'overtaken'));
grant select, insert, update (state, works, does_not, should_change, said_on, said_at, typed_by, answer_by, outcome, answer,
  next_by, change_id, answered_by, answered_name, answered_on, overturned_on) on plans.review to mainstay_app;
