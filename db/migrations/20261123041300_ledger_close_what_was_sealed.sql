-- What was sealed anew names a place: nobody but the owner of the tables reads it.
alter table ledger.sealed_anew enable row level security;
