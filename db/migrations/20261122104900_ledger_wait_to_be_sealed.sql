-- A ledger that is older than seals waits aside while they come: the sealing that follows looks through an account once for every
-- line in it. 20261122105001 brings it back and seals each account in one look. Where seals are there already, nothing waits.
do $$
begin
  if not exists (select from information_schema.columns
      where table_schema = 'ledger' and table_name = 'entry' and column_name = 'seal') then
    create table ledger.entry_that_waits as select * from ledger.entry;
    truncate ledger.entry;
  end if;
end
$$;
