-- A statement of a fund as it went out: which lines of the account it holds and what they come to. Lines never change, so that it reads
-- as it was sent for ever; what is put right later is a line of the next.
create table holdings.statement (
  locality_id text not null,
  person_id uuid not null,
  statement_id uuid not null,
  holding_id uuid not null,
  from_on date not null,
  until_on date not null,
  after_version bigint not null,
  until_version bigint not null,
  opening_pence bigint not null,
  in_pence bigint not null,
  out_pence bigint not null,
  closing_pence bigint not null,
  promised_pence bigint not null,
  -- How many uses are written down in it; none may mean that they are still to come.
  uses integer not null,
  is_final boolean not null default false,
  sent_at timestamptz not null,
  primary key (locality_id, person_id, statement_id),
  constraint one_statement_a_period unique (locality_id, person_id, holding_id, until_on, is_final),
  constraint a_statement_adds_up check (closing_pence = opening_pence + in_pence - out_pence),
  constraint a_statement_goes_on check (from_on <= until_on and after_version <= until_version)
);
alter table holdings.statement enable row level security;
create policy with_its_holding on holdings.statement to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = statement.locality_id and h.person_id = statement.person_id
        and h.holding_id = statement.holding_id));
grant select, insert on holdings.statement to mainstay_app;

-- The funds of a place whose newest four weeks are over on a day and that have no statement of them, for the work of the night: ids and
-- days only. What no statement was sent of comes into one, however long it is.
create function holdings.statements_due(in_locality text, on_day date)
returns table (organisation_id uuid, person_id uuid, holding_id uuid, account_id uuid, from_on date, until_on date, after_version bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.organisation_id, d.person_id, d.holding_id, d.account_id, d.from_on, d.until_on, d.after_version
  from (
    select h.organisation_id, h.person_id, h.holding_id, h.account_id, coalesce(l.after_version, 0) as after_version,
        coalesce(l.until_on + 1, s.first_on) as from_on, m.monday + (on_day - m.monday) / 28 * 28 - 1 as until_on
      from holdings.holding h
      join holdings.arrangement a on a.locality_id = h.locality_id and a.person_id = h.person_id
      cross join lateral (
        select a.first_day - (extract(isodow from a.first_day)::integer - 1) as monday) m
      cross join lateral (
        select min(s.from_on) as first_on from holdings.share s
          where s.locality_id = h.locality_id and s.person_id = h.person_id and s.holding_id = h.holding_id) s
      left join lateral (
        select t.until_on, t.until_version as after_version from holdings.statement t
          where t.locality_id = h.locality_id and t.person_id = h.person_id and t.holding_id = h.holding_id
          order by t.until_on desc limit 1) l on true
      where h.locality_id = platform.locality() and h.locality_id = in_locality and h.kind = 'individual-service-fund'
        and h.state in ('active', 'closing') and on_day >= m.monday) d
  where d.from_on <= d.until_on
  order by d.holding_id
$$;
revoke all on function holdings.statements_due from public;
grant execute on function holdings.statements_due to mainstay_app;
