-- By which day a challenge to a taking down is answered, and when that was last called to mind: of workers before the day, and of
-- everybody it concerns once it has passed. The work of the night does both.
alter table directory.taking_down
  add column answer_by date,
  add column reminded_at timestamptz,
  add column told_late_at timestamptz;
update directory.taking_down set answer_by = challenged_at::date + 14 where challenged_at is not null;
alter table directory.taking_down
  add constraint a_challenge_has_a_day check ((challenged_at is null) = (answer_by is null));
grant update (answer_by, reminded_at, told_late_at) on directory.taking_down to mainstay_app;
create policy called_to_mind_by_night on directory.taking_down to mainstay_app
  using (locality_id = platform.locality() and platform.stands_as('{publisher}') and challenged_at is not null
    and stays_at is null and back_at is null);
