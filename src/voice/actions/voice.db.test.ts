import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone, id, type OrganisationId, pence } from '#basics';
import {
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { decidePlan, seePlan, sendPlan, startPlan, writeAboutMe } from '#plans/actions';
import {
  answerChallenge,
  askPanel,
  challengeDecision,
  seeChallenges,
  seeWaitingChallenges,
  withdrawChallenge,
} from './index.ts';

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

type Town = {
  readonly ola: TestPerson;
  readonly service: OrganisationId;
  readonly priya: SignedIn;
  readonly joan: SignedIn;
};
let towns = 0;

async function aTown(): Promise<Town> {
  towns += 1;
  const mail = (name: string): string => `${name}${towns.toString()}@example.org`;
  const ola = await aPerson(world, { email: mail('ola') });
  const service = await anOrganisation(world, { kind: 'local-service' });
  const decider = { organisation: service, role: 'decider', agreesUpToWeekly: pence(50_000) } as const;
  const priya = await aWorker(world, { ...decider, name: 'Priya Nair', email: mail('priya') });
  const joan = await aWorker(world, { ...decider, name: 'Joan Ellis', email: mail('joan') });
  return { ola, service, priya, joan };
}

const met = { verdict: 'met', comment: '' } as const;
const sentBack = {
  answers: {
    important: met,
    change: met,
    support: met,
    money: met,
    managed: met,
    control: met,
    happen: { verdict: 'not-yet', comment: 'Who rings?' } as const,
  },
  reasons: ['no-steps'] as const,
  wouldHelp: 'Say who rings.',
  otherReason: '',
  weekly: pence(0),
  whyDifferent: '',
};

async function send({ ola, service }: Town) {
  const visit = visitOf(world, ola.account);
  const version = expectDone(await seePlan(visit, ola.person))?.inHand?.version ?? 0;
  return expectDone(await sendPlan(visit, { person: ola.person, organisationId: service, version }));
}

/** A plan that Priya sent back. */
async function aPlanSentBack(town: Town) {
  const visit = visitOf(world, town.ola.account);
  expectDone(await startPlan(visit, { person: town.ola.person }));
  const writing = { person: town.ola.person, section: 'matters', text: 'My dog.', version: 0 } as const;
  expectDone(await writeAboutMe(visit, { ...writing, typedForThem: false }));
  const { sendingId } = await send(town);
  return expectDone(
    await decidePlan(visitOf(world, town.priya), { person: town.ola.person, sendingId, given: sentBack }),
  );
}

async function challenges(town: Town) {
  const decision = await aPlanSentBack(town);
  const what = id<'matter'>(decision.decisionId);
  const challenging = {
    person: town.ola.person,
    about: 'plan-decision',
    what,
    why: 'I said who.',
    wanted: '',
  } as const;
  return challengeDecision(visitOf(world, town.ola.account), challenging);
}

describe('a challenge to a decision', () => {
  it('comes to the service in the person’s own words, with its clocks', async () => {
    const town = await aTown();
    const challenge = expectDone(await challenges(town));
    assert.equal(challenge.acknowledgeBy, '2026-04-09');
    assert.equal(challenge.answerBy, '2026-05-05');
    const waiting = expectDone(await seeWaitingChallenges(visitOf(world, town.joan), town.service));
    assert.deepEqual(
      waiting.map((each) => [each.personName, each.why]),
      [['Ola Marsh', 'I said who.']],
    );
  });

  it('is not on the list of a worker who supports the person', async () => {
    const town = await aTown();
    expectDone(await challenges(town));
    const { email, name } = town.joan;
    await aSupporter(world, town.ola, { email, name, powers: [] });
    const waiting = await seeWaitingChallenges(visitOf(world, town.joan), town.service);
    assert.deepEqual(expectDone(waiting), []);
  });

  it('is made once while it waits', async () => {
    const town = await aTown();
    const first = expectDone(await challenges(town));
    const again = {
      person: town.ola.person,
      about: first.about,
      what: id<'matter'>(first.aboutId),
      why: 'So.',
      wanted: '',
    };
    assert.deepEqual(await challengeDecision(visitOf(world, town.ola.account), again), {
      refused: { because: 'challenged-already' },
    });
  });

  it('is not answered by whoever decided', async () => {
    const town = await aTown();
    const { challengeId } = expectDone(await challenges(town));
    const answering = {
      person: town.ola.person,
      challengeId,
      upheld: false,
      words: 'It stays.',
      whatWeDo: '',
    };
    assert.deepEqual(await answerChallenge(visitOf(world, town.priya), answering), {
      refused: { because: 'you-decided' },
    });
    expectDone(await answerChallenge(visitOf(world, town.joan), answering));
    expectDone(await askPanel(visitOf(world, town.ola.account), { person: town.ola.person, challengeId }));
    assert.deepEqual(await answerChallenge(visitOf(world, town.joan), answering), {
      refused: { because: 'you-decided' },
    });
  });

  it('upheld lets the plan be sent again, and somebody else decides', async () => {
    const town = await aTown();
    const { challengeId } = expectDone(await challenges(town));
    const answering = { person: town.ola.person, challengeId, upheld: true, words: 'You did.', whatWeDo: '' };
    assert.deepEqual(await answerChallenge(visitOf(world, town.joan), answering), {
      refused: { because: 'what-we-do-missing' },
    });
    expectDone(
      await answerChallenge(visitOf(world, town.joan), { ...answering, whatWeDo: 'Send it again.' }),
    );
    const { sendingId } = await send(town);
    const deciding = { person: town.ola.person, sendingId, given: sentBack };
    assert.deepEqual(await decidePlan(visitOf(world, town.priya), deciding), {
      refused: { because: 'you-are-involved' },
    });
    expectDone(await decidePlan(visitOf(world, town.joan), deciding));
  });

  it('is taken back by the person, and by nobody who speaks up for them', async () => {
    const town = await aTown();
    const { challengeId } = expectDone(await challenges(town));
    const bea = await aSupporter(world, town.ola, { email: `bea${towns.toString()}@example.org` });
    const moving = { person: town.ola.person, challengeId };
    assert.deepEqual(await withdrawChallenge(visitOf(world, bea.account), moving), {
      refused: { because: 'not-allowed' },
    });
    expectDone(await withdrawChallenge(visitOf(world, town.ola.account), moving));
  });

  it('is nobody’s to see who neither speaks up with the person nor answers', async () => {
    const town = await aTown();
    expectDone(await challenges(town));
    const other = await aPerson(world, { name: 'Ed Poole', email: `ed${towns.toString()}@example.org` });
    assert.deepEqual(await seeChallenges(visitOf(world, other.account), town.ola.person), {
      refused: { because: 'not-allowed' },
    });
    const elsewhere = await aTown();
    assert.deepEqual(
      expectDone(await seeWaitingChallenges(visitOf(world, elsewhere.joan), elsewhere.service)),
      [],
    );
  });
});
