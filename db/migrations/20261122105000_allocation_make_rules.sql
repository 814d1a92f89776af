-- What a service writes before anybody is asked: its own workers see it, and it may still change.
create table allocation.rule_draft (
  locality_id text not null,
  version_id uuid not null,
  organisation_id uuid not null,
  based_on text not null,
  account_id uuid not null,
  maker text not null,
  because text not null,
  file jsonb not null,
  evidence jsonb,
  on_sample jsonb,
  begun_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (locality_id, version_id),
  constraint draft_says_why check (trim(because) <> '' and length(because) <= 2000)
);
alter table allocation.rule_draft enable row level security;
create policy whose_workers_write_it on allocation.rule_draft to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, delete on allocation.rule_draft to mainstay_app;
grant update (because, file, evidence, on_sample, changed_at) on allocation.rule_draft to mainstay_app;

-- A version as it was put forward, sealed. Nothing in it ever changes and none is ever deleted: a change is another version.
create table allocation.rule_version (
  locality_id text not null,
  version_id uuid not null,
  organisation_id uuid not null,
  instrument text not null,
  version integer not null,
  based_on text not null,
  account_id uuid not null,
  maker text not null,
  because text not null,
  file jsonb not null,
  evidence jsonb,
  effect jsonb not null,
  file_hash text not null,
  hash text not null,
  put_forward_on date not null,
  asks_until date not null,
  begins_on date not null,
  primary key (locality_id, version_id),
  constraint version_is_there_once unique (locality_id, instrument, version),
  constraint people_are_asked_before_it_begins check (put_forward_on <= asks_until and asks_until < begins_on)
);
alter table allocation.rule_version enable row level security;
create policy anybody_reads_it on allocation.rule_version for select to mainstay_app
  using (locality_id = platform.locality());
create policy its_workers_put_it_forward on allocation.rule_version for insert to mainstay_app
  with check (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and account_id = platform.account_id());
grant select, insert on allocation.rule_version to mainstay_app;
create index rules_by_day on allocation.rule_version (locality_id, begins_on desc);

-- Somebody put their name to a version, by its seal. Two make it the rule from its day on.
create table allocation.rule_signature (
  locality_id text not null,
  version_id uuid not null,
  account_id uuid not null,
  name text not null,
  hash text not null,
  signed_on date not null,
  primary key (locality_id, version_id, account_id),
  constraint signs_what_is_there foreign key (locality_id, version_id)
    references allocation.rule_version (locality_id, version_id)
);
alter table allocation.rule_signature enable row level security;
create policy anybody_reads_it on allocation.rule_signature for select to mainstay_app
  using (locality_id = platform.locality());
create policy only_for_oneself on allocation.rule_signature for insert to mainstay_app
  with check (locality_id = platform.locality() and account_id = platform.account_id()
    and platform.stands_as('{decider}'));
grant select, insert on allocation.rule_signature to mainstay_app;

-- What people answered when they were asked. Anybody may, with or without a name; the service's workers read it.
create table allocation.rule_answer (
  locality_id text not null,
  version_id uuid not null,
  answer_id uuid not null,
  name text not null,
  words text not null,
  answered_at timestamptz not null,
  primary key (locality_id, version_id, answer_id),
  constraint answer_says_something check (trim(words) <> '' and length(words) <= 5000 and length(name) <= 100),
  constraint answers_what_is_there foreign key (locality_id, version_id)
    references allocation.rule_version (locality_id, version_id)
);
alter table allocation.rule_answer enable row level security;
create policy anybody_answers on allocation.rule_answer for insert to mainstay_app
  with check (locality_id = platform.locality());
create policy its_workers_read_it on allocation.rule_answer for select to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{decider}')
    and exists (select 1 from allocation.rule_version v where v.locality_id = rule_answer.locality_id
      and v.version_id = rule_answer.version_id and v.organisation_id = any (platform.organisations())));
grant select, insert on allocation.rule_answer to mainstay_app;

-- What the service says that it heard; for anybody to read. Nobody signs before it is there.
create table allocation.rule_hearing (
  locality_id text not null,
  version_id uuid not null,
  name text not null,
  answers integer not null,
  words text not null,
  heard_on date not null,
  primary key (locality_id, version_id),
  constraint hearing_says_something check (trim(words) <> '' and length(words) <= 5000 and answers >= 0),
  constraint hears_what_is_there foreign key (locality_id, version_id)
    references allocation.rule_version (locality_id, version_id)
);
alter table allocation.rule_hearing enable row level security;
create policy anybody_reads_it on allocation.rule_hearing for select to mainstay_app
  using (locality_id = platform.locality());
create policy its_workers_say_it on allocation.rule_hearing for insert to mainstay_app
  with check (locality_id = platform.locality() and platform.stands_as('{decider}'));
grant select, insert on allocation.rule_hearing to mainstay_app;

-- A version that was taken back before it was the rule, by whom and why.
create table allocation.rule_withdrawal (
  locality_id text not null,
  version_id uuid not null,
  name text not null,
  because text not null,
  withdrawn_on date not null,
  primary key (locality_id, version_id),
  constraint withdrawal_says_why check (trim(because) <> '' and length(because) <= 2000),
  constraint withdraws_what_is_there foreign key (locality_id, version_id)
    references allocation.rule_version (locality_id, version_id)
);
alter table allocation.rule_withdrawal enable row level security;
create policy anybody_reads_it on allocation.rule_withdrawal for select to mainstay_app
  using (locality_id = platform.locality());
create policy its_workers_say_it on allocation.rule_withdrawal for insert to mainstay_app
  with check (locality_id = platform.locality() and platform.stands_as('{decider}'));
grant select, insert on allocation.rule_withdrawal to mainstay_app;

-- The newest kept answers of everybody in the place, without saying whose, for trying a draft on: only for those who work on rules.
create function allocation.answers_to_try()
returns table (answers jsonb, prices jsonb, annual_pence bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (f.person_id) f.replay -> 'answers', f.replay -> 'prices', f.annual_pence
    from allocation.starting_figure f
    where f.locality_id = platform.locality() and platform.stands_as('{decider}')
      and array_length(platform.organisations(), 1) > 0
    order by f.person_id, f.figure_id desc
$$;
revoke all on function allocation.answers_to_try from public;
grant execute on function allocation.answers_to_try to mainstay_app;

-- How many answered, for anybody: the words are for the service alone.
create function allocation.answers_counted(of_version uuid)
returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from allocation.rule_answer a
    where a.locality_id = platform.locality() and a.version_id = of_version
$$;
revoke all on function allocation.answers_counted from public;
grant execute on function allocation.answers_counted to mainstay_app;
