import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Answer, SignedIn } from '#platform';
import { type TestWorld, type OwnWorld, ownWorld } from '#people/testing';
import { type HarbourTown, harbourTown, moneyIsThere, type OlasHoldings } from '../testing/index.ts';
import { askPage, noticeOf, type Sent, textOf } from '../testing/pages.ts';

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

test('a question goes to the service, is answered with a reason, and shows both', async () => {
  await withMoney();
  const form = { what: 'A kiln', amount: '90', line: town.lines.backUp };
  assert.match(noticeOf(await ask('post', mine('/ask'), ola(), { form })) ?? '', /by Thursday 9 April 2026/);
  world.clock.set('2026-04-10T09:00:00Z');
  const waiting = textOf(await ask('get', `/holdings/for/${town.service}`, town.priya));
  assert.match(waiting, /late.*Ola Marsh: A kiln, £90\.00/s);
  const [, question] = /questions\/([0-9a-f-]{36})/.exec(waiting) ?? [];
  const answer = mine(`/questions/${question ?? ''}`);
  const silent = await ask('post', answer, town.priya, { form: { says: 'yes', reason: '' } });
  assert.match(textOf(silent), /Say why/);
  const general = { kind: 'Things for a craft', general: 'It is what plans are about.', 'leans-on': 'plan' };
  const said = { says: 'yes', reason: 'It is in your plan.', ...general };
  const named = await ask('post', answer, town.priya, { form: { ...said, kind: 'A kiln for Ola' } });
  assert.match(textOf(named), /“Ola” is a name/);
  const seen = await ask('post', answer, town.priya, { form: said });
  assert.match(textOf(seen), /This is how it will read.*Things for a craft: yes/s);
  assert.doesNotMatch(textOf(await ask('get', mine('/ask'), ola())), /Priya Nair said/);
  await ask('post', answer, town.priya, { form: { ...said, step: 'give' } });
  assert.match(
    textOf(await ask('get', mine('/ask'), ola())),
    /Priya Nair.*It is in your plan\..*binds the service/s,
  );
});

test('whoever answers before anybody asks is told of no kinds to choose where none are shown', async () => {
  await begin();
  const path = `/holdings/for/${town.service}/answers`;
  const empty = textOf(await ask('get', path, town.priya));
  assert.match(empty, /tools and materials for a craft\./);
  assert.doesNotMatch(empty, /chose one above/);
  const sent = textOf(await ask('post', path, town.priya, { form: {} }));
  assert.match(sent, /Choose yes or no\.[^]*Say what kind of thing it is\.[^]*Say why in general words\./);
});
