-- A lower budget follows a review, and never takes effect within 28 days of being proposed (design, invariant 16).
select locality_id, person_id, change_id, reviewed_on, proposed_on, takes_effect_on
from plans.change
where takes_effect_on < proposed_on + 28 or reviewed_on > proposed_on;
