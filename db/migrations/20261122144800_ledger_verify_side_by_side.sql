-- What an entry says may be worked out by several processes at once, so that a long ledger is verified on every processor.
alter function ledger.digest_of(bigint, uuid, bigint, bigint, uuid, date, timestamptz, text, jsonb) parallel safe;
alter function ledger.seal_of(text, bytea) parallel safe;
