-- One movement alone is posted by plain statements, which cost a fraction of planning for a set of any size; it keeps the same
-- rules and writes the same rows and seals. Sets go on as they did.
alter function ledger.post(text, jsonb) rename to post_set;
revoke all on function ledger.post_set(text, jsonb) from mainstay_app;

create function ledger.post(in_locality text, transfers jsonb)
returns table (transfer_id uuid, fresh boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$
declare
  one record;
  side record;
  known record;
  giver ledger.account;
  taker ledger.account;
begin
  perform ledger.keep_to_own_place(in_locality);
  if jsonb_array_length(transfers) <> 1 or transfers -> 0 ->> 'from' = transfers -> 0 ->> 'to' then
    return query select s.transfer_id, s.fresh from ledger.post_set(in_locality, transfers) s;
    return;
  end if;

  select t.id, t.key, t."from", t."to", t.pence, t.effective_on, t.recorded_at, t.recorded_by, t.what, coalesce(t.about, '{}') as about,
      t.reverses
    into one
    from jsonb_to_record(transfers -> 0) as t(id uuid, key text, "from" uuid, "to" uuid, pence bigint, effective_on date,
      recorded_at timestamptz, recorded_by uuid, what text, about jsonb, reverses uuid);
  for side in
    select a.* from ledger.account a
      where a.locality_id = in_locality and a.account_id in (one."from", one."to")
      order by a.account_id for update
  loop
    if side.account_id = one."from" then giver := side; else taker := side; end if;
  end loop;

  select x.transfer_id, x.from_account_id, x.to_account_id, x.amount_pence into known
    from ledger.transfer x where x.locality_id = in_locality and x.idempotency_key = one.key;
  if found then
    if (known.from_account_id, known.to_account_id, known.amount_pence) is distinct from (one."from", one."to", one.pence) then
      perform ledger.refuse('posted_once', 'a key was used for another transfer');
    end if;
    transfer_id := known.transfer_id;
    fresh := false;
    return next;
    return;
  end if;
  if giver.account_id is null or taker.account_id is null or giver.closed_at is not null or taker.closed_at is not null then
    perform ledger.refuse('account_is_open', 'no open account');
  end if;
  if giver.posted_pence - one.pence < giver.floor_pence + giver.reserved_pence then
    perform ledger.refuse('available_stays_above_the_floor', 'an account would fall below its floor');
  end if;

  giver.version := giver.version + 1;
  giver.posted_pence := giver.posted_pence - one.pence;
  giver.seal := ledger.seal_of(giver.seal, ledger.digest_of(giver.version, one.id, -one.pence, giver.posted_pence, one."to",
    one.effective_on, one.recorded_at, one.what, one.about));
  taker.version := taker.version + 1;
  taker.posted_pence := taker.posted_pence + one.pence;
  taker.seal := ledger.seal_of(taker.seal, ledger.digest_of(taker.version, one.id, one.pence, taker.posted_pence, one."from",
    one.effective_on, one.recorded_at, one.what, one.about));

  insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
      effective_on, recorded_at, recorded_by, what, about, reverses_transfer_id)
    values (in_locality, one.id, one.key, one."from", one."to", one.pence, one.effective_on, one.recorded_at, one.recorded_by,
      one.what, one.about, one.reverses);
  insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
      effective_on, recorded_at, what, about, seal)
    values
      (in_locality, one."from", giver.version, one.id, -one.pence, giver.posted_pence, one."to", one.effective_on,
        one.recorded_at, one.what, one.about, giver.seal),
      (in_locality, one."to", taker.version, one.id, one.pence, taker.posted_pence, one."from", one.effective_on,
        one.recorded_at, one.what, one.about, taker.seal);
  update ledger.account a set posted_pence = giver.posted_pence, version = giver.version, seal = giver.seal
    where a.locality_id = in_locality and a.account_id = one."from";
  update ledger.account a set posted_pence = taker.posted_pence, version = taker.version, seal = taker.seal
    where a.locality_id = in_locality and a.account_id = one."to";
  transfer_id := one.id;
  fresh := true;
  return next;
end
$$;
revoke all on function ledger.post(text, jsonb) from public;
grant execute on function ledger.post(text, jsonb) to mainstay_app;
