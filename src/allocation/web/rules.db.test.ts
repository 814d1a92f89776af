import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import type { Answer } from '#platform';
import { nameOf, publishedInstruments } from '../instruments.ts';
import { rulePage, rulesPage, rulesRecordPage, tableFile, versionFile } from './rules.ts';
import { schemas } from './schemas.ts';

describe('The public pages of rules', () => {
  let made: TestDatabase;
  let world: TestWorld;
  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app));
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const named = (name: string) => visitOf(world, undefined, { params: { name } });
  const textOf = (answer: Answer): string =>
    'page' in answer ? `${answer.page.title} ${String(answer.page.lead)} ${String(answer.page.body)}` : '';
  const fileIn = (answer: Answer): unknown =>
    'file' in answer ? JSON.parse(String(answer.file.body)) : undefined;

  it('list every version, those that were replaced too, and say which is in force', async () => {
    const list = textOf(await rulesPage(visitOf(world)));
    const missing = publishedInstruments
      .map(({ instrument }) => `/rules/${encodeURIComponent(nameOf(instrument))}`)
      .filter((href) => !list.includes(`"${href}"`));
    assert.deepEqual(missing, []);
    assert.match(list, /In force here/);
  });

  it('show each of them whole, with its seal and its record', async () => {
    for (const { instrument } of publishedInstruments) {
      const visit = named(nameOf(instrument));
      assert.match(textOf(await rulePage(visit)), /<code>[0-9a-f]{64}<\/code>/, instrument.id);
      assert.match(textOf(await rulesRecordPage(visit)), /Who decides/, instrument.id);
    }
  });

  it('draw the table of an instrument, with the table beside it', async () => {
    const text = textOf(await rulePage(named('mainstay-start')));
    assert.match(text, /<svg class="plot"[^>]*role="img" aria-label="[^"]+"[^]*<polyline[^]*£62,087\.29/);
  });

  it('say what changed from the version before', async () => {
    const text = textOf(await rulePage(named('mainstay-start')));
    assert.match(text, /What changed[^]*mainstay-start@1/);
  });

  it('give the table alone, in its own format', async () => {
    const file = fileIn(await tableFile(named('mainstay-start.json')));
    assert.equal(schemas['allocation-table-2'].parse(file).knots.length, 11);
  });

  it('give nothing for a name that is none', async () => {
    for (const name of ['none', 'none@1', 'mainstay-start@9', 'harbour-start@1', '__proto__', 'x@y'])
      assert.deepEqual(await rulePage(named(name)), { refusal: 'not-found' });
    assert.deepEqual(await tableFile(named('de-nba.json')), { refusal: 'not-found' });
    assert.deepEqual(await versionFile(named('mainstay-start.json')), { refusal: 'not-found' });
  });
});
