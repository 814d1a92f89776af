import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, id, pence } from '#basics';
import { assessContribution, seeContribution } from '#holdings/actions';
import { everythingIsSigned, harbourTown, payIn } from '#holdings/testing';
import { aWorker, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { answerChallenge, challengeDecision } from './index.ts';

let database: Database;
let drop: () => Promise<void>;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});

test('what a person pays is challenged, answered by who did not work it out, and upheld comes off nothing more', async () => {
  const world = worldOn(database, { policy: 'england-care-act', at: '2026-04-06T09:00:00Z' });
  const town = await harbourTown(world);
  await everythingIsSigned(world, town);
  const { person, account } = town.ola;
  const [asOla, asDev] = [visitOf(world, account), visitOf(world, town.dev)];
  const means = {
    age: '25-to-pension-age',
    premiums: [],
    income: pence(180_00),
    capital: pence(18_250_00),
    housingCosts: pence(0),
    disabilityCosts: pence(20_00),
  } as const;
  const from = calendarDate('2026-04-06');
  const { assessmentId } = expectDone(await assessContribution(asDev, { person, means, from }));
  const taken = async () =>
    expectDone(await payIn(asDev, { person })).payments.reduce((sum, each) => sum + each.contribution, 0);
  assert.equal(await taken(), 4 * 55_60);

  const what = id<'matter'>(assessmentId);
  const challenging = {
    person,
    about: 'contribution',
    what,
    why: 'I heat more than that.',
    wanted: '',
  } as const;
  const { challengeId, decidedBy } = expectDone(await challengeDecision(asOla, challenging));
  assert.deepEqual(decidedBy, [town.dev.accountId]);
  const work = { organisation: town.service, role: 'decider', agreesUpToWeekly: pence(500_00) } as const;
  const both = await aWorker(world, { ...work, name: town.dev.name, email: town.dev.email });
  const answer = { person, challengeId, upheld: true, words: 'You are right.', whatWeDo: 'We do it anew.' };
  assert.deepEqual(await answerChallenge(visitOf(world, both), answer), {
    refused: { because: 'you-decided' },
  });
  expectDone(await answerChallenge(visitOf(world, town.priya), answer));

  world.clock.set('2026-04-20T09:00:00Z');
  assert.equal(await taken(), 0);
  const seen = await seeContribution(asOla, person);
  assert.ok('done' in seen);
  assert.equal(seen.done.assessments[0]?.overturnedOn, '2026-04-06');
});
