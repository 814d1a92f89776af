-- What a person pays themself can be challenged: whoever worked it out does not answer, whoever answers reads it, and what was
-- worked out wrong is taken off no further payment.
alter table holdings.financial_assessment add column assessed_by_account uuid;
alter table holdings.financial_assessment add column overturned_on date;
grant update (overturned_on) on holdings.financial_assessment to mainstay_app;
create policy read_by_who_answers on holdings.financial_assessment for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{decider}'));
create policy overturned_by_who_answers on holdings.financial_assessment for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{decider}'))
  with check (overturned_on is not null);
