-- A challenge is answered by nobody who decided what it is about, and its panel is nobody who answered before (design, 16).
select c.locality_id, c.person_id, c.challenge_id, a.stage, a.answered_by
from voice.challenge c
join voice.answer a on a.locality_id = c.locality_id and a.person_id = c.person_id and a.challenge_id = c.challenge_id
where a.answered_by = any (c.decided_by)
or exists (
  select 1 from voice.answer other
  where other.locality_id = a.locality_id and other.person_id = a.person_id and other.challenge_id = a.challenge_id
    and other.stage <> a.stage and other.answered_by = a.answered_by
);
