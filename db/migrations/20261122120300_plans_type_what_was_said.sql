-- Somebody may say how their plan goes on the telephone: whoever decides types it, is named beside it, and somebody else answers.
alter table plans.review add column typed_by_account uuid;
grant update (typed_by_account) on plans.review to mainstay_app;
create policy typed_by_the_service on plans.review for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id()
    and sent_to = any (platform.organisations()) and platform.stands_as('{decider}')
    and state = 'said' and typed_by_account is not null);
create policy typed_once_asked_by_the_service on plans.review for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and sent_to = any (platform.organisations()) and platform.stands_as('{decider}') and state = 'asked')
  with check (state = 'said' and typed_by_account is not null);
