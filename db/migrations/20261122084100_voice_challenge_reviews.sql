-- The answer to how a plan goes is a decision like the others, and so is that there is none in time.
alter table voice.challenge drop constraint about_is_known;
alter table voice.challenge
  add constraint about_is_known
  check (about in ('plan-decision', 'budget-change', 'no-answer', 'purchase-answer', 'review'));
