-- An assessment that was kept has answers, and no more than one of a person's is in force.
select kept.locality_id, kept.person_id, kept.assessment_id
from assessment.assessment kept
where not exists (
    select 1 from assessment.answer answer
    where answer.locality_id = kept.locality_id and answer.person_id = kept.person_id
      and answer.assessment_id = kept.assessment_id
  )
  or (kept.replaced_at is null and exists (
    select 1 from assessment.assessment other
    where other.locality_id = kept.locality_id and other.person_id = kept.person_id
      and other.assessment_id <> kept.assessment_id and other.replaced_at is null
  ));
