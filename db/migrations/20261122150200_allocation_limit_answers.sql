-- Where an answer came from on the network, as a hash that is good for one version: so that nobody floods what a service asks.
alter table allocation.rule_answer add column from_hash text;

-- How many answers came from one place since a moment: a number for anybody, the words are for the service alone.
create function allocation.answers_from(in_locality text, of_version uuid, in_hash text, since timestamptz)
returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) from allocation.rule_answer a
    where a.locality_id = platform.locality() and a.locality_id = in_locality and a.version_id = of_version
      and a.from_hash = in_hash and a.answered_at > since
$$;
revoke all on function allocation.answers_from from public;
grant execute on function allocation.answers_from to mainstay_app;

-- Where answers came from is forgotten once it limits nothing any more.
create function allocation.forget_answers_from(in_locality text, before timestamptz)
returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update allocation.rule_answer a set from_hash = null
    where a.locality_id = platform.locality() and a.locality_id = in_locality and a.answered_at < before
      and a.from_hash is not null
$$;
revoke all on function allocation.forget_answers_from from public;
grant execute on function allocation.forget_answers_from to mainstay_app;
