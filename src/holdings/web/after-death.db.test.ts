import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import { takeBackDeath, writeDownDeath } from '#people/actions';
import { aSupporter, visitOf } from '#people/testing';
import { chooseHoldings, paymentsFirst, promise, signAgreement } from '../actions/index.ts';
import { harboursPages, noticeOf, statusOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { withMoney, ask, mine, of } = at;
const died = calendarDate('2026-04-12');

const dies = async () => {
  at.world.clock.set('2026-04-13T09:00:00Z');
  const { dev, ola } = at.town;
  expectDone(await writeDownDeath(visitOf(at.world, dev), { person: ola.person, on: died }, paymentsFirst));
};
const executor = async () =>
  (await aSupporter(at.world, at.town.ola, { role: 'executor', name: 'Cara Marsh', powers: [] })).account;

test('the family finds what to settle, sees what goes back, and ticks what is let go', async () => {
  const { direct, fund, pool } = await withMoney();
  const cara = await executor();
  const kiln = { what: 'A kiln', toWhom: 'The pottery', amount: pence(50_00) };
  const { ola } = at.town;
  expectDone(
    await promise(visitOf(at.world, ola.account), { person: ola.person, holding: direct.holdingId, ...kiln }),
  );
  await dies();
  const money = textOf(await ask('get', mine(), cara));
  assert.match(money, /Ola Marsh died on Sunday 12 April 2026/);
  for (const each of [direct, fund, pool]) assert.ok(money.includes(of(each, '/after-death')));
  assert.ok(textOf(await ask('get', of(direct), cara)).includes(of(direct, '/after-death')));

  const page = textOf(await ask('get', of(direct, '/after-death'), cara));
  assert.match(
    page,
    /A kiln: £50\.00.*To The pottery.*£1,043\.20 goes back to the service.*Let all of it go: £50\.00/s,
  );
  const unticked = await ask('post', of(direct, '/after-death'), cara);
  assert.equal(statusOf(unticked), 422);
  assert.match(textOf(unticked), /£50\.00 is still promised\. Have it paid first, or let it go/);
  const form = { 'let-go': '5000' };
  const closed = await ask('post', of(direct, '/after-death'), cara, { form });
  assert.equal(noticeOf(closed), 'It is closed. £1,043.20 went back to the service.');
  const statement = textOf(await ask('get', of(direct), cara));
  assert.match(statement, /closed because Ola Marsh died.*Given back to the service, after Ola Marsh died/s);
  assert.ok(!statement.includes('/after-death'));
  const again = await ask('post', of(direct, '/after-death'), cara, { form });
  assert.equal(noticeOf(again), 'This is closed already.');
  assert.match(textOf(await ask('get', of(direct, '/after-death'), cara)), /This is closed already/);
});

test('the service reads until when the family has time, and the holder can give it back at once', async () => {
  const { direct, fund } = await withMoney();
  await dies();
  const page = textOf(await ask('get', of(direct, '/after-death'), at.town.dev));
  assert.match(page, /The service can close it alone from Monday 25 May 2026/);
  assert.doesNotMatch(page, /<button/);
  const { sam } = at.town;
  assert.ok(textOf(await ask('get', of(fund), sam)).includes(of(fund, '/after-death')));
  assert.match(textOf(await ask('get', of(fund, '/after-death'), sam)), /Did you give support until then/);
  const given = await ask('post', of(fund, '/after-death'), sam);
  assert.equal(noticeOf(given), 'It is closed. £252.00 went back to the service.');
});

test('what is due for days before is said to whoever would close it now', async () => {
  const { direct } = await withMoney();
  const cara = await executor();
  at.world.clock.set('2026-05-12T09:00:00Z');
  const { dev, ola } = at.town;
  const death = { person: ola.person, on: calendarDate('2026-05-10') };
  expectDone(await writeDownDeath(visitOf(at.world, dev), death, paymentsFirst));
  const page = textOf(await ask('get', of(direct, '/after-death'), cara));
  assert.match(page, /£260\.80 for the days until then was not paid in yet/);
});

test('nobody else finds it, and nobody while the person lives', async () => {
  const { direct } = await withMoney();
  const cara = await executor();
  const { dev, ola, priya, sam } = at.town;
  for (const who of [cara, ola.account, priya, dev])
    assert.deepEqual(await ask('get', of(direct, '/after-death'), who), { refusal: 'not-allowed' });
  assert.deepEqual(await ask('get', of(direct, '/after-death'), sam), { refusal: 'not-found' });
  await dies();
  for (const who of [ola.account, priya])
    assert.deepEqual(await ask('post', of(direct, '/after-death'), who), { refusal: 'not-allowed' });
  const form = {};
  assert.match(noticeOf(await ask('post', of(direct, '/after-death'), cara, { form })) ?? '', /went back/);
  expectDone(
    await takeBackDeath(visitOf(at.world, dev), { person: ola.person, why: 'It was somebody else.' }),
  );
  assert.match(
    textOf(await ask('get', of(direct), ola.account)),
    /You can choose again who holds your money/,
  );
});

test('who pays finds what went back by mistake, and puts it back once the person has chosen', async () => {
  const { direct } = await withMoney();
  const cara = await executor();
  const { dev, ola } = at.town;
  await dies();
  assert.match(noticeOf(await ask('post', of(direct, '/after-death'), cara)) ?? '', /went back/);
  const early = await ask('post', mine('/put-back'), dev);
  assert.match(noticeOf(early) ?? '', /A death is written down/);
  assert.ok(!textOf(await ask('get', mine(), dev)).includes('by mistake'));
  const why = 'It was somebody else.';
  expectDone(await takeBackDeath(visitOf(at.world, dev), { person: ola.person, why }));
  assert.match(textOf(await ask('get', mine(), ola.account)), /£260\.80 of your money went back/);
  assert.ok(!textOf(await ask('get', mine(), ola.account)).includes('/put-back'));
  const page = textOf(await ask('get', mine(), dev));
  assert.match(
    page,
    /It was wrong that Ola Marsh had died\. £260\.80 went back.*put-back.*Put back £260\.80/s,
  );
  assert.match(noticeOf(await ask('post', mine('/put-back'), dev)) ?? '', /have to choose who holds/);
  assert.deepEqual(await ask('post', mine('/put-back'), ola.account), { refusal: 'not-allowed' });
  const { assistant, backUp } = at.town.lines;
  const choices = [assistant, backUp].map((lineId) => ({ lineId, kind: 'direct-payment' }) as const);
  const chosen = { person: ola.person, choices };
  const held = expectDone(await chooseHoldings(visitOf(at.world, ola.account), chosen));
  const next = held.find(({ kind }) => kind === 'direct-payment');
  assert.ok(next);
  const signing = { person: ola.person, holding: next.holdingId, name: 'Ola Marsh', wording: ['I agree.'] };
  expectDone(await signAgreement(visitOf(at.world, ola.account), signing));
  assert.equal(noticeOf(await ask('post', mine('/put-back'), dev)), '£260.80 is put back.');
  assert.equal(noticeOf(await ask('post', mine('/put-back'), dev)), 'It was put back already.');
  assert.ok(!textOf(await ask('get', mine(), dev)).includes('/put-back'));
  assert.match(textOf(await ask('get', of(next), ola.account)), /Put back by the service/);
});
