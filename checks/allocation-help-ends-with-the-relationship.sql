-- A helper's word to give unpaid help is in force only while they stand beside the person (design, invariant 17).
select word.locality_id, word.person_id, word.agreement_id, word.area
from assessment.helper_agreement word
where word.ended_at is null
  and not exists (
    select 1 from people.relationship beside
    where beside.locality_id = word.locality_id and beside.person_id = word.person_id
      and beside.account_id = word.account_id and beside.role = 'supporter'
      and beside.accepted_at is not null and beside.ended_at is null
  );
