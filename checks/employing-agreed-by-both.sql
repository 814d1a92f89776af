-- A job that is agreed has a contract under both names, and so has everybody who may read it as theirs.
select j.locality_id, j.person_id, j.job_id, j.state
from employing.job j
where j.state in ('agreed', 'closed')
  and (j.assistant_account_id is null or not exists (select 1 from employing.particulars p
    where p.locality_id = j.locality_id and p.person_id = j.person_id and p.job_id = j.job_id
      and p.assistant_agreed_at is not null and p.person_agreed_name <> '' and p.assistant_agreed_name <> ''));
