-- A seal speaks for all of a movement: also who recorded it, its key and what it puts right; and the first seal of an account for
-- whose it is, of what kind and since when. Nothing of that could change unseen from here on.

-- What was there is looked over once more with the digest of until now, and its one seal kept, because all is sealed anew below:
-- `ledger verify` goes on saying so, and what did not add up then.
create table ledger.sealed_anew (
  locality_id text not null,
  at timestamptz not null,
  seal text not null,
  broken bigint not null,
  primary key (locality_id, at),
  constraint broken_is_nothing_or_more check (broken >= 0)
);
create temporary table posting_before on commit drop as
  select locality_id, account_id, posting, max(version) as version, max(seal) as seal,
      string_agg(ledger.digest_of(version, transfer_id, amount_pence, balance_pence, other_account_id, effective_on, recorded_at,
        what, about), ''::bytea order by version) as digests
    from (select *, count(seal) over (partition by locality_id, account_id order by version
        rows between unbounded preceding and 1 preceding) as posting from ledger.entry) entry
    group by locality_id, account_id, posting;
insert into ledger.sealed_anew (locality_id, at, seal, broken)
  select a.locality_id, now(), encode(sha256(convert_to(string_agg(a.locality_id || a.account_id || a.seal, ''
      order by a.account_id), 'UTF8')), 'hex'),
      count(*) filter (where a.seal is distinct from p.seal) + coalesce(sum(p.broken), 0)
    from ledger.account a
    left join (
      select locality_id, account_id, count(*) filter (where seal is distinct from expected) as broken,
          (array_agg(seal order by posting desc))[1] as seal
        from (select *, ledger.seal_of(lag(seal) over (partition by locality_id, account_id order by posting), digests) as expected
          from posting_before) chained
        group by locality_id, account_id) p
      on p.locality_id = a.locality_id and p.account_id = a.account_id
    group by a.locality_id having count(a.seal) > 0;
drop function ledger.digest_of;

-- What both sides of a movement say alike. Two texts stand in it that anybody may have written: the length of the first tells where
-- it ends.
create function ledger.tail_of(in_key text, in_effective date, in_recorded timestamptz, in_by uuid, in_what text, in_about jsonb,
  in_reverses uuid)
returns text language sql stable parallel safe as $$
  select '|' || (in_effective - date '2000-01-01')::text || '|' || extract(epoch from in_recorded)::text || '|'
    || coalesce(in_by::text, '') || '|' || coalesce(in_reverses::text, '') || '|' || in_about::text || '|'
    || char_length(in_key)::text || '|' || in_key || '|' || in_what
$$;
create function ledger.digest_of(in_version bigint, in_transfer uuid, in_pence bigint, in_balance bigint, in_other uuid,
  in_tail text)
returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(in_version::text || '|' || in_transfer::text || '|' || in_pence::text || '|' || in_balance::text || '|'
    || in_other::text || in_tail, 'UTF8'))
$$;
-- The seal of an account in which nothing has moved yet.
create function ledger.opening_of(in_locality text, in_account uuid, in_kind text, in_name text, in_person uuid,
  in_organisation uuid, in_at timestamptz)
returns text language sql stable parallel safe as $$
  select ledger.seal_of(null, sha256(convert_to(in_account::text || '|' || in_kind || '|' || coalesce(in_person::text, '') || '|'
    || coalesce(in_organisation::text, '') || '|' || extract(epoch from in_at)::text || '|' || char_length(in_locality)::text || '|'
    || in_locality || '|' || in_name, 'UTF8')))
$$;
revoke all on function ledger.tail_of, ledger.digest_of, ledger.opening_of from public;

-- Everything is sealed anew, posting by posting as it stood.
update ledger.account a set seal =
  ledger.opening_of(a.locality_id, a.account_id, a.kind, a.name, a.person_id, a.organisation_id, a.opened_at);
alter table ledger.account alter column seal set not null;
create function ledger.next_seal(before text, opening text, digests bytea) returns text language sql stable as $$
  select ledger.seal_of(coalesce(before, opening), digests)
$$;
create aggregate ledger.sealed(opening text, digests bytea) (sfunc = ledger.next_seal, stype = text);
create temporary table sealed_again on commit drop as
  select p.locality_id, p.account_id, p.version, ledger.sealed(a.seal, p.digests)
      over (partition by p.locality_id, p.account_id order by p.posting) as seal
    from (
      select e.locality_id, e.account_id, e.posting, max(e.version) as version,
          string_agg(ledger.digest_of(e.version, e.transfer_id, e.amount_pence, e.balance_pence, e.other_account_id,
            ledger.tail_of(t.idempotency_key, e.effective_on, e.recorded_at, t.recorded_by, e.what, e.about,
              t.reverses_transfer_id)), ''::bytea order by e.version) as digests
        from (select *, count(seal) over (partition by locality_id, account_id order by version
            rows between unbounded preceding and 1 preceding) as posting from ledger.entry) e
        left join ledger.transfer t on t.locality_id = e.locality_id and t.transfer_id = e.transfer_id
        group by e.locality_id, e.account_id, e.posting) p
    join ledger.account a on a.locality_id = p.locality_id and a.account_id = p.account_id;
drop aggregate ledger.sealed(text, bytea);
drop function ledger.next_seal;
update ledger.entry e set seal = s.seal from sealed_again s
  where e.locality_id = s.locality_id and e.account_id = s.account_id and e.version = s.version;
update ledger.account a set seal = s.seal from sealed_again s
  where a.locality_id = s.locality_id and a.account_id = s.account_id and a.version = s.version;

create or replace function ledger.seal_what_is_open()
returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  sealed bigint;
begin
  with latest as materialized (
    select a.locality_id, a.account_id, a.seal, coalesce(max(s.version), 0) as version
      from ledger.account a
      left join ledger.entry s on s.locality_id = a.locality_id and s.account_id = a.account_id and s.seal is not null
      group by a.locality_id, a.account_id, a.seal
  ), open as materialized (
    select e.locality_id, e.account_id, max(e.version) as version, ledger.seal_of(l.seal, string_agg(ledger.digest_of(e.version,
        e.transfer_id, e.amount_pence, e.balance_pence, e.other_account_id, ledger.tail_of(t.idempotency_key, e.effective_on,
        e.recorded_at, t.recorded_by, e.what, e.about, t.reverses_transfer_id)), ''::bytea order by e.version)) as seal
      from latest l
      join ledger.entry e on e.locality_id = l.locality_id and e.account_id = l.account_id and e.version > l.version
      join ledger.transfer t on t.locality_id = e.locality_id and t.transfer_id = e.transfer_id
      group by e.locality_id, e.account_id, l.seal
  ), put as (
    update ledger.entry e set seal = o.seal from open o
      where e.locality_id = o.locality_id and e.account_id = o.account_id and e.version = o.version
  ), kept as (
    update ledger.account a set seal = o.seal from open o
      where a.locality_id = o.locality_id and a.account_id = o.account_id returning 1
  )
  select count(*) into sealed from kept;
  return sealed;
end
$$;

create or replace function ledger.open_account(in_locality text, in_account uuid, in_kind text, in_name text, in_person uuid,
  in_organisation uuid, in_floor bigint, in_at timestamptz)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ledger.keep_to_own_place(in_locality);
  insert into ledger.account (locality_id, account_id, kind, name, person_id, organisation_id, floor_pence, opened_at, seal)
    values (in_locality, in_account, in_kind, in_name, in_person, in_organisation, in_floor, in_at,
      ledger.opening_of(in_locality, in_account, in_kind, in_name, in_person, in_organisation, in_at));
end
$$;

-- The two ways to post, with the tail of a movement worked out once.
create or replace function ledger.post_one(in_locality text, in_transfer uuid, in_key text, in_from uuid, in_to uuid, in_pence bigint,
  in_effective date, in_recorded timestamptz, in_by uuid, in_what text, in_about jsonb, in_reverses uuid)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  tail constant text := ledger.tail_of(in_key, in_effective, in_recorded, in_by, in_what, in_about, in_reverses);
  known record;
  written integer;
begin
  perform ledger.keep_to_own_place(in_locality);
  perform 1 from ledger.account a
    where a.locality_id = in_locality and a.account_id in (in_from, in_to) order by a.account_id for update;

  insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
      effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id)
    values (in_locality, in_transfer, in_key, in_from, in_to, in_pence, in_effective, in_recorded, in_by, in_what, in_about,
      in_reverses)
    on conflict on constraint posted_once do nothing;
  if not found then
    select x.transfer_id, x.from_account_id, x.to_account_id, x.amount_pence into known
      from ledger.transfer x where x.locality_id = in_locality and x.idempotency_key = in_key;
    if (known.from_account_id, known.to_account_id, known.amount_pence) is distinct from (in_from, in_to, in_pence) then
      perform ledger.refuse('posted_once', 'a key was used for another transfer');
    end if;
    return known.transfer_id;
  end if;

  with moved as (
    update ledger.account a
      set posted_pence = a.posted_pence + s.pence, version = a.version + 1, seal = ledger.seal_of(a.seal, ledger.digest_of(
        a.version + 1, in_transfer, s.pence, a.posted_pence + s.pence, s.other, tail))
      from (values (in_from, in_to, -in_pence), (in_to, in_from, in_pence)) as s(account, other, pence)
      where a.locality_id = in_locality and a.account_id = s.account and a.closed_at is null
      returning a.account_id, a.version, a.posted_pence, a.seal, s.pence, s.other
  )
  insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
      effective_on, recorded_at, what, about, seal)
    select in_locality, m.account_id, m.version, in_transfer, m.pence, m.posted_pence, m.other, in_effective, in_recorded,
        in_what, in_about, m.seal
      from moved m;
  get diagnostics written = row_count;
  if written <> 2 then
    perform ledger.refuse('account_is_open', 'no open account');
  end if;
  return in_transfer;
end
$$;

create or replace function ledger.post_set(in_locality text, in_ids uuid[], in_keys text[], in_from uuid[], in_to uuid[], in_pence bigint[],
  in_effective date[], in_what text[], in_about jsonb[], in_reverses uuid[], in_recorded timestamptz, in_by uuid)
returns table (place bigint, transfer_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
set enable_nestloop = off set work_mem = '64MB' set jit = off as $$
declare
  accounts constant uuid[] := array(select distinct a from unnest(in_from || in_to) a);
  all_new boolean := true;
  new_ids uuid[];
  are_open boolean;
  are_enough boolean;
begin
  perform ledger.keep_to_own_place(in_locality);
  perform 1 from ledger.account a
    where a.locality_id = in_locality and a.account_id = any (accounts)
    order by a.account_id for update;

  begin
    insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
        effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id)
      select in_locality, t.id, t.key, t.giver, t.taker, t.pence, t.effective_on, in_recorded, in_by, t.what, t.about, t.reverses
        from unnest(in_ids, in_keys, in_from, in_to, in_pence, in_effective, in_what, in_about, in_reverses)
          as t(id, key, giver, taker, pence, effective_on, what, about, reverses);
  exception when unique_violation then
    with written as (
      insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
          effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id)
        select in_locality, t.id, t.key, t.giver, t.taker, t.pence, t.effective_on, in_recorded, in_by, t.what, t.about, t.reverses
          from unnest(in_ids, in_keys, in_from, in_to, in_pence, in_effective, in_what, in_about, in_reverses)
            as t(id, key, giver, taker, pence, effective_on, what, about, reverses)
        on conflict on constraint posted_once do nothing returning transfer.transfer_id
    )
    select false, coalesce(array_agg(w.transfer_id), '{}') into all_new, new_ids from written w;
  end;

  with new as (
    select t.*, ledger.tail_of(t.key, t.effective_on, in_recorded, in_by, t.what, t.about, t.reverses) as tail
      from unnest(in_ids, in_keys, in_from, in_to, in_pence, in_effective, in_what, in_about, in_reverses) with ordinality
        as t(id, key, giver, taker, pence, effective_on, what, about, reverses, place)
      where all_new or t.id in (select unnest(new_ids))
  ), sides as (
    select s.account, s.other, s.pence, s.step, n.id, n.effective_on, n.what, n.about, n.tail
      from new n
      cross join lateral (values (n.giver, n.taker, -n.pence, n.place * 2), (n.taker, n.giver, n.pence, n.place * 2 + 1))
        as s(account, other, pence, step)
  ), stood as materialized (
    select a.* from ledger.account a
      where a.locality_id = in_locality and a.account_id = any (accounts) and a.closed_at is null
  ), steps as materialized (
    select s.account, s.other, s.pence, s.id, s.effective_on, s.what, s.about, s.tail, a.seal as before,
        a.account_id is not null as is_open, a.floor_pence + a.reserved_pence as least,
        a.version + row_number() over in_order as version,
        a.posted_pence + (sum(s.pence) over in_order)::bigint as balance
      from sides s
      left join stood a on a.account_id = s.account
      window in_order as (partition by s.account order by s.step rows unbounded preceding)
  ), seals as materialized (
    select s.account, max(s.version) as version, sum(s.pence)::bigint as pence, bool_and(s.is_open) as is_open,
        bool_and(s.least is null or s.balance >= s.least) as is_enough, ledger.seal_of(s.before, string_agg(
          ledger.digest_of(s.version, s.id, s.pence, s.balance, s.other, s.tail), ''::bytea order by s.version)) as seal
      from steps s group by s.account, s.before
  ), written as (
    insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
        effective_on, recorded_at, what, about, seal)
      select in_locality, s.account, s.version, s.id, s.pence, s.balance, s.other, s.effective_on, in_recorded, s.what, s.about,
          l.seal
        from steps s left join seals l on l.account = s.account and l.version = s.version
        where s.is_open
  ), moved as (
    update ledger.account a set posted_pence = a.posted_pence + l.pence, version = l.version, seal = l.seal
      from seals l
      where a.locality_id = in_locality and a.account_id = any (accounts) and a.account_id = l.account and l.is_open and l.is_enough
  )
  select coalesce(bool_and(l.is_open), true), coalesce(bool_and(l.is_enough), true) into are_open, are_enough from seals l;
  if not are_open then
    perform ledger.refuse('account_is_open', 'no open account');
  end if;
  if not all_new and exists (
      select 1 from unnest(in_keys, in_from, in_to, in_pence) as t(key, giver, taker, pence)
        join ledger.transfer x on x.idempotency_key = t.key
        where x.locality_id = in_locality and x.idempotency_key = any (in_keys)
          and (x.from_account_id, x.to_account_id, x.amount_pence) is distinct from (t.giver, t.taker, t.pence)) then
    perform ledger.refuse('posted_once', 'a key was used for another transfer');
  end if;
  if not are_enough then
    perform ledger.refuse('available_stays_above_the_floor', 'an account would fall below its floor');
  end if;

  return query
    select t.place, x.transfer_id
      from unnest(in_ids, in_keys) with ordinality as t(id, key, place)
      join ledger.transfer x on x.idempotency_key = t.key
      where not all_new and x.locality_id = in_locality and x.idempotency_key = any (in_keys)
        and t.id not in (select unnest(new_ids));
end
$$;
