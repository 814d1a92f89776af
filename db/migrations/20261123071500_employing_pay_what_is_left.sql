-- What is owed without times of a day: holiday that is left when a job is over, which a day cannot hold, and the pay that is missing
-- in hours that were paid below the least wage of their day.
alter table employing.hours add column tops uuid;
alter table employing.hours drop constraint kind_is_known, drop constraint something_was_worked;
alter table employing.hours
  add constraint kind_is_known check (kind in ('work', 'holiday', 'holiday-left', 'top-up')),
  add constraint something_was_worked check (minutes > 0 and minutes <= said_minutes
    and (said_minutes <= 1440 or kind in ('holiday-left', 'top-up'))),
  add constraint a_top_up_is_of_hours check ((kind = 'top-up') = (tops is not null));
