-- What a payment run writes for the people it pays, in one statement for thousands: what came in, for which days, and until when each
-- share is paid. The service is asked for once, and that every holding is one it pays for, once for all of them; anything else is
-- refused whole.
create function holdings.write_paid(in_service uuid, in_at timestamptz,
  in_person uuid[], in_transfer uuid[], in_holding uuid[], in_from date[], in_until date[], in_weekly_money bigint[],
  in_one_offs bigint[], in_contribution bigint[], in_costs bigint[], in_net bigint[],
  days_person uuid[], days_id uuid[], days_holding uuid[], days_transfer uuid[], days_what text[], days_weekly bigint[],
  days_from date[], days_until date[], days_amount bigint[],
  until_person uuid[], until_share uuid[], until_paid date[], until_once date[])
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
set jit = off as $$
declare
  here constant text := platform.locality();
begin
  if not (platform.stands_as('{payer}') and in_service = any (platform.organisations())) or exists (
      select 1 from unnest(in_person || days_person, in_holding || days_holding) as p(person, holding)
        left join holdings.holding h on h.locality_id = here and h.person_id = p.person and h.holding_id = p.holding
          and h.service_id = in_service
        where h.holding_id is null) then
    raise exception 'a service pays into what it pays for' using errcode = 'insufficient_privilege';
  end if;

  insert into holdings.pay_in (locality_id, person_id, transfer_id, holding_id, from_on, until_on, weekly_money_pence,
      one_off_pence, contribution_pence, costs_pence, net_pence, paid_at)
    select here, p.*, in_at from unnest(in_person, in_transfer, in_holding, in_from, in_until, in_weekly_money, in_one_offs,
      in_contribution, in_costs, in_net) as p;
  insert into holdings.paid_days (locality_id, person_id, paid_days_id, holding_id, transfer_id, what, weekly_pence, from_on,
      until_on, amount_pence)
    select here, d.* from unnest(days_person, days_id, days_holding, days_transfer, days_what, days_weekly, days_from, days_until,
      days_amount) as d;
  update holdings.share s set paid_until = p.paid, one_off_paid_on = p.once
    from unnest(until_person, until_share, until_paid, until_once) as p(person, share, paid, once)
    join holdings.holding h on h.locality_id = here and h.person_id = p.person and h.service_id = in_service
    where s.locality_id = here and s.person_id = p.person and s.share_id = p.share and s.holding_id = h.holding_id;
end
$$;
revoke all on function holdings.write_paid from public;
grant execute on function holdings.write_paid to mainstay_app;

-- Room beside each share for its next state, so that none of its indexes is touched.
alter table holdings.share set (fillfactor = 50);

-- Who writes here is let only where they see the holding, row by row or for all together: it is there. A second look at each, which
-- also locks it, took longer than the writing. `checks/` keeps asking.
alter table holdings.pay_in drop constraint pay_in_locality_id_person_id_holding_id_fkey;
alter table holdings.paid_days drop constraint paid_days_locality_id_person_id_holding_id_fkey;
