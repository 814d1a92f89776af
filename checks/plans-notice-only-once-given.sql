-- No notice of a lower budget runs that was not given to the person in their own way, and none runs from an earlier day (design, 35).
select c.locality_id, c.person_id, c.change_id, c.given_on, n.given_on as news_given_on, n.formats
from plans.change c
join people.news_to_give n on n.locality_id = c.locality_id and n.person_id = c.person_id and n.starts = c.change_id
where c.state = 'notice' and c.given_on is not null and (n.given_on is null or n.given_on > c.given_on);
