-- Anybody may say that a listing is wrong, and nobody is turned away; but what comes in great number from one place on the network
-- in one day stands behind what others say, and sends nobody a letter. How much came from where is kept for that day alone, beside
-- no word of it, and under a code in the place of the address.
create table directory.told_today (
  locality_id text not null,
  day date not null,
  place_hash text not null,
  told integer not null,
  primary key (locality_id, day, place_hash)
);
grant select, insert, update (told), delete on directory.told_today to mainstay_app;

alter table directory.mistake add column set_aside boolean not null default false;

create or replace function directory.mistakes_waiting(of_service uuid) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from directory.mistake m
    where m.locality_id = platform.locality() and m.answered_at is null and not m.set_aside
      and case when exists (select 1 from directory.own_listing o
            where o.locality_id = m.locality_id and o.service_id = of_service)
          then m.service_id = of_service
          else not exists (select 1 from directory.own_listing o
            where o.locality_id = m.locality_id and o.service_id = m.service_id) end
$$;

-- Whether somebody said the same of a listing and waits for no answer of their own: whoever tells may not read what others told.
create function directory.told_in_these_words(of_service uuid, said text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from directory.mistake m
    where m.locality_id = platform.locality() and m.service_id = of_service and m.words = said
      and m.answered_at is null)
$$;
revoke all on function directory.told_in_these_words from public;
grant execute on function directory.told_in_these_words to mainstay_app;
