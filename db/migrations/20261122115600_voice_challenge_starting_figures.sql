-- How a starting figure was worked out can be challenged like a decision, once a service stands beside the person.
alter table voice.challenge drop constraint about_is_known;
alter table voice.challenge
  add constraint about_is_known
  check (about in ('plan-decision', 'budget-change', 'no-answer', 'purchase-answer', 'review', 'starting-figure'));
