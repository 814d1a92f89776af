-- Friends share a cost of a day among those who lived on it: the money of somebody who died pays for no bus after.
create function holdings.pool_accounts_on(in_locality text, in_pool uuid, on_day date)
returns table (account_id uuid, shares_costs boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.account_id, h.state = 'active' and not exists (select 1 from people.published_death d
      where d.locality_id = h.locality_id and d.person_id = h.person_id and d.died_on < on_day)
    from holdings.holding h
    where h.locality_id = platform.locality() and h.locality_id = in_locality and h.pool_id = in_pool
      and h.state in ('active', 'closing')
      and exists (select 1 from holdings.holding mine
        where mine.locality_id = h.locality_id and mine.pool_id = in_pool and mine.person_id = platform.person_id()
          and mine.state in ('active', 'closing') and platform.stands_as('{self,supporter,planner}'))
    order by h.account_id
$$;
revoke all on function holdings.pool_accounts_on from public;
grant execute on function holdings.pool_accounts_on to mainstay_app;
