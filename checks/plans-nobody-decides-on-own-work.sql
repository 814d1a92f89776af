-- Whoever wrote in a plan, as it was sent, neither decides about it nor confirms the decision (design, invariant 20).
select d.locality_id, d.person_id, d.decision_id, d.decided_by, d.second_by
from plans.decision d
join plans.sending s on s.locality_id = d.locality_id and s.person_id = d.person_id and s.sending_id = d.sending_id
where exists (
  select 1
  from jsonb_path_query(s.as_sent, '$.*[*].written.by') as w (writer)
  where w.writer #>> '{}' in (d.decided_by::text, d.second_by::text)
);
