-- Checks of how good somebody's support is, carried out by pairs of checkers whom the person asked in.
create schema quality;
grant usage on schema quality to mainstay_app;

create table quality.quality_check (
  locality_id text not null,
  person_id uuid not null,
  check_id uuid not null,
  provider_id uuid not null,
  provider_name text not null,
  service_id uuid,
  service_name text,
  organisation_id uuid not null,
  organisation_name text not null,
  asks text not null,
  asked_at timestamptz not null,
  first_checker uuid,
  first_name text,
  second_checker uuid,
  second_name text,
  visited_on date,
  written_at timestamptz,
  looked_over_at timestamptz,
  looked_over_by uuid,
  went_out_at timestamptz,
  report_id uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (locality_id, person_id, check_id),
  constraint checkers_are_not_the_provider check (organisation_id <> provider_id),
  constraint two_checkers check ((first_checker is null) = (second_checker is null) and first_checker <> second_checker),
  constraint no_visit_without_a_pair check (visited_on is null or first_checker is not null),
  constraint nothing_written_before_the_visit check (written_at is null or visited_on is not null),
  constraint looked_over_by_somebody_else check (looked_over_by not in (first_checker, second_checker)),
  constraint nothing_goes_out_unread check (went_out_at is null or looked_over_at is not null),
  constraint what_went_out_is_a_report check ((went_out_at is null) = (report_id is null))
);
create unique index one_open_check_of_a_provider on quality.quality_check (locality_id, person_id, provider_id)
  where ended_at is null;
create index on quality.quality_check (locality_id, organisation_id) where ended_at is null;
alter table quality.quality_check enable row level security;
create policy the_person_and_its_checkers on quality.quality_check to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and (platform.stands_as('{self}')
    or (platform.stands_as('{checker}') and organisation_id = any (platform.organisations()))));
create policy waits_for_its_checkers on quality.quality_check for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, update (first_checker, first_name, second_checker, second_name, visited_on, written_at,
  looked_over_at, looked_over_by, went_out_at, report_id, ended_at, ended_by) on quality.quality_check to mainstay_app;

create table quality.finding (
  locality_id text not null,
  person_id uuid not null,
  check_id uuid not null,
  standard text not null,
  organisation_id uuid not null,
  found text not null,
  words text not null,
  struck_out_at timestamptz,
  primary key (locality_id, person_id, check_id, standard),
  foreign key (locality_id, person_id, check_id) references quality.quality_check,
  constraint found_is_known check (found in ('great', 'good', 'all-right', 'needs-to-change', 'not-found-out'))
);
alter table quality.finding enable row level security;
create policy the_person_and_its_checkers on quality.finding to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and (platform.stands_as('{self}')
    or (platform.stands_as('{checker}') and organisation_id = any (platform.organisations()))));
grant select, insert, update (found, words, struck_out_at) on quality.finding to mainstay_app;

create table quality.look_back (
  locality_id text not null,
  person_id uuid not null,
  check_id uuid not null,
  look_id uuid not null,
  organisation_id uuid not null,
  written_on date not null,
  lines jsonb not null,
  went_out_on date,
  taken_out_on date,
  primary key (locality_id, person_id, check_id, look_id),
  foreign key (locality_id, person_id, check_id) references quality.quality_check,
  constraint goes_out_or_is_taken_out check (went_out_on is null or taken_out_on is null)
);
alter table quality.look_back enable row level security;
create policy the_person_and_its_checkers on quality.look_back to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and (platform.stands_as('{self}')
    or (platform.stands_as('{checker}') and organisation_id = any (platform.organisations()))));
create policy waits_for_its_checkers on quality.look_back for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, update (went_out_on, taken_out_on) on quality.look_back to mainstay_app;

-- What the person let out. It names neither them nor the pair; nothing here leads back to them.
create table quality.report (
  locality_id text not null,
  report_id uuid not null,
  provider_id uuid not null,
  provider_name text not null,
  service_id uuid,
  service_name text,
  organisation_id uuid not null,
  organisation_name text not null,
  visited_month text not null,
  findings jsonb not null,
  sent_on date not null,
  answer_by date not null,
  reply jsonb,
  replied_on date,
  replied_by uuid,
  primary key (locality_id, report_id),
  constraint a_month_and_no_day check (visited_month ~ '^\d{4}-\d{2}$'),
  constraint a_reply_has_its_day check ((reply is null) = (replied_on is null))
);
create index on quality.report (locality_id, provider_id);
create index on quality.report (locality_id, service_id) where service_id is not null;
alter table quality.report enable row level security;
create policy of_the_place on quality.report for select to mainstay_app using (locality_id = platform.locality());
create policy let_out_by_the_person on quality.report for insert to mainstay_app
  with check (locality_id = platform.locality() and platform.person_id() is not null and platform.stands_as('{self}'));
create policy answered_by_the_provider on quality.report for update to mainstay_app
  using (locality_id = platform.locality() and provider_id = any (platform.organisations()));
grant select, insert, update (reply, replied_on, replied_by) on quality.report to mainstay_app;

create table quality.report_look_back (
  locality_id text not null,
  report_id uuid not null,
  look_id uuid not null,
  said_on date not null,
  lines jsonb not null,
  primary key (locality_id, report_id, look_id),
  foreign key (locality_id, report_id) references quality.report
);
alter table quality.report_look_back enable row level security;
create policy of_the_place on quality.report_look_back for select to mainstay_app using (locality_id = platform.locality());
create policy let_out_by_the_person on quality.report_look_back for insert to mainstay_app
  with check (locality_id = platform.locality() and platform.person_id() is not null and platform.stands_as('{self}'));
grant select, insert on quality.report_look_back to mainstay_app;
