import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDone } from '#basics';
import { aPerson, visitOf } from '#people/testing';
import { everythingIsSigned, payIn } from '../testing/index.ts';
import { harboursPages, formDay, noticeOf, statusOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { begin, withMoney, ask, ola, mine, of } = at;

test('what is due is shown to the penny and nobody pays it alone; paid in, every figure opens to how it was made', async () => {
  await begin();
  const { direct } = await everythingIsSigned(at.world, at.town);
  assert.match(
    textOf(await ask('get', `/holdings/for/${at.town.service}`, at.town.dev)),
    /Ola Marsh: 6 April 2026 to 3 May 2026.*£1,395\.20/s,
  );
  const due = textOf(await ask('get', mine('/due'), at.town.dev));
  assert.match(due, /£1,043\.20.*£252\.00.*£100\.00.*£1,395\.20.*A payment run pays it/s);
  assert.doesNotMatch(due, /<form[^>]*due/);
  expectDone(await payIn(visitOf(at.world, at.town.dev), { person: at.town.ola.person }));

  const page = textOf(await ask('get', mine(), ola()));
  assert.match(page, /£1,395\.20/);
  assert.match(page, /All of it is free to use/);
  assert.match(page, /Nobody asks you for receipts/);
  const entry = textOf(await ask('get', of(direct, '/entries/1'), ola()));
  assert.match(entry, /My assistant: £240\.80 a week, 6 April 2026 to 3 May 2026.*£963\.20/s);
  assert.match(entry, /Back-up and emergencies: £20\.00 a week.*£80\.00.*£1,043\.20/s);
});

test('the statement says it in words, then lines, then as a file', async () => {
  const { direct } = await withMoney();
  const spent = await ask('post', of(direct, '/spend'), ola(), {
    form: {
      toWhom: 'Sarah',
      what: 'Wages',
      amount: '481.60',
      line: at.town.lines.assistant,
      ...formDay('on', 6),
    },
  });
  assert.match(noticeOf(spent) ?? '', /£481\.60 to Sarah/);
  const page = textOf(await ask('get', of(direct), ola()));
  assert.match(
    page,
    /£0\.00 was there before\. £1,043\.20 came in and £481\.60 went out\. That leaves £561\.60\./,
  );
  assert.match(page, /To Sarah\./);
  const file = await ask('get', of(direct, '/statement.csv'), ola());
  assert.ok('file' in file);
  assert.match(String(file.file.body), /2,2026-04-06,Wages,Sarah; My assistant,-481\.60,561\.60\r\n/);
  const wrong = await ask('post', of(direct, '/entries/2'), ola(), { form: { why: 'Twice' } });
  assert.match(noticeOf(wrong) ?? '', /It is put right/);
});

test('what cannot be is said beside the field, and everything typed stays', async () => {
  const { direct } = await withMoney();
  const form = { toWhom: 'Sarah <Ng>', what: 'Wages', amount: '1043.21', line: '', ...formDay('on', 6) };
  const much = await ask('post', of(direct, '/spend'), ola(), { form });
  assert.equal(statusOf(much), 422);
  assert.match(textOf(much), /You wrote £1,043\.21, but £1,043\.20 is free to use/);
  assert.match(textOf(much), /value="Sarah &lt;Ng&gt;"/);
  const odd = { toWhom: '', what: 'x'.repeat(201), amount: 'twelve', ...formDay('on', 31) };
  const all = textOf(await ask('post', of(direct, '/spend'), ola(), { form: odd }));
  assert.match(all, /Say who.*200 letters.*like 12 or 12\.50.*three numbers/s);
  const tomorrow = await ask('post', of(direct, '/spend'), ola(), {
    form: { ...form, amount: '1', ...formDay('on', 7) },
  });
  assert.match(textOf(tomorrow), /has not come yet/);
});

test('what is written down late says so, where its day stands out of order', async () => {
  const { direct } = await withMoney();
  const spent = async (what: string, day: number): Promise<void> => {
    const form = { toWhom: 'Shop', what, amount: '5', line: '', ...formDay('on', day) };
    assert.match(noticeOf(await ask('post', of(direct, '/spend'), ola(), { form })) ?? '', /£5\.00/);
  };
  at.world.clock.set('2026-04-10T09:00:00Z');
  await spent('Paint', 10);
  at.world.clock.set('2026-04-11T09:00:00Z');
  await spent('Clay', 8);
  await spent('Tea', 11);
  const shown = [await ask('get', of(direct), ola()), await ask('get', mine(), ola())];
  for (const page of shown.map(textOf)) {
    assert.match(page, /Clay.*Written down on 11 April 2026\..*Paint/s);
    assert.equal(page.match(/Written down on/g)?.length, 1);
  }
});

test('a promise is made, shown and kept', async () => {
  const { direct } = await withMoney();
  const form = { toWhom: 'Bus company', what: 'Bus passes', amount: '14.80' };
  assert.match(
    noticeOf(await ask('post', of(direct, '/promise'), ola(), { form })) ?? '',
    /£14\.80 is promised/,
  );
  const page = textOf(await ask('get', mine(), ola()));
  assert.match(
    page,
    /£1,380\.40.*£1,395\.20 held, less £14\.80 promised: Bus passes \(Bus company\) £14\.80/s,
  );
  assert.match(page, /Promised: Bus passes \(Bus company\)/);
  const [, promise] =
    /promises\/([0-9a-f-]{36})\/keep/.exec(textOf(await ask('get', of(direct), ola()))) ?? [];
  assert.ok(promise);
  const kept = await ask('post', of(direct, `/promises/${promise}/keep`), ola());
  assert.match(noticeOf(kept) ?? '', /The promise is kept/);
  const again = await ask('post', of(direct, `/promises/${promise}/release`), ola());
  assert.match(noticeOf(again) ?? '', /kept or let go before/);
});

test('others’ addresses, unknown ids and ids that are none lead nowhere', async () => {
  const { direct } = await withMoney();
  const other = await aPerson(at.world, { name: 'Somebody Else' });
  assert.deepEqual(await ask('get', mine(), other.account), { refusal: 'not-allowed' });
  assert.deepEqual(await ask('get', of(direct), other.account), { refusal: 'not-allowed' });
  assert.deepEqual(await ask('get', `/holdings/${other.person}/${direct.holdingId}`, other.account), {
    refusal: 'not-found',
  });
  assert.deepEqual(await ask('get', '/holdings/nobody', ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', of(direct, '/entries/99'), ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', of(direct, '/entries/one'), ola()), { refusal: 'not-found' });
  assert.deepEqual(await ask('get', `/holdings/for/${at.town.tideway}`, ola()), { refusal: 'not-allowed' });
});
