-- The day by which an agreed plan is looked at together next. It moves; the agreement beside it stays as it was made.
alter table plans.plan add column review_by date;
update plans.plan p set review_by = a.review_by from plans.agreement a
  where a.locality_id = p.locality_id and a.person_id = p.person_id and a.plan_id = p.plan_id and p.state = 'agreed';
alter table plans.plan add constraint agreed_is_looked_at_again check (state <> 'agreed' or review_by is not null);
grant update (review_by) on plans.plan to mainstay_app;
create index agreed_plans on plans.plan (locality_id, sent_to, review_by, person_id) where state = 'agreed';
