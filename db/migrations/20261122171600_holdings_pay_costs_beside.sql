-- What it costs to hold somebody's money is paid beside it by the service that agreed the budget, never out of it.
alter table holdings.service_account add column costs_account_id uuid;
update holdings.service_account set costs_account_id = gen_random_uuid();
do $$
declare
  service record;
begin
  for service in select * from holdings.service_account loop
    perform set_config('mainstay.locality', service.locality_id, true);
    perform ledger.open_account(service.locality_id, service.costs_account_id, 'holding-costs', 'costs of holding', null,
      service.organisation_id, null, now());
  end loop;
  perform set_config('mainstay.locality', '', true);
end
$$;
alter table holdings.service_account alter column costs_account_id set not null;

-- What a holder is owed for one holding: for each use its share as signed, less what was taken back or has been paid.
create table holdings.holding_cost (
  locality_id text not null,
  person_id uuid not null,
  cost_id uuid not null,
  holding_id uuid not null,
  -- The movement of the ledger that it is.
  transfer_id uuid not null,
  did text not null,
  what text not null,
  amount_pence bigint not null,
  counts_on date not null,
  written_at timestamptz not null,
  primary key (locality_id, person_id, cost_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint one_movement_a_cost unique (locality_id, transfer_id),
  constraint owed_or_paid
    check ((did = 'owed' and amount_pence > 0) or (did in ('taken-back', 'paid') and amount_pence < 0))
);
create index on holdings.holding_cost (locality_id, person_id, holding_id);
alter table holdings.holding_cost enable row level security;
create policy with_its_holding on holdings.holding_cost to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = holding_cost.locality_id and h.person_id = holding_cost.person_id
        and h.holding_id = holding_cost.holding_id));
grant select, insert on holdings.holding_cost to mainstay_app;

-- What of a payment was only on its way to the holder.
alter table holdings.pay_in add column costs_pence bigint not null default 0;
alter table holdings.pay_in drop constraint net_is_the_rest;
alter table holdings.pay_in add constraint net_is_the_rest
  check (net_pence = weekly_money_pence + one_off_pence - contribution_pence + costs_pence and costs_pence >= 0);
