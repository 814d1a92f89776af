-- A decision that was challenged with success: whoever made it does not decide about that plan again.
alter table plans.decision add column overturned_on date;
grant update (overturned_on) on plans.decision to mainstay_app;
