create schema ledger;
grant usage on schema ledger to mainstay_app;

-- What an account holds: available = posted − reserved, and never below its floor. No floor: where money comes from.
create table ledger.account (
  locality_id text not null,
  account_id uuid not null,
  kind text not null,
  name text not null,
  person_id uuid,
  organisation_id uuid,
  posted_pence bigint not null default 0,
  reserved_pence bigint not null default 0,
  floor_pence bigint default 0,
  version bigint not null default 0,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (locality_id, account_id),
  constraint kind_is_known check (kind in ('fund', 'holding', 'pool', 'paid-out', 'grace')),
  constraint available_stays_above_the_floor check (floor_pence is null or posted_pence - reserved_pence >= floor_pence),
  constraint reserved_is_nothing_or_more check (reserved_pence >= 0),
  constraint a_closed_account_is_empty check (closed_at is null or (posted_pence = 0 and reserved_pence = 0))
);
create index on ledger.account (locality_id, person_id);
create index on ledger.account (locality_id, organisation_id);

-- One movement. Posted once for ever: a mistake is put right by another that reverses it.
create table ledger.transfer (
  locality_id text not null,
  transfer_id uuid not null,
  idempotency_key text not null,
  from_account_id uuid not null,
  to_account_id uuid not null,
  amount_pence bigint not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  what text not null,
  about jsonb not null default '{}',
  reverses_transfer_id uuid,
  primary key (locality_id, transfer_id),
  constraint posted_once unique (locality_id, idempotency_key),
  constraint reversed_once unique (locality_id, reverses_transfer_id),
  constraint moves_a_penny_or_more check (amount_pence > 0),
  constraint moves_between_two check (from_account_id <> to_account_id)
);

-- The two sides of each movement, numbered without a gap in each account, with the balance after it.
create table ledger.entry (
  locality_id text not null,
  account_id uuid not null,
  version bigint not null,
  transfer_id uuid not null,
  amount_pence bigint not null,
  balance_pence bigint not null,
  other_account_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  what text not null,
  about jsonb not null default '{}',
  primary key (locality_id, account_id, version),
  constraint moves_something check (amount_pence <> 0)
);
create index on ledger.entry (locality_id, transfer_id);

-- Money promised and not yet paid: it lowers what is available, not what is posted.
create table ledger.reservation (
  locality_id text not null,
  reservation_id uuid not null,
  account_id uuid not null,
  amount_pence bigint not null,
  what text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_as text,
  transfer_id uuid,
  primary key (locality_id, reservation_id),
  constraint promises_a_penny_or_more check (amount_pence > 0),
  constraint ends_one_way check ((ended_at is null) = (ended_as is null)),
  constraint ending_is_known check (ended_as in ('used', 'released'))
);
create index on ledger.reservation (locality_id, account_id) where ended_at is null;

create function ledger.keep_to_own_place(in_locality text) returns void language plpgsql stable set search_path = '' as $$
begin
  if in_locality is distinct from platform.locality() then
    raise exception 'money stays in its own place' using errcode = 'check_violation', constraint = 'own_place';
  end if;
end
$$;

-- One side of a movement: the account's new balance and version, or a refusal when it is closed or unknown.
create function ledger.move(in_locality text, in_account uuid, in_pence bigint, out version bigint, out balance bigint)
language plpgsql set search_path = '' as $$
begin
  update ledger.account a set posted_pence = a.posted_pence + in_pence, version = a.version + 1
    where a.locality_id = in_locality and a.account_id = in_account and a.closed_at is null
    returning a.version, a.posted_pence into move.version, move.balance;
  if not found then
    raise exception 'no open account %', in_account using errcode = 'foreign_key_violation', constraint = 'account_is_open';
  end if;
end
$$;

-- Posts transfers together or not at all. Accounts are locked in the order of their ids, so callers never wait in a circle.
-- A key that was posted before is left out and its first transfer stands. Gives one row for each transfer asked for.
create function ledger.post(in_locality text, transfers jsonb)
returns table (transfer_id uuid, fresh boolean)
language plpgsql security definer set search_path = '' as $$
declare
  one record;
  known record;
  giver record;
  taker record;
begin
  perform ledger.keep_to_own_place(in_locality);
  perform 1 from ledger.account a
    where a.locality_id = in_locality
      and a.account_id in (
        select (t ->> 'from')::uuid from jsonb_array_elements(transfers) t
        union select (t ->> 'to')::uuid from jsonb_array_elements(transfers) t)
    order by a.account_id for update;

  for one in
    select t.* from jsonb_to_recordset(transfers) as t(
      id uuid, key text, "from" uuid, "to" uuid, pence bigint, effective_on date, recorded_at timestamptz,
      recorded_by uuid, what text, about jsonb, reverses uuid)
  loop
    select x.* into known from ledger.transfer x where x.locality_id = in_locality and x.idempotency_key = one.key;
    if found then
      if (known.from_account_id, known.to_account_id, known.amount_pence) is distinct from (one."from", one."to", one.pence) then
        raise exception 'the key % was used for another transfer', one.key
          using errcode = 'unique_violation', constraint = 'posted_once';
      end if;
      transfer_id := known.transfer_id;
      fresh := false;
      return next;
      continue;
    end if;

    giver := ledger.move(in_locality, one."from", -one.pence);
    taker := ledger.move(in_locality, one."to", one.pence);
    insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
        effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id)
      values (in_locality, one.id, one.key, one."from", one."to", one.pence, one.effective_on, one.recorded_at,
        one.recorded_by, one.what, coalesce(one.about, '{}'), one.reverses);
    insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
        effective_on, recorded_at, what, about)
      values
        (in_locality, one."from", giver.version, one.id, -one.pence, giver.balance, one."to",
          one.effective_on, one.recorded_at, one.what, coalesce(one.about, '{}')),
        (in_locality, one."to", taker.version, one.id, one.pence, taker.balance, one."from",
          one.effective_on, one.recorded_at, one.what, coalesce(one.about, '{}'));
    transfer_id := one.id;
    fresh := true;
    return next;
  end loop;
end
$$;

create function ledger.reserve(in_locality text, in_reservation uuid, in_account uuid, in_pence bigint, in_what text, in_at timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
  perform ledger.keep_to_own_place(in_locality);
  update ledger.account a set reserved_pence = a.reserved_pence + in_pence
    where a.locality_id = in_locality and a.account_id = in_account and a.closed_at is null;
  if not found then
    raise exception 'no open account %', in_account using errcode = 'foreign_key_violation', constraint = 'account_is_open';
  end if;
  insert into ledger.reservation (locality_id, reservation_id, account_id, amount_pence, what, made_at)
    values (in_locality, in_reservation, in_account, in_pence, in_what, in_at);
end
$$;

-- Ends a promise, once: used by a transfer, or released. False when it had ended before.
create function ledger.end_reservation(in_locality text, in_reservation uuid, in_as text, in_at timestamptz, in_transfer uuid)
returns boolean language plpgsql security definer set search_path = '' as $$
declare
  promise record;
begin
  perform ledger.keep_to_own_place(in_locality);
  update ledger.reservation r set ended_at = in_at, ended_as = in_as, transfer_id = in_transfer
    where r.locality_id = in_locality and r.reservation_id = in_reservation and r.ended_at is null
    returning r.account_id, r.amount_pence into promise;
  if not found then
    return false;
  end if;
  update ledger.account a set reserved_pence = a.reserved_pence - promise.amount_pence
    where a.locality_id = in_locality and a.account_id = promise.account_id;
  return true;
end
$$;

create function ledger.open_account(in_locality text, in_account uuid, in_kind text, in_name text, in_person uuid,
  in_organisation uuid, in_floor bigint, in_at timestamptz)
returns void language plpgsql security definer set search_path = '' as $$
begin
  perform ledger.keep_to_own_place(in_locality);
  insert into ledger.account (locality_id, account_id, kind, name, person_id, organisation_id, floor_pence, opened_at)
    values (in_locality, in_account, in_kind, in_name, in_person, in_organisation, in_floor, in_at);
end
$$;

-- Closes an account that is empty; the constraint refuses one that is not.
create function ledger.close_account(in_locality text, in_account uuid, in_at timestamptz)
returns boolean language plpgsql security definer set search_path = '' as $$
begin
  perform ledger.keep_to_own_place(in_locality);
  update ledger.account a set closed_at = in_at
    where a.locality_id = in_locality and a.account_id = in_account and a.closed_at is null;
  return found;
end
$$;

-- The app reads; only the functions above write, so that no code can change a balance without its entries.
grant select on ledger.account, ledger.transfer, ledger.entry, ledger.reservation to mainstay_app;
revoke all on all functions in schema ledger from public;
grant execute on function ledger.post, ledger.reserve, ledger.end_reservation, ledger.open_account, ledger.close_account
  to mainstay_app;

alter table ledger.account enable row level security;
create policy the_person_or_the_organisation on ledger.account for select to mainstay_app
  using (locality_id = platform.locality()
    and (person_id = platform.person_id() or organisation_id = any (platform.organisations())));
alter table ledger.entry enable row level security;
create policy of_an_account_one_may_see on ledger.entry for select to mainstay_app
  using (exists (
    select 1 from ledger.account a where a.locality_id = entry.locality_id and a.account_id = entry.account_id));
alter table ledger.reservation enable row level security;
create policy of_an_account_one_may_see on ledger.reservation for select to mainstay_app
  using (exists (
    select 1 from ledger.account a where a.locality_id = reservation.locality_id and a.account_id = reservation.account_id));
alter table ledger.transfer enable row level security;
create policy of_an_account_one_may_see on ledger.transfer for select to mainstay_app
  using (exists (
    select 1 from ledger.account a
      where a.locality_id = transfer.locality_id and a.account_id in (transfer.from_account_id, transfer.to_account_id)));
