-- Room beside each account for its next state, so that none of its indexes is touched; and no index over movements that reverse
-- nothing.
alter table ledger.account set (fillfactor = 50);
alter table ledger.transfer drop constraint reversed_once;
create unique index reversed_once on ledger.transfer (locality_id, reverses_transfer_id) where reverses_transfer_id is not null;

-- One movement alone is told as plain values; it takes its two accounts in one look, in the order of their ids, and lets the
-- writing itself look for its key. The floor is kept by the account's own constraint. It keeps the rules of a set and writes the same rows and seals. Gives the movement that stands
-- under the key: this one, or the one that was posted before.
create function ledger.post_one(in_locality text, in_transfer uuid, in_key text, in_from uuid, in_to uuid, in_pence bigint,
  in_effective date, in_recorded timestamptz, in_by uuid, in_what text, in_about jsonb, in_reverses uuid)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
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
        a.version + 1, in_transfer, s.pence, a.posted_pence + s.pence, s.other, in_effective, in_recorded, in_what, in_about))
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
drop function ledger.post(text, jsonb);
alter function ledger.post_set(text, jsonb) rename to post;
revoke all on function ledger.post_one from public;
grant execute on function ledger.post_one, ledger.post(text, jsonb) to mainstay_app;
