-- What a pool has in all, for one of its members. The app gave the ledger the accounts to add up, and could have named one
-- friend's; now it names the pool, and the ledger adds up for nobody else.
create function holdings.pool_totals(in_locality text, in_pool uuid)
returns table (members bigint, total bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*), ledger.total_of(in_locality, array_agg(account_id))
    from holdings.pool_accounts(in_locality, in_pool)
$$;
revoke all on function holdings.pool_totals from public;
grant execute on function holdings.pool_totals to mainstay_app;
revoke execute on function ledger.total_of from mainstay_app;
