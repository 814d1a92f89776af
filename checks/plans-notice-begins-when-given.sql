-- Where everything about a lower budget was given to the person in their own way, its notice has begun (design, invariant 35).
select c.locality_id, c.person_id, c.change_id, c.state
from plans.change c
where c.state = 'notice' and c.given_on is null
  and exists (select 1 from people.news_to_give n
    where n.locality_id = c.locality_id and n.person_id = c.person_id and n.starts = c.change_id)
  and not exists (select 1 from people.news_to_give n
    where n.locality_id = c.locality_id and n.person_id = c.person_id and n.starts = c.change_id and n.given_on is null);
