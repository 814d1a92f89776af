-- Two signed rules of one place that begin on one day.
select v.locality_id, v.begins_on, count(*)
  from allocation.rule_version v
  where not exists (select 1 from allocation.rule_withdrawal w
      where w.locality_id = v.locality_id and w.version_id = v.version_id)
    and 2 <= (select count(*) from allocation.rule_signature s
      where s.locality_id = v.locality_id and s.version_id = v.version_id and s.account_id <> v.account_id
        and s.hash = v.hash and s.signed_on < v.begins_on)
  group by v.locality_id, v.begins_on
  having count(*) > 1
