create schema assessment;
grant usage on schema assessment to mainstay_app;

-- Answers without a name. Only the hash of the visitor's secret is kept, so that a copy of this table opens nothing.
create table assessment.draft (
  locality_id text not null,
  secret_hash text not null,
  instrument text not null,
  instrument_version integer not null,
  began_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (locality_id, secret_hash)
);
create index drafts_to_delete on assessment.draft (locality_id, expires_at);
alter table assessment.draft enable row level security;
create policy own_place on assessment.draft to mainstay_app using (locality_id = platform.locality());
grant select, insert, delete on assessment.draft to mainstay_app;

create table assessment.draft_answer (
  locality_id text not null,
  secret_hash text not null,
  area text not null,
  level integer not null,
  own_words text not null,
  help_share text,
  helper text not null default '',
  goes_on text,
  answered_by text not null,
  said_at timestamptz not null,
  primary key (locality_id, secret_hash, area),
  foreign key (locality_id, secret_hash) references assessment.draft on delete cascade,
  constraint level_is_nought_or_more check (level >= 0),
  constraint own_words_fit check (length(own_words) <= 2000),
  constraint helper_fits check (length(helper) <= 100),
  constraint going_on_is_known check (goes_on in ('yes', 'not-asked', 'no')),
  constraint voice_is_known check (answered_by in ('me', 'together', 'for-me'))
);
alter table assessment.draft_answer enable row level security;
create policy own_place on assessment.draft_answer to mainstay_app using (locality_id = platform.locality());
grant select, insert, update, delete on assessment.draft_answer to mainstay_app;

create table assessment.assessment (
  locality_id text not null,
  person_id uuid not null,
  assessment_id uuid not null,
  instrument text not null,
  instrument_version integer not null,
  kept_at timestamptz not null,
  replaced_at timestamptz,
  primary key (locality_id, person_id, assessment_id)
);
create unique index one_assessment_in_force on assessment.assessment (locality_id, person_id) where replaced_at is null;
alter table assessment.assessment enable row level security;
create policy about_the_person on assessment.assessment to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider}'));
grant select, insert, update (replaced_at) on assessment.assessment to mainstay_app;

-- A person's own words: added, never changed or removed. The newest answer of an area is the one in force.
create table assessment.answer (
  locality_id text not null,
  person_id uuid not null,
  assessment_id uuid not null,
  answer_id uuid not null,
  area text not null,
  level integer not null,
  own_words text not null,
  help_share text,
  helper text not null default '',
  goes_on text,
  answered_by text not null,
  said_by text,
  said_at timestamptz not null,
  primary key (locality_id, person_id, assessment_id, answer_id),
  foreign key (locality_id, person_id, assessment_id) references assessment.assessment,
  constraint level_is_nought_or_more check (level >= 0),
  constraint own_words_fit check (length(own_words) <= 2000),
  constraint helper_fits check (length(helper) <= 100),
  constraint going_on_is_known check (goes_on in ('yes', 'not-asked', 'no')),
  constraint voice_is_known check (answered_by in ('me', 'together', 'for-me'))
);
alter table assessment.answer enable row level security;
create policy about_the_person on assessment.answer to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider}'));
grant select, insert on assessment.answer to mainstay_app;

create table assessment.other_view (
  locality_id text not null,
  person_id uuid not null,
  assessment_id uuid not null,
  view_id uuid not null,
  area text not null,
  level integer not null,
  why text not null,
  said_by text not null,
  said_at timestamptz not null,
  primary key (locality_id, person_id, assessment_id, view_id),
  foreign key (locality_id, person_id, assessment_id) references assessment.assessment,
  constraint reason_is_given check (trim(why) <> '')
);
alter table assessment.other_view enable row level security;
create policy about_the_person on assessment.other_view to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider}'));
grant select, insert on assessment.other_view to mainstay_app;

-- A helper's own word that they want to go on. Ending it sets its end, nothing else of it changes.
create table assessment.helper_agreement (
  locality_id text not null,
  person_id uuid not null,
  assessment_id uuid not null,
  agreement_id uuid not null,
  area text not null,
  share text not null,
  account_id uuid not null,
  helper text not null,
  agreed_at timestamptz not null,
  ended_at timestamptz,
  primary key (locality_id, person_id, assessment_id, agreement_id),
  foreign key (locality_id, person_id, assessment_id) references assessment.assessment
);
create unique index one_word_a_helper_and_area on assessment.helper_agreement
  (locality_id, person_id, assessment_id, area, account_id) where ended_at is null;
alter table assessment.helper_agreement enable row level security;
create policy about_the_person on assessment.helper_agreement to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider}'));
grant select, insert, update (ended_at) on assessment.helper_agreement to mainstay_app;
