-- What a person says of a job to everybody, in the words and under the name they choose. Only they see it before it is public.
create table employing.advert (
  locality_id text not null,
  person_id uuid not null,
  advert_id uuid not null,
  title text not null,
  words text not null,
  place text not null,
  hours text not null,
  wage_pence bigint not null,
  shown_as text not null,
  written_at timestamptz not null,
  public_at timestamptz,
  closed_at timestamptz,
  primary key (locality_id, person_id, advert_id),
  constraint something_is_said check (title <> '' and words <> '' and place <> '' and hours <> ''),
  constraint wage_is_something check (wage_pence > 0),
  constraint closed_after_written check (closed_at is null or closed_at >= written_at)
);
alter table employing.advert enable row level security;
create policy the_employer_and_helpers on employing.advert to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
grant select, insert, update (public_at, closed_at) on employing.advert to mainstay_app;

-- Who would like the job, and how to reach them; for the person alone.
create table employing.advert_reply (
  locality_id text not null,
  person_id uuid not null,
  advert_id uuid not null,
  reply_id uuid not null,
  name text not null,
  reach text not null,
  words text not null,
  sent_at timestamptz not null,
  primary key (locality_id, person_id, advert_id, reply_id),
  foreign key (locality_id, person_id, advert_id) references employing.advert,
  constraint somebody_can_be_reached check (name <> '' and reach <> '')
);
alter table employing.advert_reply enable row level security;
create policy the_employer_and_helpers on employing.advert_reply for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner}'));
grant select on employing.advert_reply to mainstay_app;

-- Public adverts, without whose they are.
create function employing.public_adverts(in_locality text)
returns table (advert_id uuid, title text, words text, place text, hours text, wage_pence bigint, shown_as text,
  public_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.advert_id, a.title, a.words, a.place, a.hours, a.wage_pence, a.shown_as, a.public_at
    from employing.advert a
    where a.locality_id = in_locality and in_locality = platform.locality() and a.public_at is not null
      and a.closed_at is null
$$;

-- Anybody answers a public advert, without learning whose it is. No more than a hundred: the rest would be noise.
create function employing.answer_advert(to_advert uuid, as_reply uuid, the_name text, the_reach text, the_words text,
  at_time timestamptz) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with added as (
    insert into employing.advert_reply (locality_id, person_id, advert_id, reply_id, name, reach, words, sent_at)
    select a.locality_id, a.person_id, a.advert_id, as_reply, the_name, the_reach, the_words, at_time
      from employing.advert a
      where a.locality_id = platform.locality() and a.advert_id = to_advert and a.public_at is not null
        and a.closed_at is null
        and (select count(*) from employing.advert_reply r
          where r.locality_id = a.locality_id and r.person_id = a.person_id and r.advert_id = a.advert_id) < 100
    returning 1)
  select exists (select 1 from added)
$$;
revoke all on function employing.public_adverts, employing.answer_advert from public;
grant execute on function employing.public_adverts, employing.answer_advert to mainstay_app;
