import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDone } from '#basics';
import { visitOf } from '#people/testing';
import { seeMoney } from '../actions/index.ts';
import { everythingIsSigned } from '../testing/index.ts';
import { harboursPages, noticeOf, statusOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { begin, withMoney, ask, ola, mine, of } = at;

test('Ola chooses, reads and signs; a fund waits for Tideway, which reads and signs what she signed', async () => {
  await begin();
  const page = textOf(await ask('get', mine('/choose'), ola()));
  assert.match(page, /How is my money held\?.*£348\.80 a week is agreed/s);
  assert.match(page, /The people who support me hold it/);
  const { lines } = at.town;
  const form = {
    [`how-${lines.assistant}`]: 'direct-payment',
    [`how-${lines.backUp}`]: 'direct-payment',
    [`how-${lines.artsClub}`]: 'individual-service-fund',
    [`how-${lines.minibus}`]: 'pool',
    [`pool-pool-${lines.minibus}`]: 'Thursday minibus',
  };
  const missing = await ask('post', mine('/choose'), ola(), { form });
  assert.equal(statusOf(missing), 422);
  assert.match(textOf(missing), /Say who holds “Arts club”\./);
  assert.match(textOf(missing), /value="Thursday minibus"/);
  const whole = { ...form, [`holder-individual-service-fund-${lines.artsClub}`]: at.town.tideway };
  const chosen = await ask('post', mine('/choose'), ola(), { form: whole });
  assert.match(noticeOf(chosen) ?? '', /Now read each agreement/);

  const money = expectDone(await seeMoney(visitOf(at.world, ola()), at.town.ola.person));
  const fund = money.holdings.find((each) => each.holding.kind === 'individual-service-fund')?.holding;
  assert.ok(fund);
  const agreement = mine(`/agreements/${fund.holdingId}`);
  const read = textOf(await ask('get', agreement, ola()));
  assert.match(read, /in an account that is mine alone/);
  assert.match(read, /Arts club: £63\.00 a week\..*£252\.00/s);
  const unsigned = await ask('post', `${agreement}/sign`, ola(), { form: { name: '' } });
  assert.equal(statusOf(unsigned), 422);
  const signed = await ask('post', `${agreement}/sign`, ola(), { form: { name: 'Ola Marsh' } });
  assert.match(noticeOf(signed) ?? '', /Now Tideway Arts signs too/);
  assert.match(
    textOf(await ask('get', `/holdings/for/${at.town.tideway}`, at.town.sam)),
    /waits for us to sign/,
  );
  const forHolder = await ask('post', `${agreement}/sign-for`, at.town.sam, { form: { name: 'Sam Reyes' } });
  assert.match(noticeOf(forHolder) ?? '', /It is in force/);
  assert.match(
    textOf(await ask('get', agreement, ola())),
    /Signed by Ola Marsh on 6 April 2026\..*Signed by Sam Reyes/s,
  );
  const again = await ask('post', `${agreement}/sign-for`, at.town.sam, { form: { name: 'Sam Reyes' } });
  assert.equal(statusOf(again), 409);
});

test('one way for all is filled in everywhere and saves nothing until Ola goes on', async () => {
  await begin();
  const [first] = textOf(await ask('get', mine('/choose'), ola())).match(/name="how-([0-9a-f-]+)"/) ?? [];
  const name = first?.slice('name="'.length, -1) ?? '';
  const line = name.slice('how-'.length);
  const form = {
    [name]: 'individual-service-fund',
    [`holder-individual-service-fund-${line}`]: at.town.tideway,
    same: 'yes',
  };
  const page = textOf(await ask('post', mine('/choose'), ola(), { form }));
  const chosen = (what: string) => page.match(new RegExp(`value="${what}" (checked|selected)`, 'g'))?.length;
  assert.deepEqual([chosen('individual-service-fund'), chosen(at.town.tideway)], [4, 4]);
  const money = expectDone(await seeMoney(visitOf(at.world, ola()), at.town.ola.person));
  assert.deepEqual(money.holdings, []);
});

test('a holding that no money has come into says when the first comes', async () => {
  await begin();
  const { direct } = await everythingIsSigned(at.world, at.town);
  assert.match(textOf(await ask('get', of(direct), ola())), /The first money is due now\./);
});

test('what is signed for a new place says whose it is and begins on the day that is chosen', async () => {
  const { direct } = await withMoney();
  const page = textOf(
    await ask('get', of(direct, '/move'), ola(), { query: { line: at.town.lines.assistant } }),
  );
  assert.match(page, /The local service holds the money for me\./);
  assert.match(page, /It begins on the day that I choose here\./);
  assert.doesNotMatch(page, /It begins on Monday 6 April 2026/);
});
