import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { calendarDate, expectDone, type OrganisationId } from '#basics';
import { anOrganisation, aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { findProfile, giveView, readHistory, readOverTime, sayAboutUs } from './actions/index.ts';
import { claimsOf, saidAbout, type Statement } from './statement.ts';
import { sideBySide } from './view.ts';

let made: TestDatabase;
let database: Database;
let world: TestWorld;
let centre: OrganisationId;
let peopleFirst: OrganisationId;
let tunde: SignedIn;
let nell: SignedIn;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  centre = await anOrganisation(world);
  peopleFirst = await anOrganisation(world, { name: 'Northcliff People First' });
  tunde = await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde Okafor' });
  nell = await aWorker(world, { organisation: peopleFirst, role: 'planner', name: 'Nell Ashby' });
});
after(async () => {
  await database.close();
  await made.drop();
});

const board = { voting: 8, ownPeople: 6, disabledVoting: 6, staff: 4, disabledStaff: 2 };
const rights = (answer: 'yes' | 'no', evidence: string): Statement => ({
  about: 'criterion',
  key: 'rights',
  value: { answer, evidence, link: '' },
});

describe('what an organisation says about itself', () => {
  test('is open to anybody at once, and what it said before is kept', async () => {
    const statement = rights('no', 'We have just begun.');
    expectDone(await sayAboutUs(visitOf(world, tunde), { organisation: centre, statement }));
    const again = rights('yes', 'Two of us were at the tribunal.');
    expectDone(await sayAboutUs(visitOf(world, tunde), { organisation: centre, statement: again }));

    const nobody = visitOf(world);
    const profile = await findProfile(nobody, centre);
    assert.equal(claimsOf(profile?.said ?? [])['rights']?.answer, 'yes');
    const { all } = await readHistory(nobody, centre, 1);
    assert.deepEqual(
      all.map((each) => each.about === 'criterion' && each.value.answer),
      ['yes', 'no'],
    );
  });

  test('is said once, however often the button is pressed', async () => {
    const once = world.clock.newId<'once'>();
    const saying = {
      organisation: centre,
      statement: { about: 'board', key: '', value: board },
      once,
    } as const;
    expectDone(await sayAboutUs(visitOf(world, tunde), saying));
    const second = await sayAboutUs(visitOf(world, tunde), saying);
    assert.deepEqual(second, { refused: { because: 'already-done' } });
    const profile = await findProfile(visitOf(world), centre);
    assert.deepEqual(saidAbout(profile?.said ?? [], 'board')?.value, board);
  });

  test('is refused where more people vote than there are', async () => {
    const value = { ...board, ownPeople: 9 };
    const statement = { about: 'board', key: '', value } as const;
    const outcome = await sayAboutUs(visitOf(world, tunde), { organisation: centre, statement });
    const faults = [{ field: 'ownPeople', because: 'more-than-there-are' }];
    assert.deepEqual(outcome, { refused: { because: 'counts-cannot-be', faults } });
  });

  test('is never said by another organisation’s worker, nor by who decides or pays', async () => {
    const service = await anOrganisation(world, { kind: 'local-service' });
    const priya = await aWorker(world, { organisation: service, role: 'decider', name: 'Priya Nair' });
    const statement = rights('no', '');
    const attempts = [
      sayAboutUs(visitOf(world, nell), { organisation: centre, statement }),
      sayAboutUs(visitOf(world, priya), { organisation: service, statement }),
      sayAboutUs(visitOf(world), { organisation: centre, statement }),
    ];
    const notAllowed = { refused: { because: 'not-allowed' } };
    assert.deepEqual(await Promise.all(attempts), [notAllowed, notAllowed, notAllowed]);
  });
});

describe('a peer', () => {
  const seeing = { criterion: 'rights', words: '' } as const;

  test('sees it the same or asks, with its name; the newest counts', async () => {
    const view = { ...seeing, organisation: peopleFirst, about: centre } as const;
    expectDone(await giveView(visitOf(world, nell), { ...view, sees: 'agrees' }));
    const words = 'Which tribunal?';
    expectDone(await giveView(visitOf(world, nell), { ...view, sees: 'asks', words }));
    const profile = await findProfile(visitOf(world), centre);
    assert.deepEqual(
      profile?.views.map((each) => [each.byName, each.sees, each.words]),
      [['Northcliff People First', 'asks', words]],
    );
  });

  test('agrees with what it has read, and not with an answer given since', async () => {
    const says = (answer: 'yes' | 'no') =>
      sayAboutUs(visitOf(world, tunde), { organisation: centre, statement: rights(answer, '') });
    const agreeing = async () => {
      const { said = [], views = [] } = (await findProfile(visitOf(world), centre)) ?? {};
      const found = sideBySide(views, 'rights', claimsOf(said)['rights']?.saidAt);
      return [found.agree.map((each) => each.members), found.before.length];
    };
    expectDone(await says('no'));
    const view = {
      ...seeing,
      organisation: peopleFirst,
      about: centre,
      sees: 'agrees',
      members: 12,
    } as const;
    expectDone(await giveView(visitOf(world, nell), view));
    assert.deepEqual(await agreeing(), [[12], 0]);
    world.clock.set('2026-04-07T09:00:00Z');
    expectDone(await says('yes'));
    assert.deepEqual(await agreeing(), [[], 1]);
  });

  test('asks in words, sees only what was said, and never its own', async () => {
    const nells = visitOf(world, nell);
    const about = { ...seeing, organisation: peopleFirst, about: centre } as const;
    const refusals = [
      await giveView(nells, { ...about, sees: 'asks' }),
      await giveView(nells, { ...about, sees: 'agrees', criterion: 'carers' }),
      await giveView(nells, { ...about, sees: 'agrees', about: peopleFirst }),
      await giveView(nells, { ...about, sees: 'agrees', organisation: centre }),
    ];
    assert.deepEqual(
      refusals.map((each) => 'refused' in each && each.refused.because),
      ['words-missing', 'nothing-said', 'that-is-us', 'not-allowed'],
    );
  });
});

test('what is said and how peers see it can be looked back at, year by year', async () => {
  const later = worldOn(database, { at: '2028-02-03T09:00:00Z' });
  const statement = rights('yes', 'We won at the tribunal.');
  expectDone(await sayAboutUs(visitOf(later, tunde), { organisation: centre, statement }));
  const view = { organisation: peopleFirst, about: centre, criterion: 'rights', words: '' } as const;
  expectDone(await giveView(visitOf(later, nell), { ...view, sees: 'agrees' }));
  const seen = await readOverTime(visitOf(later), (first) => {
    assert.equal(first, '2026-04-06');
    return ['2025-12-31', '2027-12-31', '2028-02-03'].map(calendarDate);
  });
  assert.deepEqual(
    seen.map(({ agreed, asked, yes }) => ({ agreed, asked, yes })),
    [
      { yes: 0, agreed: 0, asked: 0 },
      { yes: 1, agreed: 0, asked: 0 },
      { yes: 1, agreed: 1, asked: 0 },
    ],
  );
});
