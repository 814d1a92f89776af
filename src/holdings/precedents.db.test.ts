import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { expectDone, type Outcome, pence } from '#basics';
import { giveNews, newsToGive, sayHowToReachMe } from '#people/actions';
import { aPerson, beside, type TestPerson, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  answerForEverybody,
  answerQuestion,
  askBeforeBuying,
  listAnswer,
  listOnceGiven,
  overturnAnswer,
  type PrecedentRefusal,
  readPrecedents,
  seeQuestion,
  tryAnswer,
} from './actions/index.ts';
import type { GeneralWords } from './precedent.ts';
import { everythingIsSigned, type HarbourTown, harbourTown } from './testing/index.ts';

const craft: GeneralWords = {
  kind: 'Tools and materials for a craft',
  reason: 'Who makes things at a club may go on at home.',
  leansOn: 'plan',
};

describe('answers to “can I buy this?”', () => {
  let made: TestDatabase;
  let world: TestWorld;
  let town: HarbourTown;
  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-04-08T09:00:00Z' });
    town = await harbourTown(world);
    await everythingIsSigned(world, town);
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  test('are kept only in words that give nobody away, and lean on a rule that fits', async () => {
    const question = await asks(town.ola, 'A second-hand wheel for my table');
    const wrong = async (words: Partial<GeneralWords>) => {
      const answer = { says: 'yes', reason: 'Yes.', inGeneral: { ...craft, ...words } } as const;
      const came = await tryAnswer(asPriya(), { person: town.ola.person, question, ...answer });
      return faultsOf(came);
    };
    assert.deepEqual(await wrong({ reason: 'It is for Ola’s table.' }), ['gives-away']);
    assert.deepEqual(await wrong({ kind: 'A second-hand wheel for a table' }), ['gives-away']);
    assert.deepEqual(await wrong({ leansOn: 'debts' }), ['no-such-ground']);
    const allWrong = { leansOn: 'debts', kind: 'A wheel for Ola', reason: 'She asked on 3 May.' };
    assert.deepEqual(await wrong(allWrong), ['no-such-ground', 'gives-away', 'gives-away']);
    assert.deepEqual(await wrong({}), []);
    expectDone(await answers(town.ola, question, 'yes', craft));
  });

  test('are shown to whoever answers the same next, who says why theirs is another', async () => {
    const femi = await somebodyElse('Femi Bakare');
    const question = await asks(femi, 'Clay and a craft knife');
    const seen = expectDone(await seeQuestion(asPriya(), femi.person, question));
    const [like, ...others] = seen?.like ?? [];
    assert.deepEqual(others, []);
    assert.equal(like?.kind, craft.kind);
    const same = { ...craft, leansOn: 'not-in-plan', ...(like && { sameAs: like.kindId }) };
    const came = await answers(femi, question, 'no', same);
    assert.deepEqual(faultsOf(came), ['say-why-different']);
    expectDone(
      await answers(femi, question, 'no', {
        ...same,
        differs: 'Nothing in the plan is about making things.',
      }),
    );
  });

  test('are read by everybody only where they could be about any of ten people', async () => {
    world.clock.set('2026-06-02T09:00:00Z');
    assert.deepEqual(await readPrecedents(visitOf(world)), []);
    await tenPeopleArePaid();
    const [kind, ...others] = await readPrecedents(visitOf(world));
    assert.deepEqual(others, []);
    assert.equal(kind?.stands.says, 'no');
    assert.equal(kind?.stands.month, '2026-04');
    assert.equal(kind?.stands.differs, 'Nothing in the plan is about making things.');
    assert.deepEqual(
      kind?.earlier.map(({ says }) => says),
      ['yes'],
    );
    const found = async (words: string) => (await readPrecedents(visitOf(world), words)).length;
    assert.deepEqual([await found('pottery craft'), await found('swimming')], [1, 0]);
    const written = JSON.stringify(kind);
    assert.doesNotMatch(written, /Ola|Femi|wheel|knife|2026-04-\d/);
    assert.deepEqual(
      written.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g)?.filter((each) => each !== town.service),
      [],
    );
  });

  test('count as a yes once a no was found wrong', async () => {
    const femi = await somebodyElse('Rosa Quill');
    const question = await asks(femi, 'Wool');
    const no = { ...craft, leansOn: 'not-in-plan', differs: 'It was for others.' };
    expectDone(await answers(femi, question, 'no', no));
    const { locality } = world.settings;
    const scope = { locality, person: femi.person, standings: ['decider'], organisations: [town.service] };
    await world.database.transaction(scope, (tx) =>
      overturnAnswer(tx, femi.person, question, { on: world.clock.today(), by: 'Joan Ellis', words: 'Yes.' }),
    );
    world.clock.set('2026-07-02T09:00:00Z');
    const [kind] = await readPrecedents(visitOf(world));
    assert.equal(kind?.stands.isOverturned, true);
    // A yes again needs no reason why it is another answer.
    const next = await asks(femi, 'More wool');
    expectDone(await answers(femi, next, 'yes', craft));
  });

  test('stay off the list where whoever asked says so, before or after', async () => {
    const kamil = await somebodyElse('Kamil Nowak');
    const visit = visitOf(world, kamil.account);
    const own = (kind: string): GeneralWords => ({ ...craft, kind });
    const asked = { person: kamil.person, what: 'A drum', amount: pence(60_00), keepOffList: true };
    const kept = expectDone(await askBeforeBuying(visit, asked)).questionId;
    expectDone(await answers(kamil, kept, 'yes', own('Things to make music with')));
    const later = await asks(kamil, 'A kite');
    expectDone(await answers(kamil, later, 'yes', own('Things to play with outdoors')));
    world.clock.set('2026-09-02T09:00:00Z');
    const kinds = async () => (await readPrecedents(visitOf(world))).map(({ kind }) => kind);
    assert.deepEqual(await kinds(), ['Things to play with outdoors', craft.kind]);
    const off = { person: kamil.person, question: later, isListed: false };
    expectDone(await listAnswer(visit, off));
    assert.deepEqual(await kinds(), [craft.kind]);
    assert.deepEqual(await listAnswer(visitOf(world, town.sam), off), {
      refused: { because: 'not-allowed' },
    });
  });

  test('wait for the list until they were given in the way somebody needs', async () => {
    const dilys = await somebodyElse('Dilys Hart');
    const visit = visitOf(world, dilys.account);
    const large = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
    const reaching = { person: dilys.person, version: 0, reaching: large };
    expectDone(await sayHowToReachMe(visit, reaching));
    const question = await asks(dilys, 'A folding bicycle');
    const kind = 'A bicycle of any build';
    expectDone(await answers(dilys, question, 'yes', { ...craft, kind }));
    world.clock.set('2026-12-02T09:00:00Z');
    const isListed = async () => (await readPrecedents(visitOf(world))).some((each) => each.kind === kind);
    assert.equal(await isListed(), false);
    const [news] = expectDone(await newsToGive(asPriya(), town.service));
    assert.ok(news);
    const giving = { person: dilys.person, news: news.newsId, as: 'large-print' } as const;
    expectDone(await giveNews(asPriya(), giving, listOnceGiven));
    assert.equal(await isListed(), false);
    world.clock.set('2027-01-01T09:00:00Z');
    assert.equal(await isListed(), true);
  });

  test('are given before anybody asks, too, and stand beside the others at once', async () => {
    const inGeneral = { ...craft, kind: 'A season ticket for the baths' };
    const said = { organisation: town.service, says: 'yes', inGeneral } as const;
    expectDone(await answerForEverybody(asPriya(), said));
    assert.ok((await readPrecedents(visitOf(world), 'baths')).length === 1);
    const refused = await answerForEverybody(visitOf(world, town.sam), said);
    assert.deepEqual(refused, { refused: { because: 'not-allowed' } });
  });

  test('are looked after by a truth, which finds what is not said to everybody as it was said', async () => {
    const truth = 'holdings-answers-are-precedent';
    assert.deepEqual(await made.foundBy(truth), []);
    const plants = [
      `update holdings.precedent set says = 'yes' where differs_because is not null and overturned_on is null;`,
      `update holdings.precedent set differs_because = null where overturned_on is null;`,
      `update holdings.precedent set kind = kind || ' and more' where precedent_id <> kind_id;`,
    ];
    for (const planted of plants) assert.notEqual((await made.foundBy(truth, planted)).length, 0, planted);
  });

  test('of two deciders at once are one kind: the second says why theirs is another, or nothing of it is kept', async () => {
    const inGeneral = { ...craft, kind: 'A garden to grow food in' };
    const says = (answer: 'yes' | 'no') =>
      answerForEverybody(asPriya(), {
        organisation: town.service,
        says: answer,
        inGeneral: { ...inGeneral, leansOn: answer === 'yes' ? 'plan' : 'not-in-plan' },
      });
    const came = await Promise.all([says('yes'), says('no')]);
    assert.deepEqual(came.flatMap(faultsOf), ['say-why-different']);
    assert.equal((await readPrecedents(visitOf(world), 'garden')).length, 1);
  });

  test('are in sight of no stranger but through the list', async () => {
    const { locality } = world.settings;
    const rows = await world.database.transaction({ locality }, (tx) =>
      tx.rows('select * from holdings.precedent'),
    );
    assert.deepEqual(rows, []);
  });

  function asPriya() {
    return visitOf(world, town.priya);
  }

  async function asks(whose: TestPerson, what: string) {
    const asked = { person: whose.person, what, amount: pence(95_00) };
    return expectDone(await askBeforeBuying(visitOf(world, whose.account), asked)).questionId;
  }

  function answers(
    { person }: TestPerson,
    question: Awaited<ReturnType<typeof asks>>,
    says: 'yes' | 'no',
    inGeneral: GeneralWords,
  ) {
    return answerQuestion(asPriya(), { person, question, says, reason: 'Read the plan.', inGeneral });
  }

  async function somebodyElse(name: string): Promise<TestPerson> {
    const whose = await aPerson(world, { name });
    await beside(world, whose, { organisation: town.service, role: 'decider' });
    return whose;
  }

  async function tenPeopleArePaid(): Promise<void> {
    await made.asOwner(
      `insert into holdings.arrangement (locality_id, person_id, service_id, first_day, made_at)
         select $1, gen_random_uuid(), $2, '2026-04-13', now() from generate_series(1, 9)`,
      [world.settings.locality, town.service],
    );
  }
});

/** All that is wrong with words that were to become precedent. */
function faultsOf(
  came: Outcome<unknown, { readonly because: string } | PrecedentRefusal>,
): readonly string[] {
  if ('done' in came) return [];
  return 'faults' in came.refused
    ? came.refused.faults.map(({ because }) => because)
    : [came.refused.because];
}
