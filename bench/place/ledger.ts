import type pg from 'pg';

/** Writes many small payments into one account, a few every day, as somebody does who notes every bus fare. */
export async function spendOften(
  client: pg.Client,
  spending: { readonly email: string; readonly times: number },
): Promise<void> {
  await client.query(
    `insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
        effective_on, recorded_at, recorded_by, what, about)
      select p.locality_id, gen.id, 'bench:' || gen.id, h.account_id, s.paid_out_account_id, 20 + n % 60,
        (last.at + n * interval '1 minute')::date, last.at + n * interval '1 minute', p.account_id, 'Bus fare',
        jsonb_build_object('did', 'spend', 'toWhom', 'Harbour buses', 'writtenBy', p.name)
      from platform.account a
      join people.person p on p.locality_id = a.locality_id and p.account_id = a.account_id
      join holdings.holding h on h.locality_id = p.locality_id and h.person_id = p.person_id and h.kind = 'direct-payment'
      join holdings.service_account s on s.locality_id = h.locality_id and s.organisation_id = h.service_id,
        lateral (select max(recorded_at) as at from ledger.transfer) as last,
        generate_series(1, $2) as n, lateral (select gen_random_uuid() as id where n > 0) as gen
      where a.email = $1`,
    [spending.email, spending.times],
  );
}

/** Works every entry and balance out anew from the transfers, as the ledger itself would have posted them one by one. */
export async function workOutEntries(client: pg.Client): Promise<void> {
  await client.query('truncate ledger.entry');
  await client.query(
    `insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
        effective_on, recorded_at, what, about)
      select locality_id, account_id, row_number() over steps, transfer_id, amount, sum(amount) over steps, other,
        effective_on, recorded_at, what, about
      from (
        select t.*, from_account_id as account_id, to_account_id as other, -amount_pence as amount from ledger.transfer t
        union all
        select t.*, to_account_id, from_account_id, amount_pence from ledger.transfer t
      ) as side
      window steps as (partition by locality_id, account_id order by recorded_at, transfer_id)`,
  );
  await client.query(
    `update ledger.account a set posted_pence = last.balance_pence, version = last.version,
        seal = ledger.opening_of(a.locality_id, a.account_id, a.kind, a.name, a.person_id, a.organisation_id, a.opened_at)
      from (select distinct on (locality_id, account_id) * from ledger.entry order by locality_id, account_id, version desc)
        as last
      where last.locality_id = a.locality_id and last.account_id = a.account_id`,
  );
  await client.query('select ledger.seal_what_is_open()');
  const below = await client.query(
    `select from ledger.entry e join ledger.account a using (locality_id, account_id)
      where e.balance_pence < a.floor_pence`,
  );
  if (below.rowCount !== 0)
    throw new Error(`expected no account below its floor, got ${below.rowCount} entries`);
}
