-- What those who hold money are owed for holding it: below nothing by as much as is not paid yet. It is nobody's support money.
alter table ledger.account drop constraint kind_is_known;
alter table ledger.account add constraint kind_is_known
  check (kind in ('fund', 'holding', 'pool', 'paid-out', 'grace', 'holding-costs'));
