-- No payment waits in a run that was sent or withdrawn, and none has gone out of a run that was not sent.
select r.locality_id, r.organisation_id, r.run_id, r.number, r.state, l.line_id, l.state as line_state
from payments.run r
join payments.run_line l
  on l.locality_id = r.locality_id and l.organisation_id = r.organisation_id and l.run_id = r.run_id
where (r.state in ('sent', 'withdrawn') and l.state in ('ready', 'held'))
  or (r.state <> 'sent' and l.state in ('sent', 'returned', 'sent-again', 'answered'))
  or (r.state = 'approved' and l.state = 'held');
