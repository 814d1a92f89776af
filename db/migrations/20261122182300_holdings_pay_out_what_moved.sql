-- Money that a person moved out of what the service itself holds for them: the ledger has it where it goes, and the service still has to
-- pay it there.
create table holdings.moved_out (
  locality_id text not null,
  person_id uuid not null,
  transfer_id uuid not null,
  service_id uuid not null,
  to_holding_id uuid not null,
  amount_pence bigint not null,
  on_day date not null,
  primary key (locality_id, person_id, transfer_id),
  foreign key (locality_id, person_id, to_holding_id) references holdings.holding,
  constraint something_moved check (amount_pence > 0)
);
create index moved_out_of_a_service on holdings.moved_out (locality_id, service_id);
alter table holdings.moved_out enable row level security;
create policy about_the_person on holdings.moved_out to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,payer,decider,holder}'));
create policy of_the_service on holdings.moved_out for select to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations()) and platform.stands_as('{payer}'));
grant select, insert on holdings.moved_out to mainstay_app;
