-- A no to "can I buy this?" that a challenge found wrong is a yes that binds, and no other no became one (design, invariant 16).
select c.locality_id, c.person_id, c.challenge_id, c.state, q.question_id, q.answer, q.overturned_on
from voice.challenge c
full join holdings.question q
  on q.locality_id = c.locality_id and q.person_id = c.person_id and q.question_id = c.about_id
  and c.about = 'purchase-answer' and c.state in ('upheld', 'panel-upheld')
where (c.about = 'purchase-answer' and c.state in ('upheld', 'panel-upheld') and q.overturned_on is null)
  or (q.overturned_on is not null and c.challenge_id is null);
