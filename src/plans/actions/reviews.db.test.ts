import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, id, pence } from '#basics';
import {
  aPlanIsAgreed,
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  saysHowItGoes,
  payIn,
} from '#holdings/testing';
import {
  aPerson,
  aSupporter,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { look, newsToGive, sayHowToReachMe } from '#people/actions';
import { openDatabase, readLetters, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { answerChallenge, challengeDecision } from '#voice/actions';
import { agreedBudgetOn } from './agreed-budget-on.ts';
import { answerReview, askHowItGoes } from './answer-review.ts';
import { decidePlan } from './decide-plan.ts';
import { proposeChange } from './propose-change.ts';
import { remindOfLooks } from './remind-of-looks.ts';
import { sayHowItGoes, takeBackHowItGoes, typeHowItGoes } from './say-how-it-goes.ts';
import { seeAgreedPlans } from './see-agreed-plans.ts';
import { seePlan } from './see-plan.ts';
import { seeReviews, seeReviewToDo } from './see-reviews.ts';
import { sendPlan } from './send-plan.ts';
import { startPlan } from './start-plan.ts';

let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let joan: SignedIn;
let people = 0;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  town = await harbourTown(world);
  joan = await aWorker(world, { organisation: town.service, role: 'decider', name: 'Joan Ellis' });
});
after(async () => {
  await world.database.close();
  await made.drop();
});

/** Somebody whose plan was agreed on 6 April. */
async function someone(): Promise<TestPerson> {
  people += 1;
  world.clock.set('2026-04-06T09:00:00Z');
  const person = await aPerson(world, { name: 'Rosa Quill', email: `rosa${people.toString()}@example.org` });
  await aPlanIsAgreed(world, town, person);
  return person;
}

const asPriya = () => visitOf(world, town.priya);
const own = ({ account }: TestPerson) => visitOf(world, account);
const words = { works: 'My mornings.', doesNot: '', shouldChange: '' };
const stays = { outcome: 'stays', words: 'We are glad.', nextBy: calendarDate('2026-10-06') } as const;

async function night(): Promise<void> {
  const { locality } = world.settings;
  await world.database.transaction({ locality }, (tx) => remindOfLooks(tx, world, locality));
}

async function reviewBy({ person }: TestPerson) {
  return expectDone(await seeReviewToDo(asPriya(), person)).agreed?.reviewBy;
}

async function weekly({ person, account }: TestPerson, day: string) {
  const looking = { may: 'see-plan', person } as const;
  const found = await look(visitOf(world, account), looking, (tx) =>
    agreedBudgetOn(tx, person, calendarDate(day)),
  );
  return expectDone(found)?.weekly;
}

describe('how a plan goes', () => {
  it('is said by the person at any time, once while it waits, and can be taken back and said anew', async () => {
    const rosa = await someone();
    assert.deepEqual(await sayHowItGoes(own(rosa), { person: rosa.person, words: { ...words, works: '' } }), {
      refused: { because: 'nothing-said' },
    });
    const reviewId = expectDone(await sayHowItGoes(own(rosa), { person: rosa.person, words }));
    assert.deepEqual(await sayHowItGoes(own(rosa), { person: rosa.person, words }), {
      refused: { because: 'said-already' },
    });
    const { open } = expectDone(await seeReviews(own(rosa), rosa.person));
    assert.deepEqual(open?.said, { ...words, on: '2026-04-06', answerBy: '2026-05-05' });
    expectDone(await takeBackHowItGoes(own(rosa), { person: rosa.person, reviewId }));
    expectDone(await sayHowItGoes(own(rosa), { person: rosa.person, words }));
  });

  it('of two clicks at once is said once', async () => {
    const rosa = await someone();
    const both = [1, 2].map(() => sayHowItGoes(own(rosa), { person: rosa.person, words }));
    const done = (await Promise.all(both)).filter((each) => 'done' in each);
    assert.equal(done.length, 1);
  });

  it('can be typed by a helper who may write the plan, is marked so, and by no other helper', async () => {
    const rosa = await someone();
    const mail = (name: string) => ({ name, email: `${name}${people.toString()}@example.org` });
    const dan = await aSupporter(world, rosa, { ...mail('dan'), powers: ['see-plan'] });
    const bea = await aSupporter(world, rosa, { ...mail('bea'), powers: ['write-plan'] });
    const saying = { person: rosa.person, words };
    assert.deepEqual(await sayHowItGoes(visitOf(world, dan.account), saying), {
      refused: { because: 'not-allowed' },
    });
    expectDone(await sayHowItGoes(visitOf(world, bea.account), saying));
    assert.equal(expectDone(await seeReviews(own(rosa), rosa.person)).open?.said?.typedBy, 'bea');
  });

  it('can be typed by who heard it at the service: they are named, the person is told, and a colleague answers', async () => {
    const rosa = await someone();
    const { person } = rosa;
    const reviewId = expectDone(await typeHowItGoes(asPriya(), { person, words }));
    const { open } = expectDone(await seeReviews(own(rosa), person));
    assert.deepEqual([open?.said?.works, open?.said?.typedBy], ['My mornings.', 'Priya Nair']);
    assert.equal((await newestLetterTo(rosa))?.subject, 'Somebody typed in what you said about your plan');
    assert.equal(expectDone(await seeReviewToDo(asPriya(), person)).involved, true);
    assert.deepEqual(await answerReview(asPriya(), { person, reviewId, ...stays }), {
      refused: { because: 'you-are-involved' },
    });
    expectDone(await answerReview(visitOf(world, joan), { person, reviewId, ...stays }));
    expectDone(await askHowItGoes(asPriya(), rosa));
    const again = expectDone(await typeHowItGoes(asPriya(), { person, words }));
    expectDone(await takeBackHowItGoes(own(rosa), { person, reviewId: again }));
  });

  it('is reminded of once, a fortnight before the look, in the person’s own way', async () => {
    const rosa = await someone();
    const { person } = rosa;
    const reaching = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
    expectDone(await sayHowToReachMe(own(rosa), { person, version: 0, reaching }));
    const waits = async () =>
      expectDone(await newsToGive(asPriya(), town.service)).filter(
        (each) => each.personId === person && each.news.startsWith('You look at your plan'),
      ).length;
    world.clock.set('2026-05-17T09:00:00Z');
    await night();
    assert.equal(await waits(), 0);
    world.clock.set('2026-05-18T09:00:00Z');
    await night();
    await night();
    assert.equal(await waits(), 1);
  });

  it('is nothing to say before a plan is agreed', async () => {
    const ed = await aPerson(world, { name: 'Ed Poole' });
    assert.deepEqual(await sayHowItGoes(own(ed), { person: ed.person, words }), {
      refused: { because: 'nothing-agreed' },
    });
  });

  it('is asked by the service once, by a letter to the person', async () => {
    const rosa = await someone();
    expectDone(await askHowItGoes(asPriya(), rosa));
    assert.equal((await newestLetterTo(rosa))?.subject, 'The service asks how your plan is going');
    assert.deepEqual(await askHowItGoes(asPriya(), rosa), { refused: { because: 'under-way' } });
    const { open } = expectDone(await seeReviews(own(rosa), rosa.person));
    assert.deepEqual([open?.state, open?.asked], ['asked', { on: '2026-04-06', name: 'Priya Nair' }]);
    expectDone(await sayHowItGoes(own(rosa), { person: rosa.person, words }));
    const { reviews } = expectDone(await seeReviews(own(rosa), rosa.person));
    assert.deepEqual(
      reviews.map((each) => [each.state, each.asked?.name]),
      [['said', 'Priya Nair']],
    );
  });
});

describe('the answer', () => {
  it('comes after the person spoke, with the day of the next look, and a letter to them', async () => {
    const rosa = await someone();
    assert.equal(await reviewBy(rosa), '2026-06-01');
    const reviewId = await saysHowItGoes(world, rosa);
    const answering = { person: rosa.person, reviewId, ...stays };
    assert.deepEqual(await answerReview(asPriya(), { ...answering, nextBy: calendarDate('2026-10-07') }), {
      refused: { because: 'next-too-late', latest: '2026-10-06' },
    });
    expectDone(await answerReview(asPriya(), answering));
    assert.equal(await reviewBy(rosa), '2026-10-06');
    assert.equal((await newestLetterTo(rosa))?.subject, 'There is an answer to how your plan is going');
    assert.deepEqual(await answerReview(asPriya(), answering), { refused: { because: 'not-waiting' } });
    assert.deepEqual(await takeBackHowItGoes(own(rosa), { person: rosa.person, reviewId }), {
      refused: { because: 'not-waiting' },
    });
  });

  it('is given by nobody but the service that agreed the plan', async () => {
    const rosa = await someone();
    const reviewId = await saysHowItGoes(world, rosa);
    for (const account of [town.dev, town.sam, rosa.account])
      assert.deepEqual(
        await answerReview(visitOf(world, account), { person: rosa.person, reviewId, ...stays }),
        { refused: { because: 'not-allowed' } },
      );
  });

  it('that they propose less is a proposal with notice, and there is none without the person’s words', async () => {
    const rosa = await someone();
    const given = { toWeekly: pence(300_00), whatChanged: 'A car.', reason: 'Less is needed.' };
    const none = { person: rosa.person, reviewId: id<'plan-review'>(rosa.person), given };
    assert.deepEqual(await proposeChange(asPriya(), none), { refused: { because: 'not-waiting' } });
    expectDone(await askHowItGoes(asPriya(), rosa));
    const { open } = expectDone(await seeReviews(own(rosa), rosa.person));
    assert.ok(open !== undefined);
    assert.deepEqual(await proposeChange(asPriya(), { ...none, reviewId: open.reviewId }), {
      refused: { because: 'not-waiting' },
    });
    const reviewId = await saysHowItGoes(world, rosa);
    const change = expectDone(await proposeChange(asPriya(), { ...none, reviewId }));
    assert.equal(change.takesEffectOn, '2026-05-04');
    const [review] = expectDone(await seeReviews(own(rosa), rosa.person)).reviews;
    assert.deepEqual([review?.answer?.outcome, review?.answer?.changeId], ['less', change.changeId]);
    assert.equal(await weekly(rosa, '2026-05-03'), 348_80);
    const again = { ...none, reviewId: await saysHowItGoes(world, rosa) };
    assert.deepEqual(await proposeChange(asPriya(), again), { refused: { because: 'change-in-hand' } });
  });

  it('that was challenged and found wrong is not given again by the same person', async () => {
    const rosa = await someone();
    const reviewId = await saysHowItGoes(world, rosa);
    expectDone(await answerReview(asPriya(), { person: rosa.person, reviewId, ...stays }));
    const about = { about: 'review', what: id<'matter'>(reviewId) } as const;
    const challenging = { person: rosa.person, ...about, why: 'I asked for more.', wanted: '' };
    const { challengeId } = expectDone(await challengeDecision(own(rosa), challenging));
    const answer = {
      person: rosa.person,
      challengeId,
      upheld: true,
      words: 'Yes.',
      whatWeDo: 'Say it again.',
    };
    expectDone(await answerChallenge(visitOf(world, joan), answer));
    const again = await saysHowItGoes(world, rosa);
    const answering = { person: rosa.person, reviewId: again, ...stays };
    assert.deepEqual(await answerReview(asPriya(), answering), { refused: { because: 'you-are-involved' } });
    expectDone(await answerReview(visitOf(world, joan), answering));
  });

  it('that does not come can be challenged once it is late', async () => {
    const rosa = await someone();
    const reviewId = await saysHowItGoes(world, rosa);
    const about = { about: 'review', what: id<'matter'>(reviewId) } as const;
    const challenging = { person: rosa.person, ...about, why: 'Nobody answers.', wanted: '' };
    world.clock.set('2026-05-05T09:00:00Z');
    assert.deepEqual(await challengeDecision(own(rosa), challenging), {
      refused: { because: 'not-late-yet' },
    });
    world.clock.set('2026-05-06T09:00:00Z');
    expectDone(await challengeDecision(own(rosa), challenging));
  });
});

describe('a look that is late', () => {
  it('changes nothing: two years on the budget stands and four weeks are paid', async () => {
    world.clock.set('2026-04-06T09:00:00Z');
    await everythingIsSigned(world, town);
    world.clock.set('2028-04-03T09:00:00Z');
    assert.equal(await weekly(town.ola, '2028-04-03'), 348_80);
    const { payments } = expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
    assert.equal(payments.length, 3);
    assert.deepEqual(await made.foundBy('plans-next-look-in-time'), []);
  });

  it('stands in the list of the service, below whoever waits for an answer', async () => {
    const rosa = await someone();
    await saysHowItGoes(world, rosa);
    world.clock.set('2026-06-02T09:00:00Z');
    const seen = expectDone(await seeAgreedPlans(asPriya(), town.service, { name: '', page: 1 }));
    assert.ok(seen.late >= 2 && seen.waiting >= 1);
    const order = seen.plans.map((each) => each.open?.state ?? 'none');
    assert.deepEqual(
      order,
      [...order].sort((a, b) => Number(b === 'said') - Number(a === 'said')),
    );
    assert.deepEqual(seen.plans[0]?.open?.state, 'said');
  });
});

describe('the next plan', () => {
  it('that is agreed overtakes what is open, and has its own first look', async () => {
    const rosa = await someone();
    await saysHowItGoes(world, rosa);
    world.clock.set('2026-05-04T09:00:00Z');
    expectDone(await startPlan(own(rosa), { person: rosa.person }));
    await agreeAgain(rosa);
    const { reviews, open } = expectDone(await seeReviews(own(rosa), rosa.person));
    assert.deepEqual([reviews.map((each) => each.state), open], [['overtaken'], undefined]);
    assert.equal(await reviewBy(rosa), '2026-06-29');
  });
});

describe('the truths about reviews', () => {
  it('hold for everything done here, and find less without a review, and a look set too late', async () => {
    assert.deepEqual(await made.foundBy('plans-less-only-after-review'), []);
    assert.deepEqual(await made.foundBy('plans-next-look-in-time'), []);
    const unsaid = `update plans.review set said_on = said_on - 30 where outcome = 'less';`;
    assert.equal((await made.foundBy('plans-less-only-after-review', unsaid)).length, 1);
    const later = `update plans.plan set review_by = '2030-01-01' where person_id = '${town.ola.person}' and state = 'agreed';`;
    assert.equal((await made.foundBy('plans-next-look-in-time', later)).length, 1);
  });
});

/** The plan in hand is sent in and agreed at the same figure. */
async function agreeAgain(whose: TestPerson): Promise<void> {
  const { person } = whose;
  const version = expectDone(await seePlan(own(whose), person))?.inHand?.version ?? 0;
  const sending = { person, organisationId: town.service, version };
  const { sendingId } = expectDone(await sendPlan(own(whose), sending));
  const met = { verdict: 'met', comment: '' } as const;
  const answers = {
    important: met,
    change: met,
    support: met,
    money: met,
    managed: met,
    control: met,
    happen: met,
  };
  const given = {
    answers,
    reasons: [],
    wouldHelp: '',
    otherReason: '',
    weekly: pence(348_80),
    whyDifferent: '',
  };
  expectDone(await decidePlan(asPriya(), { person, sendingId, given }));
}

async function newestLetterTo({ account }: TestPerson) {
  const letters = await world.database.transaction({ locality: world.settings.locality }, (tx) =>
    readLetters(tx, 1_000),
  );
  return letters.find((each) => each.to === account.email);
}
