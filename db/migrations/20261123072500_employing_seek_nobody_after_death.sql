-- Nobody is sought for somebody who died: their adverts are not public while the death stands, and nobody answers one.
create or replace function employing.public_adverts(in_locality text)
returns table (advert_id uuid, title text, words text, place text, hours text, wage_pence bigint, shown_as text,
  public_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.advert_id, a.title, a.words, a.place, a.hours, a.wage_pence, a.shown_as, a.public_at
    from employing.advert a
    where a.locality_id = in_locality and in_locality = platform.locality() and a.public_at is not null
      and a.closed_at is null
      and not exists (select 1 from people.published_death d
        where d.locality_id = a.locality_id and d.person_id = a.person_id)
$$;

create or replace function employing.answer_advert(to_advert uuid, as_reply uuid, the_name text, the_reach text, the_words text,
  at_time timestamptz) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with added as (
    insert into employing.advert_reply (locality_id, person_id, advert_id, reply_id, name, reach, words, sent_at)
    select a.locality_id, a.person_id, a.advert_id, as_reply, the_name, the_reach, the_words, at_time
      from employing.advert a
      where a.locality_id = platform.locality() and a.advert_id = to_advert and a.public_at is not null
        and a.closed_at is null
        and not exists (select 1 from people.published_death d
          where d.locality_id = a.locality_id and d.person_id = a.person_id)
        and (select count(*) from employing.advert_reply r
          where r.locality_id = a.locality_id and r.person_id = a.person_id and r.advert_id = a.advert_id) < 100
    returning 1)
  select exists (select 1 from added)
$$;
