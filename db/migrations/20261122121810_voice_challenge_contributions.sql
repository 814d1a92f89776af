-- What a person pays themself, where the policy charges, can be challenged like a decision.
alter table voice.challenge drop constraint about_is_known;
alter table voice.challenge
  add constraint about_is_known
  check (about in ('plan-decision', 'budget-change', 'no-answer', 'purchase-answer', 'review', 'starting-figure',
    'contribution'));
