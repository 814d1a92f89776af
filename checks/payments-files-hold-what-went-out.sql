-- A file has every payment of its run that went through the bank, to the penny, and its hash is that of its bytes.
select f.locality_id, f.organisation_id, f.run_id, f.format, f.total_pence, coalesce(s.pence, 0) as sent_pence
from payments.run_file f
left join (
  select locality_id, organisation_id, run_id, count(*) as lines, sum(amount_pence) as pence
  from payments.run_line
  where route = 'bank' and state not in ('held', 'left-out')
  group by locality_id, organisation_id, run_id) s
  on s.locality_id = f.locality_id and s.organisation_id = f.organisation_id and s.run_id = f.run_id
where f.total_pence <> coalesce(s.pence, 0) or f.lines <> coalesce(s.lines, 0)
  or f.sha256 <> encode(sha256(convert_to(f.body, 'UTF8')), 'hex');
