-- Where a person's own part comes from when they pay it in themself; only where the policy charges.
alter table holdings.arrangement add column own_account_id uuid;
