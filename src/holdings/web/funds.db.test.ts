import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectDone } from '#basics';
import { visitOf } from '#people/testing';
import { everythingIsSigned, payIn } from '../testing/index.ts';
import { harboursPages, formDay, noticeOf, textOf } from '../testing/pages.ts';

const at = harboursPages();
const { begin, withMoney, ask, ola, mine, of } = at;

test('Tideway writes down a use, and gets what it published and signed beside it', async () => {
  await begin();
  const terms = { share: '9', covers: 'Training and the kiln', ...formDay('from', 6) };
  const published = await ask('post', `/holdings/for/${at.town.tideway}/terms`, at.town.sam, { form: terms });
  assert.match(noticeOf(published) ?? '', /Published/);
  const { fund } = await everythingIsSigned(at.world, at.town);
  expectDone(await payIn(visitOf(at.world, at.town.dev), { person: at.town.ola.person }));
  const form = {
    what: 'Pottery',
    who: 'Sam',
    hours: '3',
    price: '21',
    line: at.town.lines.artsClub,
    ...formDay('on', 6),
  };
  assert.match(noticeOf(await ask('post', of(fund, '/use'), at.town.sam, { form })) ?? '', /£63\.00/);
  const page = textOf(await ask('get', of(fund), ola()));
  assert.match(
    page,
    /What Tideway Arts gets for looking after the money.*9% on top.*£5\.67 so far, £0\.00 of it paid/s,
  );
  assert.match(page, /Pottery, 3 hours with Sam.*An hour costs £21\.00\..*£63\.00/s);
  const sum = textOf(await ask('get', of(fund, '/entries/2'), ola()));
  assert.match(sum, /3 hours at £21\.00 an hour.*pays them £5\.67 beside it.*9%.*£63\.00/s);
  const much = await ask('post', of(fund, '/use'), at.town.sam, { form: { ...form, hours: '30' } });
  assert.match(textOf(much), /comes to £630\.00, but £189\.00 is free/);
});

test('what is saved in a fund has a button for its holder, and for the person only to let it go', async () => {
  const { fund } = await withMoney();
  const { person } = at.town.ola;
  for (const day of ['2026-05-05', '2026-06-02', '2026-06-30']) {
    at.world.clock.set(`${day}T09:00:00Z`);
    expectDone(await payIn(visitOf(at.world, at.town.dev), { person }));
  }
  await ask('post', of(fund, '/ask-surplus'), at.town.dev);
  const [, proposal] = /surplus\/([0-9a-f-]{36})/.exec(textOf(await ask('get', mine(), ola()))) ?? [];
  const form = { says: 'saving-for', savingFor: 'A kiln' };
  await ask('post', mine(`/surplus/${proposal ?? ''}`), ola(), { form });
  const hers = textOf(await ask('get', of(fund), ola()));
  assert.match(hers, /A kiln.*Whoever holds the money pays it.*I do not need it any more/s);
  assert.doesNotMatch(hers, /I have paid it/);
  const theirs = textOf(await ask('get', of(fund), at.town.sam));
  assert.doesNotMatch(theirs, /not need it any more/);
  const [, paid = ''] = /action="([^"]*\/paid)"[^]*We have paid it/.exec(theirs) ?? [];
  assert.equal(noticeOf(await ask('post', paid, at.town.sam)), 'Written down as paid. The promise is kept.');
  assert.match(textOf(await ask('get', of(fund), ola())), /A kiln/);
});
