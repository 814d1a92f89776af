-- Notice of a lower budget runs from the day it was given to the person in the way they asked for (design, invariant 35), not from
-- the day it was proposed. What people were told before this keeps its day.
alter table plans.change add column given_on date;
alter table plans.change alter column takes_effect_on drop not null;
update plans.change set given_on = greatest(proposed_on, takes_effect_on - 28) where state <> 'dropped';
alter table plans.change
  add constraint given_after_proposed check (given_on >= proposed_on),
  add constraint given_says_from_when check (given_on is null or takes_effect_on is not null);
grant update (given_on) on plans.change to mainstay_app;
