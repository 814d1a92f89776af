-- The day on which an assistant under 21 reaches the age of a higher least wage. Nobody of 21 or more is asked for a day. Contracts
-- from before were not either: nobody can invent one, so they go on without until somebody says it.
alter table employing.particulars
  add column next_age_on date,
  add column asked_no_birthday boolean not null default false;
update employing.particulars set asked_no_birthday = true where age <> '21-and-over';
alter table employing.particulars
  add constraint under_21_a_birthday_is_known check (age = '21-and-over' or asked_no_birthday or next_age_on is not null),
  add constraint from_21_no_birthday_is_asked check (age <> '21-and-over' or next_age_on is null);

-- Says the day once for a contract from before; words and figures of a contract are never changed.
create function employing.say_birthday(of_person uuid, of_job uuid, of_age text, on_day date) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update employing.particulars set next_age_on = on_day
    where locality_id = platform.locality() and person_id = of_person and person_id = platform.person_id()
      and platform.stands_as('{self}') and job_id = of_job and age = of_age and asked_no_birthday and next_age_on is null
$$;
revoke all on function employing.say_birthday from public;
grant execute on function employing.say_birthday to mainstay_app;

-- Hours that were said before that are reckoned anew when the person's side says or agrees them.
grant update (wage_pence) on employing.hours to mainstay_app;
