import assert from 'node:assert/strict';
import { test } from 'node:test';
import { harboursPages, noticeOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { begin, withMoney, ask, ola, mine } = at;

test('a question goes to the service, is answered with a reason, and shows both', async () => {
  await withMoney();
  const form = { what: 'A kiln', amount: '90', line: at.town.lines.backUp };
  assert.match(noticeOf(await ask('post', mine('/ask'), ola(), { form })) ?? '', /by Thursday 9 April 2026/);
  at.world.clock.set('2026-04-10T09:00:00Z');
  const waiting = textOf(await ask('get', `/holdings/for/${at.town.service}`, at.town.priya));
  assert.match(waiting, /late.*Ola Marsh: A kiln, £90\.00/s);
  const [, question] = /questions\/([0-9a-f-]{36})/.exec(waiting) ?? [];
  const answer = mine(`/questions/${question ?? ''}`);
  const silent = await ask('post', answer, at.town.priya, { form: { says: 'yes', reason: '' } });
  assert.match(textOf(silent), /Say why/);
  const general = { kind: 'Things for a craft', general: 'It is what plans are about.', 'leans-on': 'plan' };
  const said = { says: 'yes', reason: 'It is in your plan.', ...general };
  const named = await ask('post', answer, at.town.priya, { form: { ...said, kind: 'A kiln for Ola' } });
  assert.match(textOf(named), /“Ola” is a name/);
  const wrong = { ...said, kind: 'A kiln for Ola', general: 'She needs it.', 'leans-on': 'debts' };
  const all = textOf(await ask('post', answer, at.town.priya, { form: wrong }));
  assert.match(all, /“Ola” is a name/);
  assert.match(all, /“She” speaks of one person/);
  assert.match(all, /Choose what the answer leans on: one that fits/);
  const seen = await ask('post', answer, at.town.priya, { form: said });
  assert.match(textOf(seen), /This is how it will read.*Things for a craft: yes/s);
  assert.doesNotMatch(textOf(await ask('get', mine('/ask'), ola())), /Priya Nair said/);
  await ask('post', answer, at.town.priya, { form: { ...said, step: 'give' } });
  assert.match(
    textOf(await ask('get', mine('/ask'), ola())),
    /Priya Nair.*It is in your plan\..*binds the service/s,
  );
});

test('whoever answers before anybody asks is told of no kinds to choose where none are shown', async () => {
  await begin();
  const path = `/holdings/for/${at.town.service}/answers`;
  const empty = textOf(await ask('get', path, at.town.priya));
  assert.match(empty, /tools and materials for a craft\./);
  assert.doesNotMatch(empty, /chose one above/);
  const sent = textOf(await ask('post', path, at.town.priya, { form: {} }));
  assert.match(sent, /Choose yes or no\.[^]*Say what kind of thing it is\.[^]*Say why in general words\./);
});
