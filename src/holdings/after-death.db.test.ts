import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { addDays, calendarDate, expectDone, pence } from '#basics';
import { type TestWorld, visitOf } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { closeAfterDeath, promise, seeClosing } from './actions/index.ts';
import { type HoldingKind, holdingKinds, kindFacts } from './holding.ts';
import { findHolding } from './store/holdings.ts';
import { findServiceAccounts } from './store/service-accounts.ts';
import {
  aPersonWith,
  anExecutor,
  closing,
  type Dead,
  died,
  dies,
  nothingWaits,
  wagesWait,
} from './testing/after-death.ts';
import { aFriendOf, holderOf, townFor } from './testing/every-way.ts';
import { payIn } from './testing/index.ts';

const first = calendarDate('2026-04-06');

let made: TestDatabase;
let database: Database;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

async function stateOf(world: TestWorld, { person, holding }: Dead) {
  const scope = { locality: world.settings.locality, person, standings: ['self'] };
  return world.database.transaction(scope, async (tx) => {
    const found = await findHolding(tx, person, holding.holdingId);
    const accounts = await findServiceAccounts(tx, holding.serviceId);
    return { found, fund: accounts?.fund };
  });
}

/** What the service's fund has paid and not got back. */
async function paidOf(world: TestWorld, { fund }: { readonly fund: string | undefined }): Promise<number> {
  const owner = new pg.Client(made.owner);
  await owner.connect();
  const sql = 'select -posted_pence as paid from ledger.account where locality_id = $1 and account_id = $2';
  const { rows } = await owner.query<{ paid: string }>(sql, [world.settings.locality, fund]);
  await owner.end();
  return Number(rows[0]?.paid);
}

/** Money held in one way is settled by the family; what was promised is let go, and all that is left goes back. */
async function isSettled(kind: HoldingKind): Promise<void> {
  const { world, town } = await townFor(database, kind, 'family');
  const dead = await aPersonWith(world, town, kind);
  const cara = visitOf(world, await anExecutor(world, dead));
  await aFriendOf(world, town, { ...dead, from: dead.holding });
  const paid = await paidOf(world, await stateOf(world, dead));
  assert.deepEqual(await closeAfterDeath(cara, closing(dead), nothingWaits), {
    refused: { because: 'not-allowed' },
  });
  const byHand = kindFacts[kind].writtenDownBy === 'me';
  const set = { what: 'A kiln', toWhom: 'The pottery', amount: pence(50_00) };
  if (byHand)
    expectDone(
      await promise(visitOf(world, dead.account), {
        person: dead.person,
        holding: dead.holding.holdingId,
        ...set,
      }),
    );
  await dies(world, town, dead);
  const seen = expectDone(await seeClosing(cara, closing(dead), nothingWaits));
  assert.equal(seen?.left, 400_00);
  const letsGo = pence(byHand ? 50_00 : 0);
  assert.equal(seen?.stands.promised, letsGo);
  if (byHand)
    assert.deepEqual(await closeAfterDeath(cara, closing(dead), nothingWaits), {
      refused: { because: 'still-promised', promised: 50_00 },
    });
  assert.deepEqual(await closeAfterDeath(cara, closing(dead, letsGo), wagesWait), {
    refused: { because: 'wages-wait', wages: 0 },
  });
  const closed = expectDone(await closeAfterDeath(cara, closing(dead, letsGo), nothingWaits));
  assert.deepEqual(closed, { withdrawn: false, went: 400_00 });
  const { found, fund } = await stateOf(world, dead);
  assert.deepEqual([found?.state, found?.closedForDeath, found?.goesTo], ['closed', died, fund]);
  assert.equal(await paidOf(world, { fund }), paid - 400_00);
  assert.deepEqual(await closeAfterDeath(cara, closing(dead, letsGo), nothingWaits), {
    refused: { because: 'not-now' },
  });
  assert.deepEqual(await payIn(visitOf(world, town.dev), { person: dead.person }), {
    refused: { because: 'nothing-due' },
  });
}

for (const kind of holdingKinds)
  test(`the family settles what was held as ${kind}, and it goes back to the service`, () => isSettled(kind));

/** Who may close it at once, and whom the service waits for. */
async function byHolderOrService(kind: HoldingKind): Promise<void> {
  const { world, town } = await townFor(database, kind, 'holder');
  const dead = await aPersonWith(world, town, kind);
  await dies(world, town, dead);
  const service = visitOf(world, town.dev);
  const early = await closeAfterDeath(service, closing(dead), nothingWaits);
  const isTheirs = dead.holding.organisationId === town.service;
  if (isTheirs) return assert.deepEqual(expectDone(early), { withdrawn: false, went: 400_00 });
  const from = addDays(died, 43);
  assert.deepEqual(early, { refused: { because: 'too-early', from } });
  const holder = visitOf(world, holderOf(town, dead.holding));
  const byHolder = await closeAfterDeath(holder, closing(dead), nothingWaits);
  if (dead.holding.organisationId !== undefined) {
    assert.deepEqual(expectDone(byHolder), { withdrawn: false, went: 400_00 });
    return;
  }
  assert.deepEqual(byHolder, { refused: { because: 'not-allowed' } });
  world.clock.set(`${from}T09:00:00Z`);
  const late = await closeAfterDeath(service, closing(dead), nothingWaits);
  assert.deepEqual(expectDone(late), { withdrawn: false, went: 400_00 });
}

for (const kind of holdingKinds)
  test(`whoever holds money as ${kind} settles it at once, the service alone only after six weeks`, () =>
    byHolderOrService(kind));

test('where the family has an executor the service does not close what is theirs to settle', async () => {
  const { world, town } = await townFor(database, 'direct-payment', 'both');
  const dead = await aPersonWith(world, town, 'direct-payment');
  await anExecutor(world, dead);
  await dies(world, town, dead);
  world.clock.set(`${addDays(died, 100)}T09:00:00Z`);
  const byService = await closeAfterDeath(visitOf(world, town.dev), closing(dead), nothingWaits);
  assert.deepEqual(byService, { refused: { because: 'executor-settles', name: 'Cara Marsh' } });
});

test('the holder’s own workers at the service settle what it holds itself', async () => {
  const { world, town } = await townFor(database, 'managed-account', 'own');
  const dead = await aPersonWith(world, town, 'managed-account');
  await dies(world, town, dead);
  const lou = visitOf(world, town.atService);
  expectDone(await closeAfterDeath(lou, closing(dead), nothingWaits));
});

test('what was only proposed, or signed by one side, is taken back', async () => {
  const { world, town } = await townFor(database, 'trust', 'proposed');
  const dev = visitOf(world, town.dev);
  for (const kind of ['direct-payment', 'individual-service-fund', 'pool', 'trust'] as const) {
    const dead = await aPersonWith(world, town, kind, 'proposed');
    await dies(world, town, dead);
    assert.deepEqual(expectDone(await closeAfterDeath(dev, closing(dead), nothingWaits)), {
      withdrawn: true,
    });
    assert.equal((await stateOf(world, dead)).found?.state, 'withdrawn');
    world.clock.set(`${first}T09:00:00Z`);
  }
});

test('an agreement that waits for the holder is taken back by them, and they see no more of it', async () => {
  const { world, town } = await townFor(database, 'individual-service-fund', 'signed');
  const dead = await aPersonWith(world, town, 'individual-service-fund', 'signed-by-person');
  await dies(world, town, dead);
  const sam = visitOf(world, town.sam);
  assert.deepEqual(expectDone(await closeAfterDeath(sam, closing(dead), nothingWaits)), { withdrawn: true });
  assert.deepEqual(await closeAfterDeath(sam, closing(dead), nothingWaits), {
    refused: { because: 'not-allowed' },
  });
});
