import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { expectDone, type OrganisationId } from '#basics';
import { anOrganisation, aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, type Visit } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { beginAlliance, joinAlliance, proposeToAll, readTheAlliances, voteOn } from './actions/index.ts';
import { type Alliance, type AllianceId, membersNow } from './alliance.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let us: Side;
let them: Side;
let others: Side;

type Side = { readonly organisation: OrganisationId; readonly visit: Visit };

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  us = await aSide('Harbour Centre for Independent Living', 'Tunde Okafor');
  them = await aSide('Northcliff People First', 'Winnie Ashby');
  others = await aSide('Saltmarsh Deaf Club', 'Idris Vaughan');
});
after(async () => {
  await database.close();
  await made.drop();
});

describe('organisations that act together', () => {
  test('join only by their own yes, and speak together by their own rule', async () => {
    const alliance = await begun('everybody');
    assert.deepEqual(await names(alliance), ['Harbour Centre for Independent Living']);
    expectDone(await joinAlliance(them.visit, { ...mine(them, alliance), answer: 'join' }));

    const words = 'Nobody pays for their own support.';
    const saying = { what: 'statement', words } as const;
    const proposal = expectDone(await proposeToAll(us.visit, { ...mine(us, alliance), ...saying }));
    assert.equal((await found(alliance)).proposals[0]?.outcome, undefined);
    const vote = { ...mine(them, alliance), proposal, says: 'yes' } as const;
    assert.equal(expectDone(await voteOn(them.visit, vote)), 'agreed');
    const [agreed] = (await found(alliance)).proposals;
    assert.deepEqual([agreed?.outcome, agreed?.votes.map((each) => each.says)], ['agreed', ['yes', 'yes']]);
    assert.deepEqual(await voteOn(them.visit, vote), { refused: { because: 'not-open' } });
  });

  test('change aims and rule, and ask another in, by that rule too', async () => {
    const alliance = await begun('everybody');
    const put = (what: 'aims' | 'rule' | 'welcome', words: string) =>
      proposeToAll(us.visit, { ...mine(us, alliance), what, words });
    expectDone(await put('aims', 'Dropped kerbs\nEasy words'));
    expectDone(await put('rule', 'most'));
    expectDone(await put('welcome', others.organisation));
    const now = await found(alliance);
    assert.deepEqual([now.aims, now.rule], [['Dropped kerbs', 'Easy words'], 'most']);
    expectDone(await joinAlliance(others.visit, { ...mine(others, alliance), answer: 'join' }));
    assert.ok((await names(alliance)).includes('Saltmarsh Deaf Club'));
    assert.deepEqual(await put('rule', 'whoever shouts'), { refused: { because: 'cannot-be' } });
    assert.deepEqual(await put('welcome', them.organisation), { refused: { because: 'cannot-be' } });
  });

  test('decide without whoever left, and are not held up by their missing vote', async () => {
    const alliance = await begun('everybody');
    expectDone(await joinAlliance(them.visit, { ...mine(them, alliance), answer: 'join' }));
    const saying = { what: 'statement', words: 'Ramps at every stop.' } as const;
    expectDone(await proposeToAll(us.visit, { ...mine(us, alliance), ...saying }));
    expectDone(await joinAlliance(them.visit, { ...mine(them, alliance), answer: 'leave' }));
    assert.equal((await found(alliance)).proposals[0]?.outcome, 'agreed');
  });

  test('name whom they may ask to join, and may ask again who once said no', async () => {
    const alliance = await begun('everybody');
    expectDone(await joinAlliance(them.visit, { ...mine(them, alliance), answer: 'leave' }));
    const asking = { what: 'welcome', words: them.organisation } as const;
    expectDone(await proposeToAll(us.visit, { ...mine(us, alliance), ...asking }));
    assert.equal((await found(alliance)).proposals[0]?.whom, 'Northcliff People First');
    expectDone(await joinAlliance(them.visit, { ...mine(them, alliance), answer: 'join' }));
    assert.equal((await names(alliance)).length, 2);
  });

  test('are left at any time, and whoever is no member decides nothing', async () => {
    const alliance = await begun('most');
    const saying = { what: 'decision', words: 'We meet on Tuesdays.' } as const;
    const notIn = { refused: { because: 'not-a-member' } };
    assert.deepEqual(await proposeToAll(them.visit, { ...mine(them, alliance), ...saying }), notIn);
    assert.deepEqual(await proposeToAll(others.visit, { ...mine(others, alliance), ...saying }), notIn);
    assert.deepEqual(await joinAlliance(others.visit, { ...mine(others, alliance), answer: 'join' }), notIn);
    expectDone(await joinAlliance(them.visit, { ...mine(them, alliance), answer: 'join' }));
    expectDone(await joinAlliance(us.visit, { ...mine(us, alliance), answer: 'leave' }));
    assert.deepEqual(await names(alliance), ['Northcliff People First']);
    const asUs = { ...mine(us, alliance), ...saying };
    assert.deepEqual(await proposeToAll(us.visit, asUs), notIn);
    const notAllowed = { refused: { because: 'not-allowed' } };
    assert.deepEqual(await proposeToAll(them.visit, asUs), notAllowed);
  });
});

async function aSide(name: string, worker: string): Promise<Side> {
  const organisation = await anOrganisation(world, { name });
  return {
    organisation,
    visit: visitOf(world, await aWorker(world, { organisation, role: 'planner', name: worker })),
  };
}

async function begun(rule: Alliance['rule']): Promise<AllianceId> {
  const beginning = { name: 'Coast alliance', kind: 'alliance', aims: ['Be heard'], rule } as const;
  const { organisation } = us;
  const asks = [them.organisation];
  return expectDone(await beginAlliance(us.visit, { ...beginning, organisation, asks }));
}

function mine(side: Side, alliance: AllianceId) {
  return { organisation: side.organisation, alliance };
}

async function found(alliance: AllianceId): Promise<Alliance> {
  const [one] = await readTheAlliances(visitOf(world), alliance);
  assert.ok(one);
  return one;
}

async function names(alliance: AllianceId): Promise<readonly string[]> {
  return membersNow(await found(alliance)).map((each) => each.name);
}
