import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { calendarDate, expectDone, id, pence } from '#basics';
import type { Transfer } from '#ledger';
import { postTransfers } from '#ledger/actions';
import type { TestWorld } from '#people/testing';
import type { Scope } from '#platform';
import { makePlain } from './plain.ts';

/** A ledger as the bench asks it: accounts are numbered, the fund is number 0, every movement is a pound. */
export type Ledger = {
  readonly name: string;
  readonly post: (sides: readonly Sides[]) => Promise<unknown>;
  readonly close: () => Promise<unknown>;
};

/** The numbers of who gives and who takes. */
export type Sides = { readonly giver: number; readonly taker: number };

/** Ours, with every guarantee on, as the app's own user. */
export function ours(world: TestWorld, scope: Scope, accounts: readonly string[]): Ledger {
  const { locality } = scope;
  const effectiveOn = calendarDate('2026-04-07');
  const account = (n: number) => id<'ledger-account'>(accounts[n] ?? '');
  const transfer = ({ giver, taker }: Sides): Transfer => {
    const transferId = world.clock.newId<'transfer'>();
    const [from, to] = [account(giver), account(taker)];
    return { transferId, key: transferId, from, to, amount: pence(100), effectiveOn, what: 'One' };
  };
  const post = (sides: readonly Sides[]) =>
    world.database.transaction(scope, (tx) =>
      tx.closing(async () =>
        expectDone(await postTransfers(tx, locality, sides.map(transfer), { at: world.clock.now() })),
      ),
    );
  return { name: 'ours', post, close: () => Promise.resolve() };
}

/** The plainest with two entries, which is the limit. */
export async function plainest(owner: pg.ClientConfig, accounts: number, callers: number): Promise<Ledger> {
  const pool = new pg.Pool({ ...owner, max: callers });
  await makePlain(pool, accounts);
  const post = (sides: readonly Sides[]) =>
    pool.query({
      name: 'plain',
      text: 'select plain.post(g, t, 100) from unnest($1::integer[], $2::integer[]) as s(g, t)',
      values: [sides.map((each) => each.giver), sides.map((each) => each.taker)],
    });
  return { name: 'the plainest', post, close: () => pool.end() };
}

/** pgledger, from its own SQL in a file (with `uuid_to_ulid`, which it needs, before it). It is read, never shipped. */
export async function pgledger(
  owner: pg.ClientConfig,
  file: string,
  { accounts, callers }: { readonly accounts: number; readonly callers: number },
): Promise<Ledger> {
  const pool = new pg.Pool({ ...owner, max: callers, options: '-c search_path=pgledger' });
  await pool.query('create schema pgledger');
  await pool.query(await readFile(file, 'utf8'));
  const opened = await pool.query<{ id: string }>(
    `select a.id from generate_series(0, $1::integer) n,
       lateral pgledger_create_account('account ' || n, 'GBP') a`,
    [accounts],
  );
  const ids = opened.rows.map((row) => row.id);
  const single = ({ giver, taker }: Sides) =>
    pool.query({
      name: 'single',
      text: 'select id from pgledger_create_transfer($1, $2, 1)',
      values: [ids[giver], ids[taker]],
    });
  const many = (sides: readonly Sides[]) =>
    pool.query({
      name: 'many',
      text: `select count(*) from pgledger_create_transfers((select array_agg((g, t, 1)::transfer_request)
        from unnest($1::text[], $2::text[]) as s(g, t)))`,
      values: [sides.map((each) => ids[each.giver]), sides.map((each) => ids[each.taker])],
    });
  const post = (sides: readonly Sides[]) => {
    const [first, second] = sides;
    return first !== undefined && second === undefined ? single(first) : many(sides);
  };
  return { name: 'pgledger', post, close: () => pool.end() };
}
