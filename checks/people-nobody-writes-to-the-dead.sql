-- Nothing waits to be told to somebody, and nobody is asked what money of theirs is for, once it is written down that they died.
select d.locality_id, d.person_id, n.news_id as what, n.happened_at
from people.death d
join people.news_to_give n on n.locality_id = d.locality_id and n.person_id = d.person_id
where d.taken_back_at is null and n.happened_at > d.written_at
union all
select d.locality_id, d.person_id, s.proposal_id, s.proposed_at
from people.death d
join holdings.surplus_proposal s on s.locality_id = d.locality_id and s.person_id = d.person_id
where d.taken_back_at is null and s.proposed_at > d.written_at;
