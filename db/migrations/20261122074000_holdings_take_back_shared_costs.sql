-- The movement that paid a shared cost out, so that it can be taken back exactly.
alter table holdings.pool_cost add column transfer_id uuid;

-- What each friend paid of a cost: a member sees their own part, and never a friend's.
create table holdings.pool_part (
  locality_id text not null,
  person_id uuid not null,
  cost_id uuid not null,
  pool_id uuid not null,
  transfer_id uuid not null,
  account_id uuid not null,
  amount_pence bigint not null,
  -- Whether the cost was written down for this person, who alone may take it back.
  wrote_it boolean not null,
  primary key (locality_id, person_id, cost_id),
  foreign key (locality_id, pool_id, cost_id) references holdings.pool_cost,
  constraint pays_a_penny_or_more check (amount_pence > 0)
);
create index on holdings.pool_part (locality_id, cost_id);
alter table holdings.pool_part enable row level security;
create policy about_the_person on holdings.pool_part for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
grant select on holdings.pool_part to mainstay_app;

-- A shared cost that was a mistake: every part of it went back. Once, and with the reason.
create table holdings.pool_cost_taken_back (
  locality_id text not null,
  pool_id uuid not null,
  cost_id uuid not null,
  why text not null,
  taken_back_at timestamptz not null,
  taken_back_by text not null,
  primary key (locality_id, pool_id, cost_id),
  foreign key (locality_id, pool_id, cost_id) references holdings.pool_cost,
  constraint a_reason_is_given check (why <> '')
);
alter table holdings.pool_cost_taken_back enable row level security;
create policy of_those_who_paid_a_part on holdings.pool_cost_taken_back for select to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.pool_part p
      where p.locality_id = pool_cost_taken_back.locality_id and p.cost_id = pool_cost_taken_back.cost_id));
create policy taken_back_by_who_wrote_it on holdings.pool_cost_taken_back for insert to mainstay_app
  with check (locality_id = platform.locality() and platform.stands_as('{self,supporter,planner}') and exists (
    select 1 from holdings.pool_part p
      where p.locality_id = pool_cost_taken_back.locality_id and p.pool_id = pool_cost_taken_back.pool_id
        and p.cost_id = pool_cost_taken_back.cost_id and p.wrote_it));
grant select, insert on holdings.pool_cost_taken_back to mainstay_app;

-- Notes the parts of a cost that a member writes down for all: who has which account only the database knows.
create function holdings.note_pool_parts(in_locality text, in_pool uuid, in_cost uuid, parts jsonb)
returns void language sql security definer set search_path = '' as $$
  insert into holdings.pool_part (locality_id, person_id, cost_id, pool_id, transfer_id, account_id, amount_pence, wrote_it)
  select h.locality_id, h.person_id, in_cost, in_pool, part.transfer, part.account, part.pence,
      h.person_id = platform.person_id()
    from jsonb_to_recordset(parts) as part(account uuid, transfer uuid, pence bigint)
    join holdings.holding h on h.locality_id = in_locality and h.pool_id = in_pool and h.account_id = part.account
    where h.locality_id = platform.locality() and platform.stands_as('{self,supporter,planner}')
      and exists (select 1 from holdings.holding mine
        where mine.locality_id = h.locality_id and mine.pool_id = in_pool and mine.state = 'active'
          and mine.person_id = platform.person_id())
$$;

-- The parts of a cost for the member who wrote it down, and where each goes back to: the account it came from, or where that
-- account's balance went when it was closed.
create function holdings.pool_parts_of(in_locality text, in_cost uuid)
returns table (transfer_id uuid, amount_pence bigint, from_account_id uuid, back_to_account_id uuid)
language sql stable security definer set search_path = '' as $$
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
    order by b.came_from
$$;
revoke all on function holdings.note_pool_parts, holdings.pool_parts_of from public;
grant execute on function holdings.note_pool_parts, holdings.pool_parts_of to mainstay_app;
