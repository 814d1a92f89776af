-- On whose behalf somebody looks is the same for every row: it is asked for once a statement, where a payment run reads and writes
-- tens of thousands. What may be seen and changed stays as it was.
alter policy about_the_person on holdings.arrangement
  using (locality_id = (select platform.locality()) and person_id = (select platform.person_id())
    and (select platform.stands_as('{self,supporter,planner,decider,payer,holder}')));
alter policy of_the_service on holdings.arrangement
  using (locality_id = (select platform.locality()) and service_id = any ((select platform.organisations())::uuid[])
    and (select platform.stands_as('{payer}')));
alter policy turn_taken_by_the_service on holdings.arrangement
  using (locality_id = (select platform.locality()) and service_id = any ((select platform.organisations())::uuid[])
    and (select platform.stands_as('{payer}')));

alter policy about_the_person on holdings.holding
  using (locality_id = (select platform.locality()) and person_id = (select platform.person_id())
    and (select platform.stands_as('{self,supporter,planner,decider,payer}')));
alter policy of_the_holder on holdings.holding
  using (locality_id = (select platform.locality()) and organisation_id = any ((select platform.organisations())::uuid[])
    and (select platform.stands_as('{holder}')) and state <> all ('{proposed,withdrawn}'));
alter policy of_the_service on holdings.holding
  using (locality_id = (select platform.locality()) and service_id = any ((select platform.organisations())::uuid[])
    and (select platform.stands_as('{payer}')));

alter policy about_the_person on holdings.share
  using (locality_id = (select platform.locality()) and person_id = (select platform.person_id())
    and (select platform.stands_as('{self,supporter,planner,decider,payer}')));

alter policy with_its_holding on holdings.share
  using (locality_id = (select platform.locality()) and exists (
    select 1 from holdings.holding h
      where h.locality_id = share.locality_id and h.person_id = share.person_id and h.holding_id = share.holding_id));
alter policy with_its_holding on holdings.pay_in
  using (locality_id = (select platform.locality()) and exists (
    select 1 from holdings.holding h
      where h.locality_id = pay_in.locality_id and h.person_id = pay_in.person_id and h.holding_id = pay_in.holding_id));
alter policy with_its_holding on holdings.paid_days
  using (locality_id = (select platform.locality()) and exists (
    select 1 from holdings.holding h
      where h.locality_id = paid_days.locality_id and h.person_id = paid_days.person_id
        and h.holding_id = paid_days.holding_id));
