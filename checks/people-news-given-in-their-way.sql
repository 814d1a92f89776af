-- News that no e-mail may carry was given in one of the ways the person asked for (design, invariant 35).
select locality_id, person_id, news_id, given_as, formats
from people.news_to_give
where given_on is not null and not given_as = any (formats);
