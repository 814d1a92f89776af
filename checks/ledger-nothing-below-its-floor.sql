-- No account is below its floor, and none that is closed holds or promises anything (design, invariant 4).
select locality_id, account_id, kind, posted_pence, reserved_pence, floor_pence, closed_at
from ledger.account
where (floor_pence is not null and posted_pence - reserved_pence < floor_pence)
  or (closed_at is not null and (posted_pence <> 0 or reserved_pence <> 0))
  or (floor_pence is null and kind not in ('fund', 'holding-costs'));
