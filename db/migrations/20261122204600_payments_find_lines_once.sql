-- The same columns stand in the index that keeps numbers from repeating.
drop index payments.run_line_locality_id_organisation_id_run_id_line_no_idx;

-- On whose behalf somebody looks is asked for once a statement and not once a line.
alter policy of_the_service on payments.run_line
  using (locality_id = (select platform.locality()) and organisation_id = any ((select platform.organisations())::uuid[])
    and (select platform.stands_as('{payer}')));
