-- Movements come as columns, which the database reads several times as fast as JSON. All are taken for new;
-- only where a key is found to be known are they written with a look for each, which takes longer. Gives what was posted before, by its place in
-- what was asked, and its first movement. Accounts are locked in the order of their ids, so callers never wait in a circle. A plan
-- is made once for any number of rows: accounts are found by their ids, and the rest is joined by hashing.
create function ledger.post_set(in_locality text, in_ids uuid[], in_keys text[], in_from uuid[], in_to uuid[], in_pence bigint[],
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
    select t.*, '|' || (t.effective_on - date '2000-01-01')::text || '|' || extract(epoch from in_recorded)::text
        || '|' || t.about::text || '|' || t.what as tail
      from unnest(in_ids, in_from, in_to, in_pence, in_effective, in_what, in_about) with ordinality
        as t(id, giver, taker, pence, effective_on, what, about, place)
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
          sha256(convert_to(s.version::text || '|' || s.id::text || '|' || s.pence::text || '|' || s.balance::text || '|'
            || s.other::text || s.tail, 'UTF8')), ''::bytea order by s.version)) as seal
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
revoke all on function ledger.post_set from public;
grant execute on function ledger.post_set to mainstay_app;
drop function ledger.post(text, jsonb);
