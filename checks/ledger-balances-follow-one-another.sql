-- Each line's balance is the one before it and its amount (design, invariant 1).
select locality_id, account_id, version, amount_pence, balance_pence, before
from (
  select locality_id, account_id, version, amount_pence, balance_pence,
    coalesce(lag(balance_pence) over (partition by locality_id, account_id order by version), 0) as before
  from ledger.entry
) lines
where balance_pence <> before + amount_pence;
