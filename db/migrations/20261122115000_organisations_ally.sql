-- Organisations that act together: an alliance or a partnership under one umbrella, with aims and a rule of their own.
create table organisations.alliance (
  locality_id text not null,
  alliance_id uuid not null,
  name text not null,
  kind text not null,
  aims text[] not null,
  rule text not null,
  begun_by uuid not null,
  begun_at timestamptz not null,
  primary key (locality_id, alliance_id),
  constraint kind_is_known check (kind in ('alliance', 'umbrella')),
  constraint rule_is_known check (rule in ('everybody', 'two-thirds', 'most')),
  constraint it_has_a_name_and_aims check (name <> '' and cardinality(aims) > 0)
);
alter table organisations.alliance enable row level security;
create policy open_to_all on organisations.alliance for select to mainstay_app using (locality_id = platform.locality());
create policy begun_by_its_workers on organisations.alliance for insert to mainstay_app
  with check (locality_id = platform.locality() and begun_by = any (platform.organisations()));

create table organisations.alliance_member (
  locality_id text not null,
  alliance_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  joined_at timestamptz,
  left_at timestamptz,
  primary key (locality_id, alliance_id, organisation_id)
);
alter table organisations.alliance_member enable row level security;
create policy open_to_all on organisations.alliance_member for select to mainstay_app
  using (locality_id = platform.locality());
create policy asked_by_workers on organisations.alliance_member for insert to mainstay_app
  with check (locality_id = platform.locality() and asked_by = any (platform.organisations()));
create policy answers_for_itself on organisations.alliance_member for update to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, update (joined_at, left_at) on organisations.alliance_member to mainstay_app;

-- Aims and rule change only by what the members agreed.
create policy changed_by_members on organisations.alliance for update to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from organisations.alliance_member m
    where m.locality_id = alliance.locality_id and m.alliance_id = alliance.alliance_id
      and m.organisation_id = any (platform.organisations()) and m.joined_at is not null and m.left_at is null));
grant select, insert, update (aims, rule) on organisations.alliance to mainstay_app;

create table organisations.proposal (
  locality_id text not null,
  alliance_id uuid not null,
  proposal_id uuid not null,
  what text not null,
  words text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  outcome text,
  decided_at timestamptz,
  primary key (locality_id, alliance_id, proposal_id),
  constraint what_is_known check (what in ('statement', 'decision', 'aims', 'rule', 'welcome')),
  constraint outcome_is_known check (outcome in ('agreed', 'not-agreed')),
  constraint decided_on_a_day check ((outcome is null) = (decided_at is null)),
  constraint something_is_proposed check (words <> '')
);
alter table organisations.proposal enable row level security;
create policy open_to_all on organisations.proposal for select to mainstay_app using (locality_id = platform.locality());
create policy proposed_by_a_member on organisations.proposal for insert to mainstay_app
  with check (locality_id = platform.locality() and proposed_by = any (platform.organisations()));
create policy decided_by_members on organisations.proposal for update to mainstay_app
  using (locality_id = platform.locality() and exists (select 1 from organisations.alliance_member m
    where m.locality_id = proposal.locality_id and m.alliance_id = proposal.alliance_id
      and m.organisation_id = any (platform.organisations()) and m.joined_at is not null and m.left_at is null));
grant select, insert, update (outcome, decided_at) on organisations.proposal to mainstay_app;

create table organisations.vote (
  locality_id text not null,
  alliance_id uuid not null,
  proposal_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  says text not null,
  said_by uuid not null,
  said_at timestamptz not null,
  primary key (locality_id, alliance_id, proposal_id, organisation_id),
  foreign key (locality_id, alliance_id, proposal_id) references organisations.proposal,
  constraint says_is_known check (says in ('yes', 'no'))
);
alter table organisations.vote enable row level security;
create policy open_to_all on organisations.vote for select to mainstay_app using (locality_id = platform.locality());
create policy voted_by_its_workers on organisations.vote for insert to mainstay_app
  with check (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and said_by = platform.account_id());
grant select, insert on organisations.vote to mainstay_app;
