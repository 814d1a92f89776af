-- Every starting figure rests on an assessment of that person, by the same instrument, and says with what it can be repeated
-- (design, invariants 13 and 14).
select figure.locality_id, figure.person_id, figure.figure_id
from allocation.starting_figure figure
left join assessment.assessment kept
  on kept.locality_id = figure.locality_id and kept.person_id = figure.person_id and kept.assessment_id = figure.assessment_id
where kept.assessment_id is null
  or kept.instrument <> figure.instrument or kept.instrument_version <> figure.instrument_version
  or figure.instrument_hash !~ '^[0-9a-f]{64}$'
  or (figure.replay ->> 'annual')::bigint is distinct from figure.annual_pence
  or (figure.replay ->> 'weekly')::bigint is distinct from figure.weekly_pence;
