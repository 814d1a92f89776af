-- How a person wants to be reached and talked with; whoever stands beside them reads it, only they change it.
create table people.reaching (
  locality_id text not null,
  person_id uuid not null,
  formats text[] not null default '{}',
  language text not null default '',
  what_helps text not null default '',
  please_never text not null default '',
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (locality_id, person_id)
);
alter table people.reaching enable row level security;
create policy about_the_person on people.reaching for select to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer,holder}'));
create policy written_by_the_person on people.reaching for insert to mainstay_app
  with check (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self}'));
create policy changed_by_the_person on people.reaching for update to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self}'));
grant select, insert, update on people.reaching to mainstay_app;
