-- Who agreed a budget answers for paying it: those who pay for that service read what is agreed for the people they pay, many at
-- once, and nothing else of the plan.
alter table plans.agreement add column organisation_id uuid;
update plans.agreement a set organisation_id = d.organisation_id
  from plans.decision d
  where d.locality_id = a.locality_id and d.person_id = a.person_id and d.decision_id = a.decision_id;
alter table plans.agreement alter column organisation_id set not null;
create policy read_by_who_pays on plans.agreement for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
create policy read_by_who_pays on plans.change for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
