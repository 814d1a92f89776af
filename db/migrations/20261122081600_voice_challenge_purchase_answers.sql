-- A no to "can I buy this?" is a decision like the others.
alter table voice.challenge drop constraint about_is_known;
alter table voice.challenge
  add constraint about_is_known check (about in ('plan-decision', 'budget-change', 'no-answer', 'purchase-answer'));
