import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { expectDone, nothing, pence } from '#basics';
import { available, type Transfer } from '#ledger';
import {
  closeAccount,
  endReservation,
  entriesOf,
  exportLedger,
  findAccounts,
  reserve,
} from '#ledger/actions';
import type { Scope } from '#platform';
import { testLedger } from './testing/index.ts';

const { anAccountOfEach, clock, close, database, inScope, locality, owner, post, posted, transfer } =
  await testLedger();
after(close);

test('money moves from the fund to a holding, and both sides say so', async () => {
  const { fund, holding } = await anAccountOfEach();
  await posted(transfer(fund, holding, 104320));
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 104320);
  const [entry] = await inScope((tx) => entriesOf(tx, fund, { size: 1 }));
  assert.equal(entry?.amount, -104320);
  assert.equal(entry.balance, -104320);
});

test('a penny more than is free is refused and nothing of the batch stays', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  await posted(transfer(fund, holding, 1000));
  const outcome = await inScope((tx) => post(tx, [transfer(holding, out, 400), transfer(holding, out, 601)]));
  assert.deepEqual(outcome, { refused: { because: 'not-enough' } });
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 1000);
});

test('money promised is not free, until the promise ends', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  await posted(transfer(fund, holding, 1000));
  const reservationId = clock.newId<'reservation'>();
  const promise = {
    reservationId,
    accountId: holding,
    amount: pence(700),
    what: 'Wages on Friday',
    madeAt: clock.now(),
  };
  await inScope(async (tx) => expectDone(await reserve(tx, locality, promise)));
  assert.deepEqual(await inScope((tx) => post(tx, [transfer(holding, out, 301)])), {
    refused: { because: 'not-enough' },
  });
  assert.equal(
    await inScope((tx) => endReservation(tx, locality, reservationId, { as: 'released', at: clock.now() })),
    true,
  );
  assert.equal(
    await inScope((tx) => endReservation(tx, locality, reservationId, { as: 'released', at: clock.now() })),
    false,
  );
  await posted(transfer(holding, out, 1000));
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account && available(account), nothing);
});

test('the same key posts once, and another movement under it is refused', async () => {
  const { fund, holding } = await anAccountOfEach();
  const first = transfer(fund, holding, 500);
  await posted(first);
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
  const stood = outcomes.map((outcome) => expectDone(outcome)[0]);
  assert.equal(stood.filter((each) => each?.fresh === true).length, 1);
  assert.equal(new Set(stood.map((each) => each?.transferId)).size, 1);
  const [account] = await inScope((tx) => findAccounts(tx, [holding]));
  assert.equal(account?.posted, 500);
});

test('a movement alone is refused for the reasons a set is', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  const because = async (one: Transfer) => (await inScope((tx) => post(tx, [one]))) as object;
  assert.deepEqual(await because(transfer(holding, out, 1)), { refused: { because: 'not-enough' } });
  await inScope((tx) => closeAccount(tx, locality, holding, clock.now()));
  assert.deepEqual(await because(transfer(fund, holding, 1)), { refused: { because: 'account-closed' } });
  await assert.rejects(
    inScope((tx) => post(tx, [transfer(fund, fund, 1)])),
    /moves_between_two/,
  );
});

test('a movement is reversed once, by another', async () => {
  const { fund, holding } = await anAccountOfEach();
  const first = transfer(fund, holding, 500);
  await posted(first, transfer(fund, holding, 500));
  const back = () => ({ ...transfer(holding, fund, 500), reverses: first.transferId });
  await posted(back());
  assert.deepEqual(await inScope((tx) => post(tx, [back()])), { refused: { because: 'reversed-before' } });
});

test('an account that still holds money cannot be closed', async () => {
  const { fund, holding } = await anAccountOfEach();
  await posted(transfer(fund, holding, 1));
  await assert.rejects(inScope((tx) => closeAccount(tx, locality, holding, clock.now())));
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
  const stranger: Scope = { locality, person: clock.newId<'person'>(), standings: ['self'] };
  assert.deepEqual(await database.transaction(stranger, (tx) => findAccounts(tx, [holding])), []);
});

test('the whole ledger can be taken away as a journal and as a table', async () => {
  const { fund, holding } = await anAccountOfEach();
  await posted(transfer(fund, holding, 25201));
  const written = async (format: 'hledger' | 'csv'): Promise<string> => {
    const parts: string[] = [];
    for await (const part of exportLedger(owner, format)) parts.push(part);
    return parts.join('\n');
  };
  assert.match(await written('hledger'), /GBP 252\.01\n {4}fund:.* {2}GBP -252\.01\n/);
  assert.match(await written('csv'), /^transfer,recorded_at,.*\n[^]*,25201,/);
});

test('a thousand who spend from one small balance at once never take it below nothing', async () => {
  const { fund, holding, out } = await anAccountOfEach();
  await posted(transfer(fund, holding, 1_000));
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
  await posted(...many);
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
