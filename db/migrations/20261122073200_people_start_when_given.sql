-- What begins only once somebody was given this news in their own way, such as the notice of a lower budget.
alter table people.news_to_give add column starts uuid;
create index on people.news_to_give (locality_id, person_id, starts) where given_on is null;
