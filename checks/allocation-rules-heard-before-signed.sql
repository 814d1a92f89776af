-- A name under a rule before the days to answer were over, or before it was said what was heard.
select s.locality_id, s.version_id, s.name
  from allocation.rule_signature s
  join allocation.rule_version v on v.locality_id = s.locality_id and v.version_id = s.version_id
  left join allocation.rule_hearing h on h.locality_id = s.locality_id and h.version_id = s.version_id
  where s.signed_on <= v.asks_until or h.heard_on is null or h.heard_on > s.signed_on
    or s.account_id = v.account_id or s.hash <> v.hash
