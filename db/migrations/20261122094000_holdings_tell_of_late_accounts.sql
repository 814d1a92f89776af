-- A holder is told once that a final account is late.
alter table holdings.holding add column late_told_on date;
grant update (late_told_on) on holdings.holding to mainstay_app;
create index final_accounts_due on holdings.holding (locality_id, final_account_by)
  where state = 'closing' and late_told_on is null;

-- Which final accounts are late on a day and nobody was told of, for the work of the night: ids only, of this place.
create function holdings.late_accounts(in_locality text, on_day date)
returns table (organisation_id uuid, person_id uuid, holding_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select h.organisation_id, h.person_id, h.holding_id
    from holdings.holding h
    where h.locality_id = platform.locality() and h.locality_id = in_locality and h.state = 'closing'
      and h.kind = 'individual-service-fund' and h.organisation_id is not null
      and h.final_account_by < on_day and h.late_told_on is null
$$;
revoke all on function holdings.late_accounts from public;
grant execute on function holdings.late_accounts to mainstay_app;
