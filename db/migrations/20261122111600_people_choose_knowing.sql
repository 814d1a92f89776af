-- That a person knows that one organisation does two things for them that are better in two houses, was shown who else could do
-- one of them, and chose it. It can be taken back; nothing is removed.
create table people.knowing_choice (
  locality_id text not null,
  person_id uuid not null,
  choice_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  one_function text not null,
  other_function text not null,
  others_shown text[] not null,
  chosen_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (locality_id, person_id, choice_id),
  constraint two_functions check (one_function <> other_function),
  constraint others_were_shown check (cardinality(others_shown) > 0)
);
create unique index one_choice_for_two_functions on people.knowing_choice
  (locality_id, person_id, organisation_id, one_function, other_function) where taken_back_at is null;
alter table people.knowing_choice enable row level security;
create policy the_person on people.knowing_choice to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{self}'));
create policy read_where_a_role_starts on people.knowing_choice for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, update (taken_back_at) on people.knowing_choice to mainstay_app;

-- What an organisation does for the person through this relationship, where its role alone does not say: who holds money as an
-- agent gives no support, who holds a fund does.
alter table people.relationship add column does text[];
grant update (does) on people.relationship to mainstay_app;
