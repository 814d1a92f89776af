-- An organisation also says what stands in its way, and what it can do for another.
alter table organisations.statement drop constraint about_is_known;
alter table organisations.statement add constraint about_is_known
  check (about in ('criterion', 'board', 'services', 'where', 'voice-and-business', 'maturity', 'help'));
