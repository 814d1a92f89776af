-- Costs that friends shared before their parts were noted: the ledger knows the parts, and the account that wrote each down.
insert into holdings.pool_part (locality_id, person_id, cost_id, pool_id, transfer_id, account_id, amount_pence, wrote_it)
select c.locality_id, h.person_id, c.cost_id, c.pool_id, t.transfer_id, h.account_id, t.amount_pence,
    exists (select 1 from people.person p
      where p.locality_id = h.locality_id and p.person_id = h.person_id and p.account_id = t.recorded_by)
  from holdings.pool_cost c
  join holdings.holding h on h.locality_id = c.locality_id and h.pool_id = c.pool_id
  join ledger.transfer t on t.locality_id = h.locality_id
    and t.idempotency_key = 'pool-share:' || c.cost_id || ':' || h.account_id;
update holdings.pool_cost c set transfer_id = t.transfer_id
  from ledger.transfer t
  where t.locality_id = c.locality_id and t.idempotency_key = 'pool-out:' || c.cost_id;
alter table holdings.pool_cost alter column transfer_id set not null;
