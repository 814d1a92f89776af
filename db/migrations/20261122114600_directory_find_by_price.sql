-- The lowest price of an hour or a session in pence, nothing where it is free; missing where nobody has said. The server lays
-- listings out again by itself, which fills it.
alter table directory.service
  add column price_pence bigint,
  add constraint price_is_nothing_or_more check (price_pence >= 0);
grant update (price_pence) on directory.service to mainstay_app;
