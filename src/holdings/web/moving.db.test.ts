import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harboursPages, formDay, noticeOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { withMoney, ask, ola, of } = at;

test('a move shows what it does before it does it, and wants a Monday', async () => {
  const { direct, fund } = await withMoney();
  const form = { line: at.town.lines.artsClub, to: direct.holdingId, ...formDay('from', 21) };
  const tuesday = await ask('post', of(fund, '/move'), ola(), { form });
  assert.match(
    textOf(tuesday),
    /Tuesday 21 April 2026 is not a Monday\. The next one is Monday 27 April 2026/,
  );
  const monday = { ...form, ...formDay('from', 20) };
  const preview = textOf(await ask('post', of(fund, '/move'), ola(), { form: monday }));
  assert.match(preview, /Until Sunday 19 April 2026 it stays.*£126\.00 that was paid ahead/s);
  const moved = await ask('post', of(fund, '/move'), ola(), { form: { ...monday, step: 'move' } });
  assert.equal(noticeOf(moved), '“Arts club” is moved.');
});

test('leaving is one page and one button, also to an account that is new', async () => {
  const { fund } = await withMoney();
  const page = textOf(await ask('get', of(fund, '/leave'), ola()));
  assert.match(page, /Leave Tideway Arts.*You need no reason/s);
  const form = { to: 'managed-account', when: 'tomorrow' };
  const unsigned = await ask('post', of(fund, '/leave'), ola(), { form });
  assert.match(textOf(unsigned), /Write your name to sign the new agreement/);
  const left = await ask('post', of(fund, '/leave'), ola(), {
    form: { ...form, 'name-managed-account': 'Ola Marsh' },
  });
  assert.match(noticeOf(left) ?? '', /From Tuesday 7 April 2026/);
  assert.match(
    textOf(await ask('get', `/holdings/for/${at.town.tideway}`, at.town.sam)),
    /final account by Tuesday 21 April 2026/,
  );
  at.world.clock.set('2026-04-08T09:00:00Z');
  assert.match(noticeOf(await ask('post', of(fund, '/final-account'), at.town.sam)) ?? '', /£9\.00 went on/);
});
