-- Movements are posted in sets: one statement for one movement or for twenty thousand. The last entry that a posting writes in
-- an account carries a seal: a hash of the seal before it and of every entry since. Whoever changes, adds or takes away an entry
-- behind the ledger's back breaks the seals from there on (`ledger verify`).
alter table ledger.entry add column seal text;
alter table ledger.account add column seal text;

-- What an entry says, as 32 bytes. Days and moments are counted, so that no setting of a session changes it.
create function ledger.digest_of(in_version bigint, in_transfer uuid, in_pence bigint, in_balance bigint, in_other uuid,
  in_effective date, in_recorded timestamptz, in_what text, in_about jsonb)
returns bytea language sql stable as $$
  select sha256(convert_to(
    in_version::text || '|' || in_transfer::text || '|' || in_pence::text || '|' || in_balance::text || '|' || in_other::text
      || '|' || (in_effective - date '2000-01-01')::text || '|' || extract(epoch from in_recorded)::text
      || '|' || in_about::text || '|' || in_what, 'UTF8'))
$$;
create function ledger.seal_of(in_before text, in_digests bytea)
returns text language sql immutable as $$
  select encode(sha256(convert_to(coalesce(in_before, ''), 'UTF8') || in_digests), 'hex')
$$;

-- Seals entries that no posting sealed: those from before seals, and what is brought in as a whole.
create function ledger.seal_what_is_open()
returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  sealed bigint;
begin
  with open as (
    select e.locality_id, e.account_id, max(e.version) as version, ledger.seal_of(a.seal, string_agg(ledger.digest_of(e.version,
        e.transfer_id, e.amount_pence, e.balance_pence, e.other_account_id, e.effective_on, e.recorded_at, e.what, e.about),
        ''::bytea order by e.version)) as seal
      from ledger.account a
      join ledger.entry e on e.locality_id = a.locality_id and e.account_id = a.account_id
      where e.version > (select coalesce(max(s.version), 0) from ledger.entry s
        where s.locality_id = a.locality_id and s.account_id = a.account_id and s.seal is not null)
      group by e.locality_id, e.account_id, a.seal
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
select ledger.seal_what_is_open();

create function ledger.refuse(in_rule text, in_why text)
returns boolean language plpgsql as $$
begin
  raise exception '%', in_why using constraint = in_rule, errcode =
    case in_rule when 'posted_once' then 'unique_violation' when 'account_is_open' then 'foreign_key_violation'
      else 'check_violation' end;
end
$$;

-- Posts transfers together or not at all. Accounts are locked in the order of their ids, so callers never wait in a circle.
-- A key that was posted before is left out and its first transfer stands. Gives one row for each transfer asked for.
create or replace function ledger.post(in_locality text, transfers jsonb)
returns table (transfer_id uuid, fresh boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform ledger.keep_to_own_place(in_locality);
  perform 1 from ledger.account a
    where a.locality_id = in_locality
      and a.account_id in (
        select (t ->> 'from')::uuid from jsonb_array_elements(transfers) t
        union select (t ->> 'to')::uuid from jsonb_array_elements(transfers) t)
    order by a.account_id for update;

  return query
  with asked as materialized (
    select t.*
      from rows from (jsonb_to_recordset(transfers) as (id uuid, key text, "from" uuid, "to" uuid, pence bigint,
        effective_on date, recorded_at timestamptz, recorded_by uuid, what text, about jsonb, reverses uuid))
      with ordinality as t(id, key, giver, taker, pence, effective_on, recorded_at, recorded_by, what, about, reverses, place)
  ), known as materialized (
    select x.idempotency_key as key, x.transfer_id, x.from_account_id as giver, x.to_account_id as taker, x.amount_pence as pence
      from ledger.transfer x
      where x.locality_id = in_locality and x.idempotency_key in (select k.key from asked k)
  ), new as materialized (
    select distinct on (k.key) k.* from asked k where not exists (select 1 from known o where o.key = k.key)
      order by k.key, k.place
  ), differing as (
    select count(*) as count from asked k
      join (select o.key, o.giver, o.taker, o.pence from known o union all select n.key, n.giver, n.taker, n.pence from new n) o
        on o.key = k.key
      where (o.giver, o.taker, o.pence) is distinct from (k.giver, k.taker, k.pence)
  ), sides as (
    select n.giver as account, n.taker as other, -n.pence as pence, n.place * 2 as step, n.id, n.effective_on, n.recorded_at,
        n.what, n.about
      from new n
    union all
    select n.taker, n.giver, n.pence, n.place * 2 + 1, n.id, n.effective_on, n.recorded_at, n.what, n.about from new n
  ), steps as materialized (
    select s.account, s.other, s.pence, s.id, s.effective_on, s.recorded_at, s.what, coalesce(s.about, '{}') as about,
        a.account_id is null or a.closed_at is not null as not_open, a.floor_pence + a.reserved_pence as least, a.seal as before,
        a.version + row_number() over in_order as version,
        a.posted_pence + (sum(s.pence) over in_order)::bigint as balance
      from sides s
      left join ledger.account a on a.locality_id = in_locality and a.account_id = s.account
      window in_order as (partition by s.account order by s.step rows unbounded preceding)
  ), seals as materialized (
    select s.account, max(s.version) as version, sum(s.pence)::bigint as pence, ledger.seal_of(s.before,
        string_agg(ledger.digest_of(s.version, s.id, s.pence, s.balance, s.other, s.effective_on, s.recorded_at, s.what, s.about),
        ''::bytea order by s.version)) as seal
      from steps s group by s.account, s.before
  ), allowed as materialized (
    select ((select count(*) from steps s where s.not_open) = 0 or ledger.refuse('account_is_open', 'no open account'))
      and ((select d.count from differing d) = 0 or ledger.refuse('posted_once', 'a key was used for another transfer'))
      and ((select count(*) from steps s where s.balance < s.least) = 0
        or ledger.refuse('available_stays_above_the_floor', 'an account would fall below its floor')) as yes
  ), posted as (
    insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
        effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id)
      select in_locality, n.id, n.key, n.giver, n.taker, n.pence, n.effective_on, n.recorded_at, n.recorded_by, n.what,
          coalesce(n.about, '{}'), n.reverses
        from new n where (select p.yes from allowed p)
  ), written as (
    insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
        effective_on, recorded_at, what, about, seal)
      select in_locality, s.account, s.version, s.id, s.pence, s.balance, s.other, s.effective_on, s.recorded_at, s.what,
          s.about, l.seal
        from steps s left join seals l on l.account = s.account and l.version = s.version
        where (select p.yes from allowed p)
  ), moved as (
    update ledger.account a set posted_pence = a.posted_pence + l.pence, version = l.version, seal = l.seal
      from seals l where a.locality_id = in_locality and a.account_id = l.account and (select p.yes from allowed p)
  )
  select coalesce(o.transfer_id, n.id), o.transfer_id is null and n.place = k.place
    from asked k
    left join known o on o.key = k.key
    left join new n on n.key = k.key
    order by k.place;
end
$$;
drop function ledger.move(text, uuid, bigint);
revoke all on all functions in schema ledger from public;
