-- Whose hand wrote a promise down, so that a helper who may not see the money still finds what they promised themself.
alter table holdings.promise add column promised_by_account_id uuid;
