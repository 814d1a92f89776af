-- What watchers over fairness compare: figures of agreements without names, words or lines, in every place of this database. A view
-- reads as its owner, so it asks itself on whose behalf; to everybody else it is empty.
create view plans.published_agreement as
  select locality_id, person_id, plan_id, from_day, weekly_pence, starting_weekly_pence
  from plans.agreement
  where platform.stands_as('{watcher}');
grant select on plans.published_agreement to mainstay_app;

-- Lower figures in force: notice was given and nothing holds them.
create view plans.published_change as
  select locality_id, person_id, plan_id, takes_effect_on, to_weekly_pence
  from plans.change
  where platform.stands_as('{watcher}') and state = 'notice' and given_on is not null and takes_effect_on is not null;
grant select on plans.published_change to mainstay_app;
