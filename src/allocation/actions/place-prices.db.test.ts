import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, type OrganisationId } from '#basics';
import { answerQuestion } from '#assessment/actions';
import {
  anOrganisation,
  aPerson,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { questionnaireOf } from '../from-assessment.ts';
import { mainstayStart } from '../instruments.ts';
import { replay } from '../replay.ts';
import type { StartingInstrument } from '../starting-instrument.ts';
import { describeRuleDraft, type Draft, priceRuleDraft, startRuleDraft } from './draft-rules.ts';
import { keepAssessment } from './keep-assessment.ts';
import { sha256 } from './seal.ts';
import { seeFigures } from './see-figures.ts';
import { seeInForce, seeOneRule, seeRuleVersions } from './see-rules.ts';
import { seeStartingFigure } from './see-starting-figure.ts';
import { putForward, sayWhatWasHeard, signRules } from './sign-rules.ts';

const harbour = {
  id: 'Harbour',
  index: 10_731,
  from: '2026-04-01',
  source: 'What home care is paid in each council, worked out on 2 March 2026',
};
let made: TestDatabase;
let world: TestWorld;
let service: OrganisationId;
let workers: readonly SignedIn[];
let ola: TestPerson;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  service = await anOrganisation(world, { kind: 'local-service' });
  const decider = { organisation: service, role: 'decider' } as const;
  const names = ['Priya Nair', 'Joan Ellis', 'Malik Rahman'];
  workers = await Promise.all(names.map((name) => aWorker(world, { ...decider, name })));
  ola = await aPerson(world);
  await keeps(mainstayStart);
});
after(async () => {
  await world.database.close();
  await made.drop();
});

const as = (place: number) => visitOf(world, workers[place]);
async function keeps(instrument: StartingInstrument): Promise<void> {
  const visit = visitOf(world, ola.account);
  let secret: string | undefined;
  for (const { id: area } of instrument.areas) {
    const said = { by: 'me', at: world.clock.now() } as const;
    const given = { area, level: 2, ownWords: '', said };
    secret = expectDone(await answerQuestion(visit, questionnaireOf(instrument), given, secret)).secret;
  }
  expectDone(await keepAssessment(visit, { person: ola.person, instrument, secret }));
}
async function aPricedDraft(prices: typeof harbour): Promise<Draft> {
  const version = expectDone(await startRuleDraft(as(0), { organisation: service, because: 'Prices.' }));
  const draft = { organisation: service, version };
  const about = { title: 'Ours', status: 'To practise.', basis: ['A meeting'], madeBy: 'Us' };
  expectDone(await describeRuleDraft(as(0), draft, { about, because: 'Support costs more here.' }));
  expectDone(await priceRuleDraft(as(0), draft, prices));
  return draft;
}
const brokenBy = async (broken?: string): Promise<number> =>
  (await made.foundBy('allocation-prices-are-those-signed', broken)).length;
const figureNow = async () => {
  const seen = expectDone(await seeStartingFigure(visitOf(world, ola.account), ola.person));
  assert.ok(seen !== undefined);
  return seen;
};

describe('The prices of a place', () => {
  it('are nobody’s until two who did not write them have signed, with the rule they stand in', async () => {
    const draft = await aPricedDraft(harbour);
    const days = { asksUntil: calendarDate('2026-04-20'), beginsOn: calendarDate('2026-05-04') };
    expectDone(await putForward(as(0), draft, days));
    world.clock.set('2026-04-21T09:00:00Z');
    expectDone(await sayWhatWasHeard(as(0), draft, 'Nobody answered.'));
    expectDone(await signRules(as(1), draft));
    world.clock.set('2026-05-03T09:00:00Z');
    expectDone(await signRules(as(2), draft));
    assert.equal((await seeInForce(visitOf(world))).prices, undefined);
    world.clock.set('2026-05-04T09:00:00Z');
    assert.deepEqual((await seeInForce(visitOf(world))).prices, harbour);
  });

  it('are a line of their own in a sum, apart from need, and change no line of it', async () => {
    const unpriced = (await figureNow()).out.figure;
    await keeps(await seeInForce(visitOf(world)));
    const { out, figure } = await figureNow();
    assert.equal(unpriced.priceLine, 0);
    assert.deepEqual(out.prices, harbour);
    assert.deepEqual([unpriced.annual, out.figure.priceLine, out.figure.annual], [2422626, 177094, 2599720]);
    assert.deepEqual(
      out.figure.lines.map(({ yearly }) => yearly),
      unpriced.lines.map(({ yearly }) => yearly),
    );
    assert.deepEqual(figure.replay.prices, harbour);
  });

  it('are told apart from answers and rules where a figure changed', async () => {
    const [newest] = expectDone(await seeFigures(visitOf(world, ola.account), ola.person)).figures;
    assert.ok(newest?.since !== undefined && 'done' in newest.since);
    const { answers, rules, prices } = newest.since.done;
    assert.deepEqual([answers.annual, rules.annual, prices.annual], [0, 0, 177094]);
  });

  it('that come later leave what was worked out before: it is repeated at the prices it had, to the penny', async () => {
    const draft = await aPricedDraft({ ...harbour, index: 9_500 });
    const seen = expectDone(await seeOneRule(as(0), service, draft.version));
    assert.ok('draft' in seen);
    const days = { asksUntil: calendarDate('2026-05-20'), beginsOn: calendarDate('2026-06-01') };
    expectDone(await putForward(as(0), draft, days));
    world.clock.set('2026-05-21T09:00:00Z');
    expectDone(await sayWhatWasHeard(as(0), draft, 'They said it is a cut.'));
    for (const signer of [1, 2]) expectDone(await signRules(as(signer), draft));
    world.clock.set('2026-06-01T09:00:00Z');
    assert.equal((await seeInForce(visitOf(world))).prices?.index, 9_500);
    const { figure, instrument } = await figureNow();
    const again = expectDone(replay(figure.replay, instrument, sha256));
    assert.deepEqual([again.figure.annual, again.prices?.index], [2599720, 10_731]);
    assert.equal((await seeRuleVersions(visitOf(world))).length, 2);
  });

  it('are those signed, in every figure: a truth finds one that is not', async () => {
    assert.equal(await brokenBy(), 0);
    const otherwise = `update allocation.starting_figure set replay = replay #- '{prices,index}'`;
    assert.notEqual(await brokenBy(otherwise), 0);
  });
});
