import type pg from 'pg';

/**
 * The plainest ledger with two entries that one can write: balances, entries, one function, as the owner of the tables. No key, no
 * floor, no seal, no words, no place, no row-level security. What it takes is the least that two entries take at all.
 */
export async function makePlain(client: pg.Pool, accounts: number): Promise<void> {
  await client.query(`
    create schema plain;
    create table plain.account (account_id integer primary key, balance bigint not null default 0);
    create table plain.entry (entry_id bigserial primary key, account_id integer not null, pence bigint not null,
      at timestamptz not null default now());
    insert into plain.account select generate_series(0, ${accounts});
    create function plain.post(giver integer, taker integer, amount bigint) returns void language plpgsql as $$
    begin
      perform 1 from plain.account where account_id in (giver, taker) order by account_id for update;
      insert into plain.entry (account_id, pence) values (giver, -amount), (taker, amount);
      update plain.account set balance = balance - amount where account_id = giver;
      update plain.account set balance = balance + amount where account_id = taker;
    end $$`);
}
