-- Who approved a run neither prepared it nor gave an account that it pays to.
select r.locality_id, r.organisation_id, r.run_id, r.number, l.line_id
from payments.run r
left join payments.run_line l
  on l.locality_id = r.locality_id and l.organisation_id = r.organisation_id and l.run_id = r.run_id
    and l.state not in ('held', 'left-out')
left join payments.payee_account a
  on a.locality_id = l.locality_id and a.person_id = l.person_id and a.payee_account_id = l.payee_account_id
where r.approved_by is not null and (r.approved_by = r.prepared_by or r.approved_by = a.given_by);
