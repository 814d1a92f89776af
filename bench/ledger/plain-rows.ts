import pg from 'pg';

const of_the_run = 'where transfer_id in (select transfer_id from payments.run_line)';

/** What a run writes for each person: new rows, and rows that change. */
const written = [
  { table: 'payments.run_line' },
  { table: 'ledger.transfer', which: of_the_run },
  { table: 'ledger.entry', which: of_the_run },
  { table: 'holdings.pay_in' },
  { table: 'holdings.paid_days' },
  { table: 'platform.journal' },
] as const;
const changed = [
  { table: 'payments.run_line', change: `set state = 'sent', transfer_id = gen_random_uuid()` },
  { table: 'ledger.account', change: 'set posted_pence = posted_pence + 1, version = version + 1' },
  { table: 'holdings.share', change: 'set paid_until = paid_until + 1' },
] as const;

/**
 * Milliseconds that the rows of a run take by themselves: read from a table, written into tables of the same columns and indexes, as
 * the owner of the tables, with nothing asked, worked out, sealed or sent. No run on this server is faster.
 */
export async function rowsAlone(owner: pg.ClientConfig): Promise<number> {
  const client = new pg.Client(owner);
  await client.connect();
  let took_ms = 0;
  const timed = async (sql: string): Promise<void> => {
    const started = performance.now();
    await client.query(sql);
    took_ms += performance.now() - started;
  };
  for (const [n, each] of written.entries()) {
    await client.query(`create table public.alone_${n} (like ${each.table} including all)`);
    await client.query(
      `create temp table from_${n} as select * from ${each.table} ${'which' in each ? each.which : ''}`,
    );
    await timed(`insert into public.alone_${n} select * from from_${n}`);
  }
  for (const [n, { table, change }] of changed.entries()) {
    await client.query(`create table public.changed_${n} (like ${table} including all)`);
    await client.query(`insert into public.changed_${n} select * from ${table}`);
    await timed(`update public.changed_${n} ${change}`);
  }
  await client.end();
  return took_ms;
}
