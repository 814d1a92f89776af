import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone, id } from '#basics';
import { aPerson, aSupporter, type OwnWorld, ownWorld, visitOf } from '#people/testing';
import { decidePlan } from '#plans/actions';
import { no, type PlanningTown, planningTown, send, writeThePlan } from '#plans/testing';
import {
  answerChallenge,
  askPanel,
  challengeDecision,
  seeChallenges,
  seeWaitingChallenges,
  withdrawChallenge,
} from './index.ts';

let world: OwnWorld;

before(async () => {
  world = await ownWorld();
});
after(() => world.close());

const aTown = (): Promise<PlanningTown> => planningTown(world);

/** A plan that Priya sent back. */
async function aPlanSentBack(town: PlanningTown) {
  await writeThePlan(town);
  const { sendingId } = expectDone(await send(town));
  const deciding = { person: town.ola.person, sendingId, given: no };
  return expectDone(await decidePlan(visitOf(world, town.priya), deciding));
}

async function challenges(town: PlanningTown) {
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
    const { sendingId } = expectDone(await send(town));
    const deciding = { person: town.ola.person, sendingId, given: no };
    assert.deepEqual(await decidePlan(visitOf(world, town.priya), deciding), {
      refused: { because: 'you-are-involved' },
    });
    expectDone(await decidePlan(visitOf(world, town.joan), deciding));
  });

  it('is taken back by the person, and by nobody who speaks up for them', async () => {
    const town = await aTown();
    const { challengeId } = expectDone(await challenges(town));
    const bea = await aSupporter(world, town.ola, { email: town.mail('bea') });
    const moving = { person: town.ola.person, challengeId };
    assert.deepEqual(await withdrawChallenge(visitOf(world, bea.account), moving), {
      refused: { because: 'not-allowed' },
    });
    expectDone(await withdrawChallenge(visitOf(world, town.ola.account), moving));
  });

  it('is nobody’s to see who neither speaks up with the person nor answers', async () => {
    const town = await aTown();
    expectDone(await challenges(town));
    const other = await aPerson(world, { name: 'Ed Poole', email: town.mail('ed') });
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
