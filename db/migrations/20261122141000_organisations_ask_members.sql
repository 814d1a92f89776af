-- How many of its members looked together, where an organisation asked them; whoever works there speaks otherwise.
alter table organisations.view add column members int;
alter table organisations.view add constraint members_are_people check (members between 1 and 9999);
