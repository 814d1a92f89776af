-- A bank's own statement read in beside a holding. A line has the same key whenever the bank gives it again, so reading a file in
-- twice changes nothing; two lines that are alike and both real differ in the key's last part.
create table payments.statement_import (
  locality_id text not null,
  person_id uuid not null,
  import_id uuid not null,
  holding_id uuid not null,
  holder_id uuid,
  file_name text not null,
  sha256 text not null,
  format text not null,
  account_text text not null,
  opening_pence bigint,
  closing_pence bigint,
  from_on date,
  until_on date,
  lines_new integer not null,
  lines_known integer not null,
  lines_left_out integer not null,
  imported_at timestamptz not null,
  imported_by_name text not null,
  primary key (locality_id, person_id, import_id)
);
create table payments.statement_line (
  locality_id text not null,
  person_id uuid not null,
  holding_id uuid not null,
  line_key text not null,
  line_id uuid not null,
  import_id uuid not null,
  holder_id uuid,
  line_no integer not null,
  day date not null,
  kind text not null,
  what text not null,
  amount_pence bigint not null,
  balance_pence bigint,
  -- The movement in the ledger that this line is.
  transfer_id uuid,
  matched_at timestamptz,
  matched_by_name text,
  -- Or why it is none.
  explained text,
  explained_at timestamptz,
  explained_by_name text,
  primary key (locality_id, person_id, holding_id, line_key),
  constraint a_line_moves_something check (amount_pence <> 0),
  constraint explained_says_by_whom check ((explained is null) = (explained_by_name is null)),
  constraint matched_or_explained check (transfer_id is null or explained is null)
);
create unique index one_line_a_movement on payments.statement_line (locality_id, person_id, holding_id, transfer_id)
  where transfer_id is not null;
create unique index lines_by_their_id on payments.statement_line (locality_id, person_id, line_id);
create index lines_to_match on payments.statement_line (locality_id, person_id, holding_id, day)
  where transfer_id is null and explained is null;
alter table payments.statement_import enable row level security;
alter table payments.statement_line enable row level security;
create policy about_the_person on payments.statement_import to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,payer}'));
create policy of_the_holder on payments.statement_import to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{holder}')
    and holder_id = any (platform.organisations()));
create policy about_the_person on payments.statement_line to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,payer}'));
create policy of_the_holder on payments.statement_line to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id() and platform.stands_as('{holder}')
    and holder_id = any (platform.organisations()));
grant select, insert on payments.statement_import to mainstay_app;
grant select, insert, update (transfer_id, matched_at, matched_by_name, explained, explained_at, explained_by_name)
  on payments.statement_line to mainstay_app;
