-- What cannot go with a run is given back with why: an account that was changed or does not fit, a sum or a name that the file of
-- the bank cannot carry.
alter table payments.run_line drop constraint hold_is_known;
alter table payments.run_line add constraint hold_is_known check (hold in ('no-account', 'sent-back', 'changed', 'asked',
  'account-changed', 'does-not-fit', 'amount-not-carried', 'name-not-carried'));
-- Whoever takes changes into a run prepared it, and does not approve it.
grant update (prepared_at, prepared_by, prepared_by_name) on payments.run to mainstay_app;
