import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { OrganisationId } from '#basics';
import type { SignedIn } from '#platform';

/** Who pays in a made town, and from which fund; `one` is somebody's holding, in whose account many lines stand. */
export type Town = {
  readonly service: OrganisationId;
  readonly fund: string;
  readonly one: { readonly person: string; readonly holding: string; readonly account: string };
};

/**
 * Fills a place with people who each hold a direct payment that is due money, and with a long ledger in one account. Written straight
 * into the tables: whoever measures a run does not want to wait for so many lives.
 */
export async function fillTown(
  owner: pg.ClientConfig,
  town: {
    readonly service: OrganisationId;
    readonly dev: SignedIn;
    readonly people: number;
    readonly lines: number;
    /** Somebody who lives there already, in whose account the many lines stand. */
    readonly one: string;
  },
): Promise<Town> {
  const client = new pg.Client(owner);
  await client.connect();
  const { service, dev, people, lines } = town;
  await client.query(`set search_path = pg_catalog; set mainstay.locality = 'harbour'`);
  await client.query(
    `create temp table someone as
       select n, gen_random_uuid() as person, gen_random_uuid() as holding, gen_random_uuid() as account
       from generate_series(1, $1::integer) n`,
    [people],
  );
  await client.query('update someone set person = $1 where n = 1', [town.one]);
  await client.query(
    `select ledger.open_account('harbour', account, 'holding', 'direct-payment', person, null, 0, now()) from someone`,
  );
  await client.query(
    `insert into holdings.arrangement (locality_id, person_id, service_id, first_day, made_at)
     select 'harbour', person, $1, '2026-04-13', now() from someone`,
    [service],
  );
  await client.query(
    `insert into holdings.holding (locality_id, person_id, holding_id, kind, state, name, account_id, service_id, proposed_at)
     select 'harbour', person, holding, 'direct-payment', 'active', '', account, $1, now() from someone`,
    [service],
  );
  await client.query(
    `insert into holdings.share (locality_id, person_id, share_id, holding_id, plan_id, line_id, what, weekly_pence,
       one_off_pence, from_on)
     select 'harbour', person, gen_random_uuid(), holding, gen_random_uuid(), gen_random_uuid()::text::uuid, 'My assistant',
         20000 + n % 7000, 0, '2026-04-13' from someone`,
  );
  await client.query(
    `insert into payments.payee_account (locality_id, person_id, payee_account_id, holding_id, service_id, name, sort_code,
       account_number, figures, given_at, given_by, given_by_name)
     select 'harbour', person, gen_random_uuid(), holding, $1, 'Person ' || n, '990001', lpad(n::text, 8, '0'), 'not-checked',
         now(), $2, 'Somebody else' from someone`,
    [service, '018f0000-0000-7000-8000-000000000000'],
  );
  const first = await client.query<{ person: string; holding: string; account: string }>(
    'select person, holding, account from someone where n = 1',
  );
  const [one] = first.rows;
  if (one === undefined) throw new Error('expected somebody in the town');
  const fund = await longLedger(client, { service, account: one.account, lines, dev });
  await client.query('analyze');
  await client.end();
  return { service, fund, one };
}

// A movement and its two entries say the same moment.
const recorded = '2026-04-07T08:00:00Z';

/** A fund, and so many lines in one account that came from it. */
async function longLedger(
  client: pg.Client,
  of: {
    readonly service: OrganisationId;
    readonly account: string;
    readonly lines: number;
    readonly dev: SignedIn;
  },
): Promise<string> {
  const fund = randomUUID();
  await client.query(`select ledger.open_account('harbour', $1, 'fund', 'Long', null, $2, null, now())`, [
    fund,
    of.service,
  ]);
  await client.query(
    `create temp table moved as select n, gen_random_uuid() as id from generate_series(1, $1::integer) n`,
    [of.lines / 2],
  );
  await client.query(
    `insert into ledger.transfer (locality_id, transfer_id, idempotency_key, from_account_id, to_account_id, amount_pence,
       effective_on, recorded_at, recorded_by, what)
     select 'harbour', id, 'bench:' || n, $1, $2, 77, date '2020-01-01' + n % 2000, $4, $3, 'Bus fare' from moved`,
    [fund, of.account, of.dev.accountId, recorded],
  );
  await client.query(
    `insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence, other_account_id,
       effective_on, recorded_at, what)
     select 'harbour', side.account, n, id, side.pence, side.pence * n, side.other, date '2020-01-01' + n % 2000, $3, 'Bus fare'
     from moved cross join lateral (values ($1::uuid, $2::uuid, -77::bigint), ($2, $1, 77)) as side(account, other, pence)`,
    [fund, of.account, recorded],
  );
  await client.query(
    `update ledger.account a set posted_pence = l.balance_pence, version = l.version
       from (select distinct on (account_id) * from ledger.entry order by account_id, version desc) l
       where l.account_id = a.account_id`,
  );
  await client.query('select ledger.seal_what_is_open()');
  return fund;
}
