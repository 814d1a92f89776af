-- Where the place's rule asked for it, family who live with a person work for them only on a yes of the service to that person's own question,
-- given before the contract was offered (design, invariant 11; SI 2014/2871, regulation 3).
select p.locality_id, p.person_id, p.job_id, p.version
from employing.particulars p
left join holdings.question q on q.locality_id = p.locality_id and q.person_id = p.person_id
  and q.question_id::text = p.body ->> 'necessary'
where p.body ->> 'relative' = 'at-home' and p.body ->> 'necessary' is not null
  and (q.question_id is null or q.answer is null or (q.answer <> 'yes' and q.overturned_on is null) or q.asked_at > p.written_at
    or (q.answer = 'yes' and q.answered_at > p.written_at))
