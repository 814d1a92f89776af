create schema voice;
grant usage on schema voice to mainstay_app;

-- A person's challenge to a decision, in their own words. Their words are never changed; only its state moves.
create table voice.challenge (
  locality_id text not null,
  person_id uuid not null,
  challenge_id uuid not null,
  person_name text not null,
  about text not null,
  about_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  decided_by uuid[] not null,
  decided_on date not null,
  why text not null,
  wanted text not null,
  state text not null,
  received_at timestamptz not null,
  received_on date not null,
  received_from text not null,
  acknowledge_by date not null,
  answer_by date not null,
  acknowledged_on date,
  acknowledged_name text,
  primary key (locality_id, person_id, challenge_id),
  constraint about_is_known check (about in ('plan-decision', 'budget-change', 'no-answer')),
  constraint state_is_known check (state in ('received', 'acknowledged', 'upheld', 'not-upheld', 'with-panel',
    'panel-upheld', 'panel-not-upheld', 'withdrawn')),
  constraint something_is_said check (why <> ''),
  constraint answered_after_acknowledged check (acknowledge_by <= answer_by)
);
create unique index one_challenge_to_a_thing on voice.challenge (locality_id, person_id, about, about_id)
  where state in ('received', 'acknowledged', 'with-panel');
create index challenges_that_wait on voice.challenge (locality_id, organisation_id, answer_by)
  where state in ('received', 'acknowledged', 'with-panel');
alter table voice.challenge enable row level security;
create policy the_person_and_who_speaks_up_with_them on voice.challenge to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
create policy the_service_that_decided on voice.challenge for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{decider}'));
create policy answered_by_the_service on voice.challenge for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and organisation_id = any (platform.organisations()) and platform.stands_as('{decider}'));
grant select, insert, update (state, answer_by, acknowledged_on, acknowledged_name) on voice.challenge to mainstay_app;

create table voice.answer (
  locality_id text not null,
  person_id uuid not null,
  challenge_id uuid not null,
  stage text not null,
  upheld boolean not null,
  words text not null,
  what_we_do text not null,
  answered_by uuid not null,
  answered_name text not null,
  answered_on date not null,
  answered_at timestamptz not null,
  primary key (locality_id, person_id, challenge_id, stage),
  foreign key (locality_id, person_id, challenge_id) references voice.challenge,
  constraint stage_is_known check (stage in ('service', 'panel')),
  constraint words_are_given check (words <> ''),
  constraint upheld_says_what_is_done check (not upheld or what_we_do <> '')
);
alter table voice.answer enable row level security;
create policy of_a_challenge_one_may_see on voice.answer for select to mainstay_app
  using (exists (select 1 from voice.challenge c where c.locality_id = answer.locality_id
    and c.person_id = answer.person_id and c.challenge_id = answer.challenge_id));
create policy given_by_the_service on voice.answer for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{decider}'));
grant select, insert on voice.answer to mainstay_app;
