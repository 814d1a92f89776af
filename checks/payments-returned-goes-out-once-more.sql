-- What the bank sent back and was sent again stands in exactly one later payment, and nothing else goes out again.
select l.locality_id, l.person_id, l.line_id, l.state, count(a.line_id) as again
from payments.run_line l
left join payments.run_line a
  on a.locality_id = l.locality_id and a.person_id = l.person_id and a.again_line_id = l.line_id
    and a.state not in ('ready', 'held', 'left-out')
group by l.locality_id, l.person_id, l.line_id, l.state
having count(a.line_id) <> case when l.state = 'sent-again' then 1 else 0 end;
