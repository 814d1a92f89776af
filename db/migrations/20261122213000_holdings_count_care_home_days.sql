-- Stays in a care home that a direct payment paid for, with the rule in force when each was written down; only where a place has one.
create table holdings.care_home_stay (
  locality_id text not null,
  person_id uuid not null,
  transfer_id uuid not null,
  holding_id uuid not null,
  from_on date not null,
  until_on date not null,
  days_most integer not null,
  linked_within_days integer not null,
  primary key (locality_id, person_id, transfer_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint a_stay_is_a_day_or_more check (until_on >= from_on),
  constraint no_stay_is_longer_than_the_rule check (until_on - from_on + 1 <= days_most)
);
alter table holdings.care_home_stay enable row level security;
create policy with_its_holding on holdings.care_home_stay to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = care_home_stay.locality_id and h.person_id = care_home_stay.person_id
        and h.holding_id = care_home_stay.holding_id));
grant select, insert on holdings.care_home_stay to mainstay_app;
