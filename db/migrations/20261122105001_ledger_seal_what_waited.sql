-- Brings back what waited to be sealed, and seals it: each account is looked through once.
do $$
begin
  if to_regclass('ledger.entry_that_waits') is null then
    return;
  end if;
  insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
      effective_on, recorded_at, what, about)
    select locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id, effective_on,
        recorded_at, what, about
      from ledger.entry_that_waits;
  drop table ledger.entry_that_waits;
  create temporary table sealed on commit drop as
    select locality_id, account_id, max(version) as version, ledger.seal_of(null, string_agg(ledger.digest_of(version, transfer_id,
        amount_pence, balance_pence, other_account_id, effective_on, recorded_at, what, about), ''::bytea order by version)) as seal
      from ledger.entry group by locality_id, account_id;
  update ledger.entry e set seal = s.seal from sealed s
    where e.locality_id = s.locality_id and e.account_id = s.account_id and e.version = s.version;
  update ledger.account a set seal = s.seal from sealed s
    where a.locality_id = s.locality_id and a.account_id = s.account_id;
end
$$;
