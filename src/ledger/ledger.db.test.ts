import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import {
  calendarDate,
  expectDone,
  type Id,
  localityId,
  nothing,
  type OrganisationId,
  pence,
  type PersonId,
} from '#basics';
import { available, type LedgerAccountId, type Transfer } from '#ledger';
import {
  closeAccount,
  endReservation,
  entriesOf,
  exportLedger,
  findAccounts,
  openAccount,
  postTransfers,
  reserve,
  verifyLedger,
} from '#ledger/actions';
import { clockStandingAt, type Database, openDatabase, type Scope, type Transaction } from '#platform';
import { testDatabase } from '#platform/testing';

const clock = clockStandingAt('2026-04-06T09:00:00Z');
const harbour = localityId('harbour');
const ola = clock.newId<'person'>();
const service = clock.newId<'organisation'>();
const scope: Scope = { locality: harbour, person: ola, standings: ['self'], organisations: [service] };
let database: Database;
let drop: () => Promise<void>;
let asOwner: pg.ClientConfig;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  asOwner = made.owner;
});
after(async () => {
  await database.close();
  await drop();
});

test('money moves from the fund to a holding, and both sides say so', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 104320)])));
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 104320);
  const [entry] = await inScope((tx) => entriesOf(tx, fund, { size: 1 }));
  assert.equal(entry?.amount, -104320);
  assert.equal(entry.balance, -104320);
});

test('a penny more than is free is refused and nothing of the batch stays', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 1000)])));
  const outcome = await inScope((tx) => post(tx, [transfer(holding, out, 400), transfer(holding, out, 601)]));
  assert.deepEqual(outcome, { refused: { because: 'not-enough' } });
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 1000);
});

test('money promised is not free, until the promise ends', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 1000)])));
  const reservationId = clock.newId<'reservation'>();
  const promise = {
    reservationId,
    accountId: holding,
    amount: pence(700),
    what: 'Wages on Friday',
    madeAt: clock.now(),
  };
  await inScope(async (tx) => expectDone(await reserve(tx, harbour, promise)));
  assert.deepEqual(await inScope((tx) => post(tx, [transfer(holding, out, 301)])), {
    refused: { because: 'not-enough' },
  });
  assert.equal(
    await inScope((tx) => endReservation(tx, harbour, reservationId, { as: 'released', at: clock.now() })),
    true,
  );
  assert.equal(
    await inScope((tx) => endReservation(tx, harbour, reservationId, { as: 'released', at: clock.now() })),
    false,
  );
  await inScope(async (tx) => expectDone(await post(tx, [transfer(holding, out, 1000)])));
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account && available(account), nothing);
});

test('the same key posts once, and another movement under it is refused', async () => {
  const { fund, holding } = await anAccountOfEach();
  const first = transfer(fund, holding, 500);
  await inScope(async (tx) => expectDone(await post(tx, [first])));
  const again = await inScope((tx) => post(tx, [{ ...first, transferId: clock.newId<'transfer'>() }]));
  assert.deepEqual(again, { done: [{ transferId: first.transferId, fresh: false }] });
  const other = await inScope((tx) => post(tx, [{ ...first, amount: pence(501) }]));
  assert.deepEqual(other, { refused: { because: 'key-used-for-another' } });
});

test('the same key asked for by many at once posts once, and all hear of the same movement', async () => {
  const { fund, holding } = await anAccountOfEach();
  const first = transfer(fund, holding, 500);
  const asked = Array.from({ length: 8 }, () => ({ ...first, transferId: clock.newId<'transfer'>() }));
  const outcomes = await Promise.all(asked.map((each) => inScope((tx) => post(tx, [each]))));
  const posted = outcomes.map((outcome) => expectDone(outcome)[0]);
  assert.equal(posted.filter((each) => each?.fresh === true).length, 1);
  assert.equal(new Set(posted.map((each) => each?.transferId)).size, 1);
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 500);
});

test('a movement alone is refused for the reasons a set is', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  const because = async (one: Transfer) => (await inScope((tx) => post(tx, [one]))) as object;
  assert.deepEqual(await because(transfer(holding, out, 1)), { refused: { because: 'not-enough' } });
  await inScope((tx) => closeAccount(tx, harbour, holding, clock.now()));
  assert.deepEqual(await because(transfer(fund, holding, 1)), { refused: { because: 'account-closed' } });
  await assert.rejects(
    inScope((tx) => post(tx, [transfer(fund, fund, 1)])),
    /moves_between_two/,
  );
});

test('a movement is reversed once, by another', async () => {
  const { fund, holding } = await anAccountOfEach();
  const first = transfer(fund, holding, 500);
  await inScope(async (tx) => expectDone(await post(tx, [first, transfer(fund, holding, 500)])));
  const back = () => ({ ...transfer(holding, fund, 500), reverses: first.transferId });
  await inScope(async (tx) => expectDone(await post(tx, [back()])));
  assert.deepEqual(await inScope((tx) => post(tx, [back()])), { refused: { because: 'reversed-before' } });
});

test('an account that still holds money cannot be closed', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 1)])));
  await assert.rejects(inScope((tx) => closeAccount(tx, harbour, holding, clock.now())));
});

test('the app cannot write a balance or an entry by hand', async () => {
  const { holding } = await anAccountOfEach();
  const byHand = (sql: string) => inScope((tx) => tx.run(sql, [holding]));
  await assert.rejects(
    byHand('update ledger.account set posted_pence = 1 where account_id = $1'),
    /permission denied/,
  );
  await assert.rejects(byHand('delete from ledger.entry where account_id = $1'), /permission denied/);
});

test('another person does not see the account', async () => {
  const { holding } = await anAccountOfEach();
  const stranger: Scope = { locality: harbour, person: clock.newId<'person'>(), standings: ['self'] };
  assert.deepEqual(await database.transaction(stranger, (tx) => findAccounts(tx, [holding])), []);
});

function inScope<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(scope, work);
}

function post(tx: Transaction, transfers: readonly Transfer[]) {
  return postTransfers(tx, harbour, transfers, { at: clock.now() });
}

function transfer(from: LedgerAccountId, to: LedgerAccountId, amount: number): Transfer {
  const transferId: Id<'transfer'> = clock.newId();
  return {
    transferId,
    key: transferId,
    from,
    to,
    amount: pence(amount),
    effectiveOn: calendarDate('2026-04-06'),
    what: 'Four weeks',
  };
}

async function anAccountOfEach(): Promise<Record<'fund' | 'holding' | 'out', LedgerAccountId>> {
  const open = async (
    kind: 'fund' | 'holding' | 'paid-out',
    owner: { personId: PersonId } | { organisationId: OrganisationId },
  ) => {
    const accountId: LedgerAccountId = clock.newId();
    const floor = kind === 'fund' ? 'none' : nothing;
    await inScope((tx) =>
      openAccount(tx, harbour, { accountId, kind, name: kind, floor, ...owner }, clock.now()),
    );
    return accountId;
  };
  return {
    fund: await open('fund', { organisationId: service }),
    holding: await open('holding', { personId: ola }),
    out: await open('paid-out', { personId: ola }),
  };
}

test('a whole ledger verifies, and one penny changed behind its back is found', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 104320)])));
  const whole = await verifyLedger(asOwner);
  assert.deepEqual(whole.differences, []);
  assert.ok(whole.accounts > 0 && whole.entries === whole.transfers * 2);

  const client = new pg.Client(asOwner);
  await client.connect();
  await client.query('update ledger.account set posted_pence = posted_pence + 1 where account_id = $1', [
    holding,
  ]);
  const { differences } = await verifyLedger(asOwner);
  await client.query('update ledger.account set posted_pence = posted_pence - 1 where account_id = $1', [
    holding,
  ]);
  await client.end();
  assert.deepEqual(
    differences.map((each) => [each.rule, each.found, each.expected]),
    [
      ['an account holds the sum of its movements', '104321', '104320'],
      ['all accounts of a place together come to nothing', '1', '0'],
    ],
  );
});

test('the whole ledger can be taken away as a journal and as a table', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 25201)])));
  const written = async (format: 'hledger' | 'csv'): Promise<string> => {
    const parts: string[] = [];
    for await (const part of exportLedger(asOwner, format)) parts.push(part);
    return parts.join('\n');
  };
  assert.match(await written('hledger'), /GBP 252\.01\n {4}fund:.* {2}GBP -252\.01\n/);
  assert.match(await written('csv'), /^transfer,recorded_at,.*\n[^]*,25201,/);
});

test('an entry that was written anew, amount and balance left as they were, breaks its seal', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) =>
    expectDone(await post(tx, [transfer(fund, holding, 100), transfer(fund, holding, 200)])),
  );
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 300)])));
  assert.deepEqual((await verifyLedger(asOwner)).differences, []);
  const client = new pg.Client(asOwner);
  await client.connect();
  const say = (what: string) =>
    client.query('update ledger.entry set what = $2 where account_id = $1 and version = 1', [holding, what]);
  await say('Something else');
  const { differences } = await verifyLedger(asOwner);
  await say('Four weeks');
  await client.end();
  assert.deepEqual(
    differences.map((each) => each.rule),
    [
      'each side of a movement has its entry',
      'each seal is made of the one before and of what was written since',
    ],
  );
  assert.equal(differences[1]?.where, `${holding} 2`);
});

test('each way of changing the ledger behind its back is found by the rule it breaks', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 100)])));
  await inScope(async (tx) =>
    expectDone(await post(tx, [transfer(fund, holding, 200), transfer(fund, holding, 300)])),
  );
  const client = new pg.Client(asOwner);
  await client.connect();
  const found = async (sql: string): Promise<readonly string[]> => {
    await client.query('create table ledger.entry_before as select * from ledger.entry');
    await client.query(sql, [holding]);
    const { differences } = await verifyLedger(asOwner);
    await client.query('delete from ledger.entry');
    await client.query('insert into ledger.entry select * from ledger.entry_before');
    await client.query('drop table ledger.entry_before');
    return [...new Set(differences.map((each) => each.rule))];
  };
  const aSide = 'each side of a movement has its entry';
  const aSeal = 'each seal is made of the one before and of what was written since';
  const aBalance = 'each balance follows from the one before';
  const aNumber = 'entries are numbered without a gap';
  const aNewest = 'the version of an account is its newest entry';
  const aHead = 'the seal of an account is that of its newest entry';
  const entry = 'ledger.entry where account_id = $1 and version =';
  assert.deepEqual(await found(`delete from ${entry} 1`), [aNumber, aBalance, aSide, aSeal]);
  assert.deepEqual(await found(`delete from ${entry} 3`), [aNewest, aSide, aSeal, aHead]);
  assert.deepEqual(
    await found(`update ledger.entry set amount_pence = 1 where account_id = $1 and version = 2`),
    [aBalance, aSide, aSeal],
  );
  assert.deepEqual(await found(`update ledger.entry set seal = null where account_id = $1 and version = 1`), [
    aSeal,
  ]);
  assert.deepEqual(await found(`update ledger.entry set seal = 'x' where account_id = $1 and version = 3`), [
    aSeal,
    aHead,
  ]);
  assert.deepEqual(
    await found(`insert into ledger.entry (locality_id, account_id, version, transfer_id, amount_pence, balance_pence,
        other_account_id, effective_on, recorded_at, what)
      select locality_id, account_id, 4, gen_random_uuid(), 1, 601, other_account_id, effective_on, recorded_at, what
        from ${entry} 3`),
    [aNewest, 'no entry stands without its movement', aSeal],
  );
  assert.deepEqual((await verifyLedger(asOwner)).differences, []);
  await client.end();
});

test('a movement that says later when it was written down, or of what, is found beside its entries', async () => {
  const { fund, holding } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 100)])));
  const client = new pg.Client(asOwner);
  await client.connect();
  const found = async (changed: string): Promise<readonly string[]> => {
    await client.query('create table ledger.transfer_before as select * from ledger.transfer');
    await client.query(`update ledger.transfer set ${changed} where to_account_id = $1`, [holding]);
    const { differences } = await verifyLedger(asOwner);
    await client.query('delete from ledger.transfer');
    await client.query('insert into ledger.transfer select * from ledger.transfer_before');
    await client.query('drop table ledger.transfer_before');
    return [...new Set(differences.map((each) => each.rule))];
  };
  const aSide = 'each side of a movement has its entry';
  assert.deepEqual(await found(`recorded_at = recorded_at - interval '1 day'`), [aSide]);
  assert.deepEqual(await found(`about = '{"line": "another"}'`), [aSide]);
  await client.end();
});

test('a thousand who spend from one small balance at once never take it below nothing', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  await inScope(async (tx) => expectDone(await post(tx, [transfer(fund, holding, 1_000)])));
  const spends = Array.from({ length: 1_000 }, () => inScope((tx) => post(tx, [transfer(holding, out, 7)])));
  const outcomes = await Promise.all(spends);
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 142);
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 6);
  const entries = await inScope((tx) => entriesOf(tx, holding, { size: 1_000 }));
  assert.equal(Math.min(...entries.map((entry) => entry.balance)), 6);
  assert.equal(entries.length, 143);
});

test('twenty thousand movements are posted together or not at all', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  const many = Array.from({ length: 20_000 }, () => transfer(fund, holding, 7));
  await inScope(async (tx) => expectDone(await post(tx, many)));
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 140_000);
  const again = expectDone(await inScope((tx) => post(tx, many)));
  assert.ok(again.every((each) => !each.fresh));
  const tooMuch = [
    ...many.map((each) => ({ ...each, key: `${each.key}-2` })),
    transfer(holding, out, 280_001),
  ];
  const ids = tooMuch.map((each) => ({ ...each, transferId: clock.newId<'transfer'>() }));
  assert.deepEqual(await inScope((tx) => post(tx, ids)), { refused: { because: 'not-enough' } });
});
