-- The night after "can I buy this?" was to be answered, everybody who decides at the service is told once, and so is the person.
alter table holdings.question add column escalated_on date;

-- Which questions are late on a day and nobody was told of, noted as told, for the work of the night: ids only, of this place.
create function holdings.late_questions(in_locality text, in_day date)
returns table (question_id uuid, person_id uuid, service_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update holdings.question q set escalated_on = in_day
    where q.locality_id = platform.locality() and q.locality_id = in_locality and q.answer is null and q.answer_by < in_day
      and q.escalated_on is null
    returning q.question_id, q.person_id, q.service_id
$$;
revoke all on function holdings.late_questions from public;
grant execute on function holdings.late_questions to mainstay_app;
create index questions_not_answered on holdings.question (locality_id, answer_by)
  where answer is null and escalated_on is null;
