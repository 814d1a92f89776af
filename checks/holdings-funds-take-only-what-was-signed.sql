-- Out of a fund go only uses, what a person saved for and its holder paid, what only passes through to its holder, wages, moves, balances
-- what the person said may go back, and what is left after their death; fixed costs only as they were written down before the service paid them beside it, and at
-- the share signed (design, invariant 5).
select e.locality_id, e.account_id, e.version, e.about ->> 'did' as did, h.fixed_cost_basis_points
from holdings.holding h
join ledger.entry e on e.locality_id = h.locality_id and e.account_id = h.account_id and e.amount_pence < 0
where h.kind in ('agent', 'individual-service-fund', 'managed-account')
  and (e.about ->> 'did' not in ('use', 'spend', 'fixed-costs', 'passed-on', 'wages', 'wages-back', 'move',
      'final-balance', 'give-back', 'after-death')
    or (e.about ->> 'did' = 'spend' and not exists (
      select 1 from ledger.reservation r
        where r.locality_id = e.locality_id and r.account_id = e.account_id and r.transfer_id = e.transfer_id
          and r.ended_as = 'used' and r.amount_pence = -e.amount_pence))
    or (e.about ->> 'did' = 'fixed-costs'
      and (e.about ->> 'fixedCostBasisPoints')::bigint > h.fixed_cost_basis_points));
