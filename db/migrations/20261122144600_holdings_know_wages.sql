-- A promise of wages is kept or let go where the hours are, so that hours and money never tell two stories.
alter table holdings.promise add column is_wages boolean not null default false;
