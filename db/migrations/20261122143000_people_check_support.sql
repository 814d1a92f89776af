-- Checkers: disabled people who look, by a person's invitation, at how good the person's support is. They do nothing else for
-- that person. They are told how to reach and talk with whoever invited them.
alter table people.worker drop constraint role_is_known;
alter table people.worker add constraint role_is_known
  check (role in ('planner', 'decider', 'payer', 'holder', 'checker', 'watcher'));
alter table people.relationship drop constraint role_is_known;
alter table people.relationship add constraint role_is_known
  check (role in ('supporter', 'planner', 'decider', 'payer', 'holder', 'assistant', 'checker'));
create policy read_by_checkers on people.reaching for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{checker}'));
-- What they write is news to the person, and nobody else's: not the service's, and not the provider's who is checked.
create policy of_checkers_who_give_it on people.news_to_give to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{checker}'));
