import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answer, SignedIn } from '#platform';
import { type TestWorld, type OwnWorld, ownWorld } from '#people/testing';
import type { Holding } from '../holding.ts';
import { type HarbourTown, harbourTown, moneyIsThere, type OlasHoldings } from '../testing/index.ts';
import { askPage, formDay, noticeOf, type Sent, textOf } from '../testing/pages.ts';

let own: OwnWorld;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

async function begin(): Promise<void> {
  world = own.anotherPlace();
  town = await harbourTown(world);
}

async function withMoney(): Promise<OlasHoldings> {
  await begin();
  return moneyIsThere(world, town);
}

const ask = (method: 'get' | 'post', path: string, who: SignedIn, sent?: Sent): Promise<Answer> =>
  askPage(world, [method, path], who, sent);
const ola = () => town.ola.account;
const mine = (path = '') => `/holdings/${town.ola.person}${path}`;
const of = (holding: Holding, path = '') => mine(`/${holding.holdingId}${path}`);

test('a move shows what it does before it does it, and wants a Monday', async () => {
  const { direct, fund } = await withMoney();
  const form = { line: town.lines.artsClub, to: direct.holdingId, ...formDay('from', 21) };
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
    textOf(await ask('get', `/holdings/for/${town.tideway}`, town.sam)),
    /final account by Tuesday 21 April 2026/,
  );
  world.clock.set('2026-04-08T09:00:00Z');
  assert.match(noticeOf(await ask('post', of(fund, '/final-account'), town.sam)) ?? '', /£9\.00 went on/);
});
