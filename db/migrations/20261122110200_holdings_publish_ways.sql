-- By which way of holding how much of people's weekly money goes, for watchers over fairness; empty to everybody else.
create view holdings.published_share as
  select s.locality_id, s.person_id, h.kind, s.weekly_pence, s.from_on, s.until_on
  from holdings.share s
  join holdings.holding h
    on h.locality_id = s.locality_id and h.person_id = s.person_id and h.holding_id = s.holding_id
  where platform.stands_as('{watcher}') and h.state in ('active', 'closing', 'closed');
grant select on holdings.published_share to mainstay_app;
