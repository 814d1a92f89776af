-- Every answer to "can I buy this?" says the same to everybody after: its precedent is of the same service, yes or no, and overturned as it is.
-- Another answer to the same kind of thing than the one before says why; a kind has one name. A no that was overturned is left out, since it stood
-- until its day.
select q.locality_id, q.question_id::text as id, 'says something else in general' as broken
from holdings.question q
left join holdings.precedent p on p.locality_id = q.locality_id and p.precedent_id = q.precedent_id
where q.answer is not null and not q.answered_before_precedents
  and (p.precedent_id is null or not p.asked or p.service_id <> q.service_id or p.says <> q.answer
    or (p.overturned_on is null) <> (q.overturned_on is null))
union all
select n.locality_id, n.precedent_id::text, 'is another answer and does not say why'
from (
  select p.*, lag(case when p.overturned_on is null then p.says end)
      over (partition by p.locality_id, p.service_id, p.kind_id order by p.said_at, p.precedent_id) as said_before
  from holdings.precedent p) n
where n.said_before <> n.says and n.differs_because is null
union all
select p.locality_id, p.precedent_id::text, 'is of a kind with another name'
from holdings.precedent p
join holdings.precedent f on f.locality_id = p.locality_id and f.precedent_id = p.kind_id
where f.kind <> p.kind or f.service_id <> p.service_id
