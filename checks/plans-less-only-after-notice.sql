-- A lower budget follows a review, and never takes effect within 28 days of being given to the person (design, invariants 16, 35).
select locality_id, person_id, change_id, reviewed_on, proposed_on, given_on, takes_effect_on
from plans.change
where takes_effect_on < given_on + 28 or given_on < proposed_on or reviewed_on > proposed_on;
