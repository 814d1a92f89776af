-- What an answer to "can I buy this?" says to everybody: general words, and nothing of whom it was given to. Only the question
-- knows which of these is its own.
create table holdings.precedent (
  locality_id text not null,
  precedent_id uuid not null,
  service_id uuid not null,
  -- Answers to the same kind of thing; the first of a kind bears its id.
  kind_id uuid not null,
  kind text not null,
  says text not null,
  reason text not null,
  leans_on text not null,
  differs_because text,
  -- Whether somebody asked; otherwise the service said it before anybody did.
  asked boolean not null,
  said_at timestamptz not null,
  said_by text not null,
  overturned_on date,
  listed boolean not null default true,
  -- From when it is public: not before whoever asked was told of the answer in their own way.
  listed_from date,
  primary key (locality_id, precedent_id),
  constraint precedent_says_yes_or_no check (says in ('yes', 'no')),
  constraint only_a_no_of_a_precedent_is_overturned check (overturned_on is null or says = 'no'),
  constraint only_what_was_asked_is_taken_off check (listed or asked)
);
create unique index one_name_a_kind on holdings.precedent (locality_id, service_id, lower(kind)) where precedent_id = kind_id;
create index on holdings.precedent (locality_id, service_id, kind_id, said_at);

alter table holdings.question
  add column precedent_id uuid,
  -- What whoever asks says before there is an answer.
  add column keep_off_list boolean not null default false,
  -- Answered before answers became precedent; nobody wrote general words for it.
  add column answered_before_precedents boolean not null default false;
update holdings.question set answered_before_precedents = true where answer is not null;
alter table holdings.question
  add constraint an_answer_becomes_precedent
    check (answer is null or precedent_id is not null or answered_before_precedents);
grant update (precedent_id) on holdings.question to mainstay_app;

alter table holdings.precedent enable row level security;
create policy of_the_service on holdings.precedent for select to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations())
    and platform.stands_as('{decider}'));
create policy said_by_the_service on holdings.precedent for insert to mainstay_app
  with check (locality_id = platform.locality() and service_id = any (platform.organisations())
    and platform.stands_as('{decider}'));
create policy beside_the_question on holdings.precedent for select to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.question q
      where q.locality_id = precedent.locality_id and q.precedent_id = precedent.precedent_id
        and q.person_id = platform.person_id()));
create policy changed_beside_the_question on holdings.precedent for update to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.question q
      where q.locality_id = precedent.locality_id and q.precedent_id = precedent.precedent_id
        and q.person_id = platform.person_id()));
grant select, insert, update (overturned_on, listed, listed_from) on holdings.precedent to mainstay_app;

-- What everybody may read of them on a day, in the order each kind was answered: no id, no name, and of the day only its month. What
-- somebody asked comes in only where ten people's money is paid by the service, so that it could be about any of them.
create function holdings.public_precedents(in_locality text, on_day date)
returns table (service_id uuid, kind text, says text, reason text, leans_on text, differs_because text, said_in text,
  is_overturned boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with large as (
    select a.service_id from holdings.arrangement a
      where a.locality_id = in_locality group by a.service_id having count(distinct a.person_id) >= 10)
  select p.service_id, p.kind, p.says, p.reason, p.leans_on, p.differs_because,
      to_char(p.said_at at time zone 'Europe/London', 'YYYY-MM'), p.overturned_on is not null
    from holdings.precedent p
    where p.locality_id = platform.locality() and p.locality_id = in_locality and p.listed and p.listed_from <= on_day
      and (not p.asked or p.service_id in (select large.service_id from large))
    order by p.service_id, lower(p.kind), p.said_at
$$;
revoke all on function holdings.public_precedents from public;
grant execute on function holdings.public_precedents to mainstay_app;
