-- A letter that went keeps its words. The secret of a link in it goes: an invitation's would open for thirty days.
grant update (body) on platform.letter to mainstay_app;
update platform.letter set body = regexp_replace(body, '/[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])', '/…', 'g')
  where sent_at is not null;
