create schema holdings;
grant usage on schema holdings to mainstay_app;

-- Where a local service's money comes from, and where money that was spent goes.
create table holdings.service_account (
  locality_id text not null,
  organisation_id uuid not null,
  fund_account_id uuid not null,
  paid_out_account_id uuid not null,
  opened_at timestamptz not null,
  primary key (locality_id, organisation_id)
);
alter table holdings.service_account enable row level security;
create policy own_place on holdings.service_account to mainstay_app using (locality_id = platform.locality());
grant select, insert on holdings.service_account to mainstay_app;

-- What an organisation that holds money may take for its fixed costs: published, dated, and never more than was signed.
create table holdings.fund_terms (
  locality_id text not null,
  organisation_id uuid not null,
  from_on date not null,
  fixed_cost_basis_points integer not null,
  covers text not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (locality_id, organisation_id, from_on),
  constraint fixed_costs_are_under_half check (fixed_cost_basis_points between 0 and 5000)
);
alter table holdings.fund_terms enable row level security;
create policy read_in_own_place on holdings.fund_terms for select to mainstay_app
  using (locality_id = platform.locality());
create policy published_by_the_organisation on holdings.fund_terms for insert to mainstay_app
  with check (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
create policy changed_by_the_organisation on holdings.fund_terms for update to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations()));
grant select, insert, update on holdings.fund_terms to mainstay_app;

-- One row a person: whoever changes how their money is held takes turns on it.
create table holdings.arrangement (
  locality_id text not null,
  person_id uuid not null,
  service_id uuid not null,
  first_day date not null,
  made_at timestamptz not null,
  primary key (locality_id, person_id)
);
alter table holdings.arrangement enable row level security;
create policy about_the_person on holdings.arrangement to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer,holder}'));
create policy of_the_service on holdings.arrangement for select to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update on holdings.arrangement to mainstay_app;
create index on holdings.arrangement (locality_id, service_id);

-- The agreed budgets that shares were made within, as they stood then.
create table holdings.agreed (
  locality_id text not null,
  person_id uuid not null,
  plan_id uuid not null,
  from_on date not null,
  agreed_on date not null,
  weekly_pence bigint not null,
  one_off_pence bigint not null,
  noted_at timestamptz not null,
  primary key (locality_id, person_id, plan_id, from_on)
);
alter table holdings.agreed enable row level security;
create policy about_the_person on holdings.agreed to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
grant select, insert, update (weekly_pence, one_off_pence, agreed_on) on holdings.agreed to mainstay_app;

create table holdings.holding (
  locality_id text not null,
  person_id uuid not null,
  holding_id uuid not null,
  kind text not null,
  state text not null,
  name text not null,
  account_id uuid not null,
  service_id uuid not null,
  organisation_id uuid,
  pool_id uuid,
  fixed_cost_basis_points integer not null default 0,
  proposed_at timestamptz not null,
  ends_on date,
  final_account_by date,
  -- The account that what is left goes to.
  goes_to_account_id uuid,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (locality_id, person_id, holding_id),
  constraint kind_is_known check (kind in ('direct-payment', 'nominated-person', 'authorised-person', 'trust', 'agent',
    'individual-service-fund', 'managed-account', 'pool')),
  constraint state_is_known check (state in ('proposed', 'signed-by-person', 'active', 'closing', 'closed', 'withdrawn')),
  constraint a_fund_has_its_holder
    check (kind not in ('agent', 'individual-service-fund', 'managed-account') or organisation_id is not null),
  constraint a_pool_is_named check ((kind = 'pool') = (pool_id is not null)),
  constraint closing_has_its_days
    check (state <> 'closing' or (ends_on is not null and final_account_by is not null and goes_to_account_id is not null)),
  constraint one_holding_an_account unique (locality_id, account_id)
);
create index on holdings.holding (locality_id, organisation_id);
create index on holdings.holding (locality_id, service_id);
create index on holdings.holding (locality_id, pool_id);
alter table holdings.holding enable row level security;
create policy about_the_person on holdings.holding to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy of_the_holder on holdings.holding for select to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and platform.stands_as('{holder}') and state not in ('proposed', 'withdrawn'));
create policy changed_by_the_holder on holdings.holding for update to mainstay_app
  using (locality_id = platform.locality() and organisation_id = any (platform.organisations())
    and person_id = platform.person_id() and platform.stands_as('{holder}'));
create policy of_the_service on holdings.holding for select to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations())
    and platform.stands_as('{payer}'));
grant select, insert, update (state, ends_on, final_account_by, goes_to_account_id, closed_at, version)
  on holdings.holding to mainstay_app;

-- Who signed what, in the words they signed.
create table holdings.signature (
  locality_id text not null,
  person_id uuid not null,
  holding_id uuid not null,
  signed_as text not null,
  name text not null,
  account_id uuid,
  on_paper boolean not null default false,
  signed_at timestamptz not null,
  wording text[] not null,
  primary key (locality_id, person_id, holding_id, signed_as),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint signs_as_one_of check (signed_as in ('person', 'holder', 'service'))
);
alter table holdings.signature enable row level security;
create policy with_its_holding on holdings.signature to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = signature.locality_id and h.person_id = signature.person_id
        and h.holding_id = signature.holding_id));
grant select, insert on holdings.signature to mainstay_app;

create table holdings.share (
  locality_id text not null,
  person_id uuid not null,
  share_id uuid not null,
  holding_id uuid not null,
  plan_id uuid not null,
  line_id uuid not null,
  what text not null,
  weekly_pence bigint not null,
  one_off_pence bigint not null,
  from_on date not null,
  until_on date,
  paid_until date,
  one_off_paid_on date,
  primary key (locality_id, person_id, share_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint shares_are_nothing_or_more check (weekly_pence >= 0 and one_off_pence >= 0),
  constraint ends_after_it_begins check (until_on >= from_on - 1)
);
create index on holdings.share (locality_id, person_id, holding_id);
alter table holdings.share enable row level security;
create policy about_the_person on holdings.share to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy with_its_holding on holdings.share for select to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = share.locality_id and h.person_id = share.person_id and h.holding_id = share.holding_id));
grant select, insert, update (until_on, paid_until, one_off_paid_on) on holdings.share to mainstay_app;

-- Money that came in from the service: for which days, what it was made of, and what the person pays themself.
create table holdings.pay_in (
  locality_id text not null,
  person_id uuid not null,
  transfer_id uuid not null,
  holding_id uuid not null,
  from_on date not null,
  until_on date not null,
  weekly_money_pence bigint not null,
  one_off_pence bigint not null,
  contribution_pence bigint not null,
  net_pence bigint not null,
  paid_at timestamptz not null,
  primary key (locality_id, person_id, transfer_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint net_is_the_rest check (net_pence = weekly_money_pence + one_off_pence - contribution_pence),
  constraint contribution_is_within_the_cost check (contribution_pence between 0 and weekly_money_pence)
);
alter table holdings.pay_in enable row level security;
create policy with_its_holding on holdings.pay_in to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = pay_in.locality_id and h.person_id = pay_in.person_id and h.holding_id = pay_in.holding_id));
grant select, insert on holdings.pay_in to mainstay_app;

-- What a promise is for; the money itself is reserved in the ledger under the same id.
create table holdings.promise (
  locality_id text not null,
  person_id uuid not null,
  reservation_id uuid not null,
  holding_id uuid not null,
  line_id uuid,
  to_whom text not null,
  due_on date,
  promised_by text not null,
  primary key (locality_id, person_id, reservation_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding
);
alter table holdings.promise enable row level security;
create policy with_its_holding on holdings.promise to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = promise.locality_id and h.person_id = promise.person_id and h.holding_id = promise.holding_id));
grant select, insert on holdings.promise to mainstay_app;

create table holdings.question (
  locality_id text not null,
  person_id uuid not null,
  question_id uuid not null,
  service_id uuid not null,
  what text not null,
  amount_pence bigint not null,
  line_id uuid,
  line_what text,
  asked_at timestamptz not null,
  asked_by text not null,
  answer_by date not null,
  answer text,
  reason text,
  answered_at timestamptz,
  answered_by text,
  primary key (locality_id, person_id, question_id),
  constraint answer_is_known check (answer in ('yes', 'no')),
  constraint a_penny_or_more check (amount_pence > 0),
  constraint an_answer_has_a_reason_a_name_and_a_day
    check ((answer is null) = (reason is null) and (answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index on holdings.question (locality_id, service_id, answer_by) where answer is null;
alter table holdings.question enable row level security;
create policy about_the_person on holdings.question to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
create policy of_the_service on holdings.question for select to mainstay_app
  using (locality_id = platform.locality() and service_id = any (platform.organisations())
    and platform.stands_as('{decider}'));
grant select, insert, update (answer, reason, answered_at, answered_by) on holdings.question to mainstay_app;

-- A surplus is only ever asked about. Money goes back where the person says so, and never by itself.
create table holdings.surplus_proposal (
  locality_id text not null,
  person_id uuid not null,
  proposal_id uuid not null,
  holding_id uuid not null,
  proposed_at timestamptz not null,
  proposed_by text not null,
  answer_by date not null,
  balance_pence bigint not null,
  commitments_pence bigint not null,
  keep_weeks integer not null,
  weekly_pence bigint not null,
  amount_pence bigint not null,
  answer text,
  saving_for text,
  answered_at timestamptz,
  answered_by text,
  primary key (locality_id, person_id, proposal_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint eight_weeks_may_be_kept check (keep_weeks >= 8),
  constraint a_surplus_is_the_rest
    check (amount_pence > 0 and amount_pence = balance_pence - commitments_pence - keep_weeks * weekly_pence),
  constraint answer_is_known check (answer in ('saving-for', 'give-back', 'keep'))
);
alter table holdings.surplus_proposal enable row level security;
create policy about_the_person on holdings.surplus_proposal to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,decider,payer}'));
grant select, insert, update (answer, saving_for, answered_at, answered_by) on holdings.surplus_proposal to mainstay_app;

-- Friends who share costs. The joining word lets a friend in; each has a holding and an account of their own.
create table holdings.pool (
  locality_id text not null,
  pool_id uuid not null,
  name text not null,
  joining_word text not null,
  split_rule text not null default 'equal',
  account_id uuid not null,
  started_at timestamptz not null,
  primary key (locality_id, pool_id),
  constraint one_pool_a_word unique (locality_id, joining_word),
  constraint rule_is_known check (split_rule in ('equal'))
);
alter table holdings.pool enable row level security;
create policy started_in_own_place on holdings.pool for insert to mainstay_app
  with check (locality_id = platform.locality());
create policy of_its_members on holdings.pool for select to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = pool.locality_id and h.pool_id = pool.pool_id and h.person_id = platform.person_id()));
grant select, insert on holdings.pool to mainstay_app;

create table holdings.pool_cost (
  locality_id text not null,
  pool_id uuid not null,
  cost_id uuid not null,
  what text not null,
  to_whom text not null,
  amount_pence bigint not null,
  members integer not null,
  paid_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (locality_id, pool_id, cost_id),
  constraint a_penny_or_more check (amount_pence > 0),
  constraint friends_share_it check (members >= 2)
);
alter table holdings.pool_cost enable row level security;
create policy of_its_members on holdings.pool_cost to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.pool p where p.locality_id = pool_cost.locality_id and p.pool_id = pool_cost.pool_id));
grant select, insert on holdings.pool_cost to mainstay_app;

-- Only where the policy in force charges. Nothing writes here otherwise.
create table holdings.financial_assessment (
  locality_id text not null,
  person_id uuid not null,
  assessment_id uuid not null,
  from_on date not null,
  means jsonb not null,
  weekly_pence bigint not null,
  working jsonb not null,
  assessed_at timestamptz not null,
  assessed_by text not null,
  primary key (locality_id, person_id, assessment_id)
);
alter table holdings.financial_assessment enable row level security;
create policy about_the_person on holdings.financial_assessment to mainstay_app
  using (locality_id = platform.locality() and person_id = platform.person_id()
    and platform.stands_as('{self,supporter,planner,payer}'));
create policy of_the_service on holdings.financial_assessment for select to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{payer}') and exists (
    select 1 from holdings.arrangement a
      where a.locality_id = financial_assessment.locality_id and a.person_id = financial_assessment.person_id
        and a.service_id = any (platform.organisations())));
grant select, insert on holdings.financial_assessment to mainstay_app;

-- A pool by the word that friends tell each other; it says what the pool is called and how many are in it, no more.
create function holdings.pool_by_word(in_locality text, in_word text)
returns table (pool_id uuid, name text, members bigint)
language sql stable security definer set search_path = '' as $$
  select p.pool_id, p.name,
      (select count(*) from holdings.holding h
         where h.locality_id = p.locality_id and h.pool_id = p.pool_id and h.state in ('active', 'closing'))
    from holdings.pool p
    where p.locality_id = platform.locality() and p.locality_id = in_locality and p.joining_word = in_word
$$;

-- The accounts of a pool's members, for one of them: ids only, to share a cost and to know the whole.
create function holdings.pool_accounts(in_locality text, in_pool uuid)
returns table (account_id uuid, shares_costs boolean)
language sql stable security definer set search_path = '' as $$
  select h.account_id, h.state = 'active'
    from holdings.holding h
    where h.locality_id = platform.locality() and h.locality_id = in_locality and h.pool_id = in_pool
      and h.state in ('active', 'closing')
      and exists (select 1 from holdings.holding mine
        where mine.locality_id = h.locality_id and mine.pool_id = in_pool and mine.person_id = platform.person_id()
          and mine.state in ('active', 'closing') and platform.stands_as('{self,supporter,planner}'))
    order by h.account_id
$$;
revoke all on function holdings.pool_by_word, holdings.pool_accounts from public;
grant execute on function holdings.pool_by_word, holdings.pool_accounts to mainstay_app;
