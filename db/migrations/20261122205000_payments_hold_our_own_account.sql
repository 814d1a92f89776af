-- A payment to the account that the service itself pays from waits: in a file of the bank it would be taken for the sum that balances
-- the others, and the whole file be refused.
alter table payments.run_line drop constraint hold_is_known;
alter table payments.run_line add constraint hold_is_known check (hold in ('no-account', 'sent-back', 'changed', 'asked',
  'account-changed', 'own-account', 'does-not-fit', 'amount-not-carried', 'name-not-carried'));
