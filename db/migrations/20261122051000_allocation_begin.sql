create schema allocation;
grant usage on schema allocation to mainstay_app;

-- Every starting figure a person was ever shown for an assessment they kept, with all it takes to repeat it. Added, never changed.
create table allocation.starting_figure (
  locality_id text not null,
  person_id uuid not null,
  figure_id uuid not null,
  assessment_id uuid not null,
  instrument text not null,
  instrument_version integer not null,
  instrument_hash text not null,
  annual_pence bigint not null,
  weekly_pence bigint not null,
  replay jsonb not null,
  because text not null,
  worked_out_at timestamptz not null,
  primary key (locality_id, person_id, figure_id),
  constraint figure_is_nothing_or_more check (annual_pence >= 0 and weekly_pence >= 0)
);
alter table allocation.starting_figure enable row level security;
create policy about_the_person on allocation.starting_figure to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider}'));
grant select, insert on allocation.starting_figure to mainstay_app;
