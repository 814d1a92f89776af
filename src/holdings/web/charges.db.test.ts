import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDone } from '#basics';
import { visitOf } from '#people/testing';
import { payIn } from '../testing/index.ts';
import { harboursPages, formDay, noticeOf, statusOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { withMoney, ask, ola, mine, of } = at;

test('where support is free no page has a word about income, savings or charges; where it is not, the sum is shown', async () => {
  const { direct } = await withMoney();
  const pages = [
    mine(),
    mine('/choose'),
    mine(`/agreements/${direct.holdingId}`),
    of(direct),
    of(direct, '/entries/1'),
    mine('/ask'),
  ];
  for (const path of pages)
    assert.doesNotMatch(
      textOf(await ask('get', path, ola())),
      /income|capital|contribution|I pay myself/i,
      path,
    );
  assert.deepEqual(await ask('get', mine('/charge'), ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', of(direct, '/my-part'), ola()), { refusal: 'not-found' });

  const charged = await withMoney('england-care-act');
  const means = { age: '25-to-pension-age', income: '180', capital: '18250', housing: '0', disability: '20' };
  const done = await ask('post', mine('/charge'), at.town.dev, { form: { ...means, ...formDay('from', 6) } });
  assert.match(noticeOf(done) ?? '', /£55\.60 a week/);
  assert.match(
    textOf(await ask('get', mine('/charge'), ola())),
    /From savings.*£16\.00.*−£120\.40.*£55\.60/s,
  );
  assert.deepEqual(await ask('post', mine('/charge'), ola(), { form: means }), { refusal: 'not-allowed' });
  const part = { amount: '222.40', ...formDay('on', 6) };
  const paid = await ask('post', of(charged.direct, '/my-part'), ola(), { form: part });
  assert.match(noticeOf(paid) ?? '', /Written down: £222\.40/);
  assert.match(
    textOf(await ask('get', of(charged.direct), ola())),
    /My own part, paid in by Ola Marsh.*£1,265\.60/s,
  );
  const mistake = { form: { why: 'I typed it twice' } };
  assert.match(
    noticeOf(await ask('post', of(charged.direct, '/entries/2'), ola(), mistake)) ?? '',
    /put right/,
  );
  assert.match(textOf(await ask('get', of(charged.direct), ola())), /That leaves £1,043\.20\./);
});

test('a charge from a day whose amounts nobody knows yet is refused beside the day, and what was typed stays', async () => {
  await withMoney('england-care-act');
  const means = { age: '25-to-pension-age', income: '180', capital: '18250', housing: '0', disability: '20' };
  const later = { ...means, 'from-day': '6', 'from-month': '4', 'from-year': '2031' };
  const early = await ask('post', mine('/charge'), at.town.dev, { form: later });
  assert.equal(statusOf(early), 422);
  assert.match(textOf(early), /The amounts for that day are not known\./);
  assert.match(textOf(early), /value="18250"/);
});

test('what is over is shown to whoever pays with its sum, asked about once, and answered', async () => {
  const { direct } = await withMoney();
  const quiet = textOf(await ask('get', of(direct), at.town.dev));
  assert.doesNotMatch(quiet, /Ask what it is for/);
  expectDone(await payIn(visitOf(at.world, at.town.dev), { person: at.town.ola.person }));
  at.world.clock.set('2026-05-05T09:00:00Z');
  expectDone(await payIn(visitOf(at.world, at.town.dev), { person: at.town.ola.person }));
  const over = textOf(await ask('get', of(direct), at.town.dev));
  assert.match(over, /£1,043\.20 is more than is promised.*8 × £260\.80 a week.*−£2,086\.40.*Ask what it/s);
  assert.doesNotMatch(textOf(await ask('get', of(direct), ola())), /Ask what it is for/);
  assert.match(noticeOf(await ask('post', of(direct, '/ask-surplus'), at.town.dev)) ?? '', /It stays theirs/);
  const waiting = textOf(await ask('get', of(direct), at.town.dev));
  assert.match(waiting, /Dev Patel asked on 5 May 2026 what £1,043\.20 is for.*until Tuesday 2 June 2026/);
  assert.doesNotMatch(waiting, /Ask what it is for/);

  const [, proposal] = /surplus\/([0-9a-f-]{36})/.exec(textOf(await ask('get', mine(), ola()))) ?? [];
  const question = mine(`/surplus/${proposal ?? ''}`);
  at.world.clock.set('2026-06-03T09:00:00Z');
  assert.match(textOf(await ask('get', question, ola())), /That day is over, and nothing was taken/);
  const silent = await ask('post', question, ola(), { form: { says: 'saving-for', savingFor: '' } });
  assert.match(textOf(silent), /Say what you are saving for/);
  await ask('post', question, ola(), { form: { says: 'saving-for', savingFor: 'A kiln' } });
  assert.match(
    textOf(await ask('get', question, ola())),
    /You said on 3 June 2026: I am saving for “A kiln”/,
  );
  assert.match(textOf(await ask('get', of(direct), at.town.dev)), /Ola Marsh said on 3 June 2026.*“A kiln”/);
});

test('of a stay in a care home both days that are wrong are said at once, and what was typed stays', async () => {
  const { direct } = await withMoney('england-care-act');
  const stay = { 'stay-from-day': '31', 'stay-from-month': '2', 'stay-until-day': 'soon' };
  const form = { toWhom: 'Seaview', what: 'A week by the sea', amount: '40', ...formDay('on', 6), ...stay };
  const refused = await ask('post', of(direct, '/spend'), ola(), { form });
  assert.equal(statusOf(refused), 422);
  assert.ok('page' in refused);
  assert.deepEqual(refused.page.errors, [
    { field: 'stay-from-day', text: 'Write the first day of the stay as three numbers, like 6 4 2026.' },
    { field: 'stay-until-day', text: 'Write the last day of the stay as three numbers, like 6 4 2026.' },
  ]);
  assert.match(textOf(refused), /value="soon"/);
});
