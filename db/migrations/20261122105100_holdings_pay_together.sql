-- A payment run pays many people in one transaction, on the service's behalf. It takes their turns, which needs a right to the
-- row but changes nothing in it, and writes what each share is paid until.
create policy turn_taken_by_the_service on holdings.arrangement for update to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations()) and platform.stands_as('{payer}'))
  with check (false);
create policy paid_by_the_service on holdings.share for update to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{payer}') and exists (
    select 1 from holdings.holding h
      where h.locality_id = share.locality_id and h.person_id = share.person_id and h.holding_id = share.holding_id
        and h.service_id = any (platform.organisations())));
