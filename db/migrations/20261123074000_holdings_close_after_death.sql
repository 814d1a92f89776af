-- A holding that was closed because the person died: for which day of death. What was left went back to the fund of its service, and
-- nothing is paid into it any more.
alter table holdings.holding add column closed_for_death_on date;
alter table holdings.holding add constraint closed_for_a_death_went_back
  check (closed_for_death_on is null or (state = 'closed' and goes_to_account_id is not null));
grant update (closed_for_death_on) on holdings.holding to mainstay_app;
create index closed_for_a_death on holdings.holding (locality_id, service_id) where closed_for_death_on is not null;

-- Whether the person in sight died, for what the database lets those who hold their money do.
create function holdings.has_died(in_locality text, in_person uuid)
returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select 1 from people.published_death d
    where d.locality_id = in_locality and d.person_id = in_person
      and in_locality = platform.locality() and in_person = platform.person_id())
$$;
revoke all on function holdings.has_died from public;
grant execute on function holdings.has_died to mainstay_app;

-- Whoever holds money for somebody who died ends what it was for, and takes back what had not begun.
create policy ended_by_the_holder on holdings.share for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{holder}')
    and exists (select 1 from holdings.holding h
      where h.locality_id = share.locality_id and h.person_id = share.person_id and h.holding_id = share.holding_id
        and h.organisation_id = any (platform.organisations()))
    and holdings.has_died(share.locality_id, share.person_id));
create policy taken_back_by_the_holder on holdings.holding for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and person_id = platform.person_id() and platform.stands_as('{holder}') and state = 'withdrawn'
    and holdings.has_died(holding.locality_id, holding.person_id));

-- Each member's part of a cost that is taken back, and where it goes: on to where the rest of a closed holding went, and at last to the
-- fund of the service where the friend has died.
create or replace function holdings.pool_parts_of(in_locality text, in_cost uuid)
returns table (transfer_id uuid, amount_pence bigint, from_account_id uuid, back_to_account_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive back as (
    select p.transfer_id, p.amount_pence, p.account_id as came_from, p.account_id as goes_to
      from holdings.pool_part p
      where p.locality_id = platform.locality() and p.locality_id = in_locality and p.cost_id = in_cost
        and platform.stands_as('{self,supporter,planner}')
        and exists (select 1 from holdings.pool_part mine
          where mine.locality_id = p.locality_id and mine.cost_id = p.cost_id and mine.wrote_it
            and mine.person_id = platform.person_id())
    union all
    select b.transfer_id, b.amount_pence, b.came_from, h.goes_to_account_id
      from back b
      join holdings.holding h on h.locality_id = in_locality and h.account_id = b.goes_to and h.state = 'closed'
  )
  select b.transfer_id, b.amount_pence, b.came_from, b.goes_to
    from back b
    where exists (select 1 from holdings.holding h
        where h.locality_id = in_locality and h.account_id = b.goes_to and h.state <> 'closed')
      or exists (select 1 from holdings.service_account s
        where s.locality_id = in_locality and s.fund_account_id = b.goes_to)
    order by b.came_from
$$;

-- The account that money for one of the person in sight's accounts goes to in the end: where that is closed, on to where its rest went. A
-- holder sees no other holding, and has to pass the rest on all the same.
create function holdings.goes_to_in_the_end(in_locality text, in_account uuid)
returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive went as (
    select in_account as account_id, 0 as steps
    union all
    select h.goes_to_account_id, w.steps + 1
      from went w
      join holdings.holding h on h.locality_id = in_locality and h.account_id = w.account_id and h.state = 'closed'
      where in_locality = platform.locality() and h.person_id = platform.person_id()
        and platform.stands_as('{self,holder}') and h.goes_to_account_id is not null
  )
  select account_id from went order by steps desc limit 1
$$;
revoke all on function holdings.goes_to_in_the_end from public;
grant execute on function holdings.goes_to_in_the_end to mainstay_app;
