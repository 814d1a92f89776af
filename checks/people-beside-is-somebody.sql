-- Whoever stands beside a person said yes, and can be named: an account or an organisation, never an address alone; nothing
-- ended before it began; and no power is one the table of authority does not know.
select locality_id, person_id, relationship_id, role
from people.relationship
where (accepted_at is not null and account_id is null and organisation_id is null)
  or accepted_at < invited_at
  or ended_at < coalesce(accepted_at, invited_at)
  or (ended_at is not null and ended_by is null)
  or not powers <@ array['help-answer', 'see-budget', 'see-plan', 'write-plan', 'see-money', 'spend', 'speak-up',
    'help-employ'];
