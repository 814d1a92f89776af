-- What a helper does may be news to the person too, and a helper cannot give it in large print: the service that decides, or else
-- whoever holds money for them, does. The newest of those who stand beside them gives it; false where nobody does.
create function people.leave_news(in_locality text, to_person uuid, the_news jsonb) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  giver uuid;
begin
  if in_locality is distinct from platform.locality() or to_person is distinct from platform.person_id() then
    return false;
  end if;
  select r.organisation_id into giver
    from people.relationship r
    where r.locality_id = in_locality and r.person_id = to_person and r.role in ('decider', 'holder')
      and r.organisation_id is not null and r.accepted_at is not null and r.ended_at is null
    order by r.role, r.accepted_at desc, r.relationship_id desc limit 1;
  if giver is null then
    return false;
  end if;
  insert into people.news_to_give (locality_id, person_id, news_id, organisation_id, news, path, formats, happened_at, starts)
    values (in_locality, to_person, (the_news ->> 'newsId')::uuid, giver, the_news ->> 'news', the_news ->> 'path',
      array(select jsonb_array_elements_text(the_news -> 'formats')), (the_news ->> 'happenedAt')::timestamptz,
      (the_news ->> 'starts')::uuid);
  return true;
end
$$;

-- When news that something begins with was given: whether any of it still waits, and the day the last of it was given. Helpers and
-- workers who never see the news itself count clocks by it.
create function people.news_given(in_locality text, to_person uuid, of_starts uuid)
returns table (waits boolean, given_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select bool_or(n.given_on is null), max(n.given_on)
    from people.news_to_give n
    where n.locality_id = platform.locality() and n.locality_id = in_locality and n.person_id = platform.person_id()
      and n.person_id = to_person and n.starts = of_starts
$$;
revoke all on function people.leave_news, people.news_given from public;
grant execute on function people.leave_news, people.news_given to mainstay_app;
create index on people.news_to_give (locality_id, person_id, starts) where starts is not null;
