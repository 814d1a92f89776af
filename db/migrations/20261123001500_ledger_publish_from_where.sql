-- The account it was spent from, so that what is held for one line of a plan alone can be said to have gone on it.
create or replace view ledger.published_spending as
  select e.locality_id, a.person_id, e.transfer_id, -e.amount_pence as spent_pence, e.effective_on, e.recorded_at,
    e.about ->> 'line' as line, t.reverses_transfer_id, e.account_id
  from ledger.entry e
  join ledger.account a on a.locality_id = e.locality_id and a.account_id = e.account_id
  join ledger.account o on o.locality_id = e.locality_id and o.account_id = e.other_account_id
  join ledger.transfer t on t.locality_id = e.locality_id and t.transfer_id = e.transfer_id
  where a.kind = 'holding' and o.kind in ('paid-out', 'pool', 'grace')
    and a.locality_id = platform.locality() and a.person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}');
