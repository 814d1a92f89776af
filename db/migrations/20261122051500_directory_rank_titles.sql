-- The telling part of a listing's words (name, terms, who, where, when, how to pay), by which results are ordered: short
-- enough to be read for a thousand rows in a search. What only a page shows is kept aside, what a search reads stays in the row.
alter table directory.service add column title_words tsvector;
update directory.service set title_words = setweight(to_tsvector('english', name), 'A');
alter table directory.service alter column title_words set not null;
alter table directory.service alter column words set storage main;
alter table directory.service alter column title_words set storage main;
alter table directory.service alter column place_words set storage main;
create index on directory.service using gin (title_words);
