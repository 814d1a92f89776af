-- A figure worked out by a rule of the place, which two who did not make it had not signed before it began, or before its day.
select f.locality_id, f.person_id, f.figure_id, f.instrument, f.instrument_version
  from allocation.starting_figure f
  join allocation.rule_version v on v.locality_id = f.locality_id and v.instrument = f.instrument
    and v.version = f.instrument_version
  where f.instrument_hash <> v.file_hash
    or (f.worked_out_at at time zone 'Europe/London')::date < v.begins_on
    or exists (select 1 from allocation.rule_withdrawal w
      where w.locality_id = v.locality_id and w.version_id = v.version_id)
    or 2 > (select count(*) from allocation.rule_signature s
      where s.locality_id = v.locality_id and s.version_id = v.version_id and s.account_id <> v.account_id
        and s.hash = v.hash and s.signed_on < v.begins_on)
