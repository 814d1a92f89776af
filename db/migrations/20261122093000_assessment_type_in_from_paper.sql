-- Who typed an answer in that was written on paper; null where it was given on the page itself.
alter table assessment.draft_answer add column typed_by text;
alter table assessment.draft_answer add constraint typist_is_named check (typed_by is null or (trim(typed_by) <> '' and length(typed_by) <= 100));
alter table assessment.answer add column typed_by text;
alter table assessment.answer add constraint typist_is_named check (typed_by is null or (trim(typed_by) <> '' and length(typed_by) <= 100));
