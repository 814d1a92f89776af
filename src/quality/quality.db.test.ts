import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { calendarDate, expectDone, type Id, localityId, type OrganisationId } from '#basics';
import {
  answerInvitationFor,
  circleOf,
  giveNews,
  inviteOrganisation,
  newsToGive,
  sayHowToReachMe,
} from '#people/actions';
import {
  anOrganisation,
  aPerson,
  aWorker,
  beside,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase, readLetters, type SignedIn, type Visit } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import {
  answerReport,
  askForCheck,
  checksInHand,
  checkersStepBackOnceGiven,
  choosePairFor,
  letOut,
  lookOver,
  noteVisit,
  publicReports,
  reportsToAnswer,
  sayNoToCheck,
  seeCheck,
  settleTheLookBack,
  stopCheck,
  strikeOut,
  whoCouldCheck,
  writeFindings,
  writeLookBack,
} from './actions/index.ts';
import { type Finding, standards } from './standards.ts';

let made: TestDatabase;
let database: Database;
before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

const notAllowed = { refused: { because: 'not-allowed' } };
const notNow = { refused: { because: 'not-now' } };

const findings: readonly Finding[] = standards.map((standard) => ({ standard, found: 'good', words: '' }));
const found: readonly Finding[] = findings.map((each) => {
  if (each.standard === 'who-supports-me')
    return { ...each, found: 'needs-to-change', words: 'Nobody asks who comes on Sundays.' };
  return each.standard === 'friends' ? { ...each, words: 'Her sister Bea comes on Fridays.' } : each;
});

describe('a check of support', () => {
  test('goes the whole way: asked, visited, struck out, let out, answered, published, followed up', async () => {
    const { world, ola, me, tideway, first, second, third, sam, checkers } = await aTown();
    const check = expectDone(
      await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: 'Sundays' }),
    );
    const of = { person: ola.person, check };
    expectDone(await choosePairFor(first, { ...of, two: accounts(first, second), nobodyClose: true }));
    expectDone(await noteVisit(first, { ...of, on: calendarDate('2026-04-06') }));
    assert.deepEqual(await writeFindings(third, { ...of, findings: found }), notNow);
    expectDone(await writeFindings(second, { ...of, findings: found }));
    assert.deepEqual(await lookOver(second, of), notNow);
    assert.deepEqual(await letOut(me, of), notNow);
    expectDone(await lookOver(third, of));
    assert.deepEqual(await writeFindings(second, { ...of, findings }), notNow);

    expectDone(await strikeOut(me, { ...of, standard: 'friends', out: true }));
    assert.deepEqual(await letOut(first, of), notAllowed);
    expectDone(await letOut(me, of));
    assert.deepEqual(await letOut(me, of), notNow);
    assert.deepEqual(await publicReports(visitOf(world)), []);

    const [waits] = expectDone(await reportsToAnswer(sam, tideway));
    assert.ok(waits);
    assert.equal(JSON.stringify(waits).includes('Bea'), false);
    assert.equal(JSON.stringify(waits).includes(ola.person), false);
    assert.equal(waits.answerBy, '2026-05-05');
    const answering = { organisation: tideway, report: waits.reportId } as const;
    const short = await answerReport(sam, { ...answering, reply: { words: 'Thanks.', promises: [] } });
    assert.deepEqual(short, { refused: { because: 'promise-missing', about: ['who-supports-me'] } });
    const promise = { standard: 'who-supports-me', does: 'Ask each Friday.', by: '2026-05-01' } as const;
    const reply = { words: 'Thanks.', promises: [promise] };
    expectDone(await answerReport(sam, { ...answering, reply }));
    assert.deepEqual(await answerReport(sam, { ...answering, reply }), { refused: { because: 'answered' } });
    const [published] = await publicReports(visitOf(world));
    assert.equal(published?.reply?.promises[0]?.does, 'Ask each Friday.');

    const lines = [{ standard: 'who-supports-me', holds: 'yes', words: '' }] as const;
    const back = { ...of, lines: [...lines] };
    assert.deepEqual(await writeLookBack(first, back), { refused: { because: 'not-due' } });
    world.clock.set('2026-07-06T09:00:00Z');
    expectDone(await writeLookBack(first, back));
    const waitsForHer = { refused: { because: 'waits-for-the-person' } };
    assert.deepEqual(await writeLookBack(first, back), waitsForHer);
    await settle(me, of, true);
    assert.equal((await publicReports(visitOf(world)))[0]?.lookBacks.length, 1);
    world.clock.set('2026-10-05T09:00:00Z');
    expectDone(await writeLookBack(second, back));
    await settle(me, of, true);
    assert.deepEqual(await writeLookBack(second, back), notAllowed);
    assert.deepEqual(expectDone(await checksInHand(first, checkers)), []);
  });

  test('is published without an answer once the days to answer are over', async () => {
    const { world, me, sam, tideway, of } = await aCheckLetOut();
    world.clock.set('2026-05-05T20:00:00Z');
    assert.deepEqual(await publicReports(visitOf(world)), []);
    world.clock.set('2026-05-06T09:00:00Z');
    const [published] = await publicReports(visitOf(world));
    assert.ok(published && published.reply === undefined);
    const promise = { standard: 'who-supports-me', does: 'Ask.', by: '2026-06-01' } as const;
    const late = {
      organisation: tideway,
      report: published.reportId,
      reply: { words: 'Late.', promises: [promise] },
    };
    expectDone(await answerReport(sam, late));
    assert.equal((await publicReports(visitOf(world)))[0]?.reply?.words, 'Late.');
    expectDone(await stopCheck(me, of));
    assert.equal((await publicReports(visitOf(world))).length, 1);
  });

  test('is stopped by the person at any time; nobody of the checkers sees them any more', async () => {
    const { ola, me, tideway, checkers, first } = await aTown();
    const check = expectDone(
      await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }),
    );
    const of = { person: ola.person, check };
    expectDone(await seeCheck(first, ola.person, check));
    expectDone(await stopCheck(me, of));
    assert.deepEqual(await seeCheck(first, ola.person, check), notAllowed);
    assert.deepEqual(expectDone(await checksInHand(first, checkers)), []);
    expectDone(await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }));
  });

  test('is asked for once of one provider, however many windows ask at once', async () => {
    const { ola, me, tideway, checkers } = await aTown();
    const asking = { person: ola.person, provider: tideway, checkers, asks: '' };
    const came = await Promise.all([askForCheck(me, asking), askForCheck(me, asking)]);
    assert.deepEqual(
      came.filter((each) => 'refused' in each),
      [{ refused: { because: 'asked-already' } }],
    );
  });

  test('can be turned down by the checkers, and the person hears it', async () => {
    const { world, ola, me, tideway, checkers, first } = await aTown();
    const check = expectDone(
      await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }),
    );
    expectDone(await sayNoToCheck(first, { person: ola.person, check }));
    assert.equal(expectDone(await circleOf(me, ola.person)).at(-1)?.endedAt !== undefined, true);
    const letters = await database.transaction({ locality: world.settings.locality }, (tx) =>
      readLetters(tx, 50),
    );
    assert.ok(letters.some((each) => each.subject === 'The checkers you asked cannot do it'));
  });
});

describe('who asked for another way than e-mail', () => {
  test('is told by the checkers alone; they step back once they have said that they cannot come', async () => {
    const { ola, me, tideway, checkers, first } = await aTown();
    await asksForLargePrint(ola, me);
    const check = expectDone(
      await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }),
    );
    const of = { person: ola.person, check };
    expectDone(await sayNoToCheck(first, of));
    const [news] = expectDone(await newsToGive(first, checkers));
    assert.ok(news);
    const giving = { person: ola.person, news: news.newsId, as: 'large-print' } as const;
    expectDone(await giveNews(first, giving, checkersStepBackOnceGiven));
    assert.deepEqual(await seeCheck(first, ola.person, check), notAllowed);
  });

  test('and stops the check is rid of its checkers at once, with what they still had to tell', async () => {
    const { ola, me, of, checkers, first } = await aCheckWithOla(asksForLargePrint);
    assert.equal(expectDone(await newsToGive(first, checkers)).length, 1);
    expectDone(await stopCheck(me, of));
    assert.deepEqual(expectDone(await newsToGive(first, checkers)), []);
    assert.deepEqual(await seeCheck(first, ola.person, of.check), notAllowed);
  });
});

describe('checkers', () => {
  test('are not those who do anything else for the person; who could do it instead is said', async () => {
    const { world, ola, me, tideway } = await aTown();
    const centre = await anOrganisation(world);
    for (const name of ['Ed Hale', 'Una Frost', 'Kit Lowe'])
      await aWorker(world, {
        organisation: centre,
        role: 'checker',
        name,
        email: `${name.slice(0, 2).toLowerCase()}@${centre}.example`,
      });
    await beside(world, ola, { organisation: centre, role: 'planner', powers: [] });
    const { all } = expectDone(await whoCouldCheck(me, ola.person));
    assert.deepEqual(
      all.map((each) => [each.organisation.name, each.against]),
      [
        ['Harbour Centre for Independent Living', 'planning'],
        ['Northcliff People First', undefined],
      ],
    );
    const asked = await askForCheck(me, {
      person: ola.person,
      provider: tideway,
      checkers: centre,
      asks: '',
    });
    assert.ok('refused' in asked && asked.refused.because === 'conflict');
    assert.deepEqual(asked.refused.couldInstead, ['Northcliff People First']);
  });

  test('start nothing else for the person while a check goes on', async () => {
    const { ola, me, tideway, checkers } = await aTown();
    expectDone(await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }));
    const outcome = await inviteOrganisation(me, {
      person: ola.person,
      organisation: checkers,
      powers: ['see-plan'],
    });
    assert.ok('refused' in outcome && outcome.refused.because === 'conflict');
    assert.equal(outcome.refused.conflicts[0].beside, 'quality-check');
  });

  test('say yes to no other work for the person, wherever else they work', async () => {
    const { world, ola, me, tideway, checkers, first } = await aTown();
    expectDone(await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }));
    const centre = await anOrganisation(world);
    const email = first.account?.email ?? '';
    await aWorker(world, { organisation: centre, role: 'planner', name: 'Winnie Ashby', email });
    const asked = { person: ola.person, organisation: centre, powers: [] } as const;
    const relationship = expectDone(await inviteOrganisation(me, asked));
    const outcome = await answerInvitationFor(first, { organisation: centre, relationship }, 'yes');
    assert.ok('refused' in outcome && outcome.refused.because === 'both-roles');
  });

  test('do not go where they work, nor to a person they stand beside themselves', async () => {
    const { world, ola, me, tideway, checkers, first, second, third } = await aTown();
    await aWorker(world, {
      organisation: tideway,
      role: 'holder',
      name: 'Pat Ferris',
      email: second.account?.email ?? '',
    });
    const check = expectDone(
      await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }),
    );
    const choosing = { person: ola.person, check, nobodyClose: true } as const;
    const outcome = await choosePairFor(first, { ...choosing, two: accounts(first, second) });
    assert.ok('refused' in outcome && outcome.refused.because === 'connected');
    assert.deepEqual(
      outcome.refused.others.map((each) => each.name),
      ['Lowri Bevan'],
    );
    expectDone(await choosePairFor(first, { ...choosing, two: accounts(first, third) }));
    assert.deepEqual(await choosePairFor(me, { ...choosing, two: accounts(first, third) }), notAllowed);
  });

  test('keep nothing back: what is struck out can be put back, and all struck out is nothing to let out', async () => {
    const { me, of } = await aCheckWithOla();
    for (const standard of standards) expectDone(await strikeOut(me, { ...of, standard, out: true }));
    assert.deepEqual(await letOut(me, of), { refused: { because: 'nothing-left' } });
    expectDone(await strikeOut(me, { ...of, standard: 'friends', out: false }));
    expectDone(await letOut(me, of));
  });
});

async function settle(
  me: Visit,
  of: { readonly person: TestPerson['person']; readonly check: Id<'quality-check'> },
  out: boolean,
) {
  const seen = expectDone(await seeCheck(me, of.person, of.check));
  const look = seen?.lookBacks.at(-1)?.lookId;
  assert.ok(look);
  expectDone(await settleTheLookBack(me, { ...of, look, out }));
}

async function asksForLargePrint({ person }: TestPerson, visit: Visit): Promise<void> {
  const reaching = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
  expectDone(await sayHowToReachMe(visit, { person, version: 0, reaching }));
}

async function aCheckLetOut() {
  const all = await aCheckWithOla();
  expectDone(await letOut(all.me, all.of));
  return all;
}

async function aCheckWithOla(
  begins: (whose: TestPerson, visit: Visit) => Promise<void> = () => Promise.resolve(),
) {
  const town = await aTown();
  await begins(town.ola, town.me);
  const { ola, me, tideway, checkers, first, second, third } = town;
  const check = expectDone(
    await askForCheck(me, { person: ola.person, provider: tideway, checkers, asks: '' }),
  );
  const of = { person: ola.person, check };
  expectDone(await choosePairFor(first, { ...of, two: accounts(first, second), nobodyClose: true }));
  expectDone(await noteVisit(first, { ...of, on: calendarDate('2026-04-06') }));
  expectDone(await writeFindings(first, { ...of, findings: found }));
  expectDone(await lookOver(third, of));
  return { ...town, of };
}

function accounts(...visits: readonly Visit[]): readonly SignedIn['accountId'][] {
  return visits.flatMap((each) => each.account?.accountId ?? []);
}

let towns = 0;

/** A place of its own, so that nothing of another test is in sight. */
async function aTown(): Promise<{
  readonly world: TestWorld;
  readonly ola: TestPerson;
  readonly me: Visit;
  readonly tideway: OrganisationId;
  readonly checkers: OrganisationId;
  readonly first: Visit;
  readonly second: Visit;
  readonly third: Visit;
  readonly sam: Visit;
}> {
  towns += 1;
  const world = inPlace(worldOn(database), `town-${towns.toString()}`);
  const ola = await aPerson(world, {});
  const tideway = await anOrganisation(world, { kind: 'provider' });
  const checkers = await anOrganisation(world, { name: 'Northcliff People First' });
  const checker = async (name: string): Promise<Visit> =>
    visitOf(world, await aWorker(world, { organisation: checkers, role: 'checker', name }));
  return {
    world,
    ola,
    me: visitOf(world, ola.account),
    tideway,
    checkers,
    first: await checker('Winnie Ashby'),
    second: await checker('Pat Ferris'),
    third: await checker('Lowri Bevan'),
    sam: visitOf(world, await aWorker(world, { organisation: tideway, role: 'holder', name: 'Sam Reyes' })),
  };
}

function inPlace(world: TestWorld, place: string): TestWorld {
  return { ...world, settings: { ...world.settings, locality: localityId(place) } };
}
