-- Money is only where the person signed, and whoever else must (design, section 12 D).
select h.locality_id, h.person_id, h.holding_id, h.kind, h.state
from holdings.holding h
join ledger.account a on a.locality_id = h.locality_id and a.account_id = h.account_id
where (a.version > 0 or h.state in ('active', 'closing', 'closed'))
  and (not exists (
      select 1 from holdings.signature s
        where s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
          and s.signed_as = 'person')
    or (h.kind <> 'pool' and not exists (
      select 1 from holdings.signature s
        where s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id
          and s.signed_as in ('holder', 'service'))));
