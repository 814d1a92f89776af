-- Who answered a question by their account, so that they do not answer a challenge to it; and what a challenge made of a no: a yes
-- that binds. The no and its reason stay as they were given.
alter table holdings.question
  add column answered_account uuid,
  add column overturned_on date,
  add column overturned_by text,
  add column overturned_words text,
  add constraint only_a_no_is_overturned check (overturned_on is null or answer = 'no'),
  add constraint overturned_is_whole check (num_nonnulls(overturned_on, overturned_by, overturned_words) in (0, 3));
grant update (answered_account, overturned_on, overturned_by, overturned_words) on holdings.question to mainstay_app;
