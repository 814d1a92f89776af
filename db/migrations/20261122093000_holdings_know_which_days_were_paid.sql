-- Days that money came into a holding for, and at what weekly amount; less than nothing where it was counted off again. What is
-- due is what is held less what stands here, day by day, so that a plan or a figure that changes is neither paid twice nor short.
create table holdings.paid_days (
  locality_id text not null,
  person_id uuid not null,
  paid_days_id uuid not null,
  holding_id uuid not null,
  -- The payment it came by, or the movement that went along; none for what was paid before days were kept.
  transfer_id uuid,
  what text not null,
  weekly_pence bigint not null,
  from_on date not null,
  until_on date not null,
  amount_pence bigint not null,
  primary key (locality_id, person_id, paid_days_id),
  foreign key (locality_id, person_id, holding_id) references holdings.holding,
  constraint paid_for_some_days check (until_on >= from_on),
  constraint paid_at_an_amount check (weekly_pence <> 0),
  constraint amount_goes_with_the_weekly check (amount_pence = 0 or sign(amount_pence) = sign(weekly_pence))
);
create index on holdings.paid_days (locality_id, person_id, holding_id);
alter table holdings.paid_days enable row level security;
create policy with_its_holding on holdings.paid_days to mainstay_app
  using (locality_id = platform.locality() and exists (
    select 1 from holdings.holding h
      where h.locality_id = paid_days.locality_id and h.person_id = paid_days.person_id
        and h.holding_id = paid_days.holding_id));
grant select, insert on holdings.paid_days to mainstay_app;

-- Until now a share knew the last day it was paid until. A day is a seventh of a week, the pennies left over from Monday on.
insert into holdings.paid_days (locality_id, person_id, paid_days_id, holding_id, what, weekly_pence, from_on, until_on,
    amount_pence)
select s.locality_id, s.person_id, s.share_id, s.holding_id, s.what, s.weekly_pence, s.from_on, days.until_on,
    (select sum(s.weekly_pence / 7 + case when extract(isodow from day) <= s.weekly_pence % 7 then 1 else 0 end)
       from generate_series(s.from_on, days.until_on, interval '1 day') day)
  from holdings.share s
  cross join lateral (select least(s.paid_until, coalesce(s.until_on, s.paid_until)) as until_on) days
  where s.weekly_pence > 0 and days.until_on >= s.from_on;
update holdings.share set paid_until = until_on where paid_until > until_on;
