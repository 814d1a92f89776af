import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { add, expectDone, pence } from '#basics';
import { giveNews, newsToGive, sayHowToReachMe } from '#people/actions';
import { type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, readLetters } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  fundsHeld,
  publishFundTerms,
  recordUse,
  reverseUse,
  seeSentStatement,
  seeStatement,
  sendStatements,
} from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from './testing/index.ts';
import { askPage, textOf } from './testing/pages.ts';

describe('a statement of a fund', () => {
  let database: Database;
  let made: TestDatabase;
  let world: TestWorld;
  let town: HarbourTown;
  let holdings: Awaited<ReturnType<typeof everythingIsSigned>>;
  before(async () => {
    made = await testDatabase();
    database = openDatabase(made.app);
    world = worldOn(database, { at: '2026-04-01T09:00:00Z' });
    town = await harbourTown(world);
    const terms = { organisation: town.tideway, fixedCostBasisPoints: 900, covers: 'Rent.' } as const;
    expectDone(await publishFundTerms(visitOf(world, town.sam), { ...terms, from: world.clock.today() }));
    holdings = await everythingIsSigned(world, town);
    expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  });
  after(async () => {
    await database.close();
    await made.drop();
  });

  test('goes out the night after its four weeks, once, with every line written down until then', async () => {
    world.clock.set('2026-04-16T18:00:00Z');
    await uses('Throwing bowls');
    world.clock.set('2026-05-03T20:00:00Z');
    assert.equal(await night(), 0);
    world.clock.set('2026-05-04T03:00:00Z');
    assert.equal(await night(), 1);
    assert.equal(await night(), 0);
    const [first, ...others] = await sent();
    assert.deepEqual(others, []);
    assert.ok(first);
    assert.deepEqual([first.from, first.until], ['2026-04-06', '2026-05-03']);
    assert.deepEqual(
      [first.opening, first.moneyIn, first.moneyOut, first.closing],
      [0, 252_00, 63_00, 189_00],
    );
    assert.equal(first.uses, 1);
    const letters = await database.transaction({ locality: world.settings.locality }, (tx) =>
      readLetters(tx, 50),
    );
    const told = letters.filter(({ subject }) => subject.includes('statement'));
    assert.deepEqual(
      told.map(({ to }) => to),
      [town.ola.account.email],
    );
  });

  test('says on its page why a line of an earlier day is there, and who puts a wrong one right', async () => {
    const [first] = await sent();
    const path = `/holdings/${town.ola.person}/${holdings.fund.holdingId}/statements/${first?.statementId}`;
    const page = textOf(await askPage(world, ['get', path], town.ola.account));
    assert.match(page, /A line of an earlier day stands here because no statement had it before\./);
    assert.match(page, /Is a line wrong\?[^]*Whoever wrote it down can put it right there\./);
    assert.doesNotMatch(page, /ask about a line|what you wrote down yourself/);
  });

  test('reads later as it was sent, and what is put right comes in the next', async () => {
    const [first] = await sent();
    assert.ok(first);
    const was = await read(first.statementId);
    const use = was.entries.find(({ amount }) => amount < 0);
    assert.ok(use);
    world.clock.set('2026-05-05T09:00:00Z');
    const mistake = {
      person: town.ola.person,
      holding: fund(),
      version: use.version,
      why: 'It was an hour less',
    };
    expectDone(await reverseUse(visitOf(world, town.sam), mistake));
    assert.deepEqual(await read(first.statementId), was);
    assert.equal(was.beside > 0, true);
    world.clock.set('2026-06-02T03:00:00Z');
    assert.equal(await night(), 1);
    const [second] = await sent();
    assert.ok(second);
    assert.deepEqual([second.opening, second.moneyIn, second.closing], [189_00, 63_00, 252_00]);
    assert.equal(add((await read(second.statementId)).beside, was.beside), 0);
  });

  test('is one, however many nights were missed, and waits to be given by hand where somebody needs that', async () => {
    const large = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
    const { person, account } = town.ola;
    expectDone(await sayHowToReachMe(visitOf(world, account), { person, version: 0, reaching: large }));
    world.clock.set('2026-10-05T03:00:00Z');
    assert.equal(await night(), 1);
    const [third, ...earlier] = await sent();
    assert.deepEqual([earlier.length, third?.from, third?.until], [2, '2026-06-01', '2026-09-20']);
    const asSam = visitOf(world, town.sam);
    const [news] = expectDone(await newsToGive(asSam, town.tideway));
    assert.equal(news?.starts, third?.statementId);
    const { list } = expectDone(await fundsHeld(asSam, town.tideway));
    assert.equal(list[0]?.sent?.uses, 0);
    assert.ok(news);
    const giving = { person, news: news.newsId, as: 'large-print' } as const;
    expectDone(await giveNews(asSam, giving, () => Promise.resolve()));
    assert.deepEqual(expectDone(await newsToGive(asSam, town.tideway)), []);
  });

  test('is looked after by a truth, which finds one that is missing, changed or not joined to the next', async () => {
    const truth = 'holdings-statements-go-out';
    assert.deepEqual(await made.foundBy(truth), []);
    const newest = '(select max(until_on) from holdings.statement)';
    const plants = [
      `update holdings.statement set in_pence = in_pence + 1, closing_pence = closing_pence + 1 where until_on < ${newest};`,
      `update holdings.statement set from_on = from_on + 1 where until_on = ${newest};`,
      `update holdings.statement set until_on = until_on - 28, from_on = from_on - 28 where until_on = ${newest};`,
    ];
    for (const planted of plants) assert.notEqual((await made.foundBy(truth, planted)).length, 0, planted);
  });

  function night(): Promise<number> {
    const { locality } = world.settings;
    return database.transaction({ locality }, (tx) => sendStatements(tx, world, locality));
  }

  function fund() {
    return holdings.fund.holdingId;
  }

  async function sent() {
    const asked = { person: town.ola.person, holding: fund() };
    return expectDone(await seeStatement(visitOf(world, town.ola.account), asked)).sent;
  }

  async function read(statement: Awaited<ReturnType<typeof sent>>[number]['statementId']) {
    const asked = { person: town.ola.person, holding: fund(), statement };
    const { entries, beside } = expectDone(await seeSentStatement(visitOf(world, town.ola.account), asked));
    return { entries, beside };
  }

  async function uses(what: string): Promise<void> {
    const use = {
      lineId: town.lines.artsClub,
      on: world.clock.today(),
      what,
      who: 'Sam Reyes',
      minutes: 180,
    };
    const written = { person: town.ola.person, holding: fund(), ...use, unitPrice: pence(21_00) };
    expectDone(await recordUse(visitOf(world, town.sam), written));
  }
});
