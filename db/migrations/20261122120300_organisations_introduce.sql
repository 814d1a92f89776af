-- Who was made known to whom, in words that are the person's to keep or to take out. No assessment, no reason, no state.
create table organisations.introduction (
  locality_id text not null,
  person_id uuid not null,
  introduction_id uuid not null,
  made_to text not null,
  hope text not null,
  made_by uuid not null,
  by_name text not null,
  by_organisation uuid,
  made_at timestamptz not null,
  came_of_it text not null,
  taken_out_at timestamptz,
  primary key (locality_id, person_id, introduction_id),
  constraint to_somebody check (made_to <> '')
);
alter table organisations.introduction enable row level security;
create policy the_person_and_who_introduces on organisations.introduction to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,planner}'));
grant select, insert, update (came_of_it, taken_out_at) on organisations.introduction to mainstay_app;
