import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, pence, readId } from '#basics';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { proposeChange } from '#plans/actions';
import { aPerson, type TestWorld, visitOf, worldOn } from '#people/testing';
import {
  answerQuestion,
  askBeforeBuying,
  assessContribution,
  changeMind,
  chooseHoldings,
  fundsHeld,
  keepPromise,
  leaveHolding,
  moveLine,
  previewMove,
  promise,
  recordUse,
  reverseSpending,
  reverseUse,
  seeMoney,
  seePaymentsDue,
  seeStatement,
  settleAsHolder,
  settleMyself,
  signAgreement,
  spend,
  waitingQuestions,
} from './actions/index.ts';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  inGeneral,
  olasChoices,
  saysHowItGoes,
  payIn,
} from './testing/index.ts';

const first = calendarDate('2026-04-06');
let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});

async function begin(policy: 'nils' | 'england-care-act' = 'nils', toStart = pence(0)): Promise<void> {
  world = worldOn(database, { policy, at: '2026-04-06T09:00:00Z' });
  world = { ...world, settings: { ...world.settings, locality: readLocality() } };
  town = await harbourTown(world, toStart);
}

let places = 0;
function readLocality(): TestWorld['settings']['locality'] {
  places += 1;
  return `harbour-${places}` as TestWorld['settings']['locality'];
}

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const asSam = () => visitOf(world, town.sam);
const asPriya = () => visitOf(world, town.priya);

test('a direct payment and a pool start when Ola signs; a fund waits for its holder', async () => {
  await begin();
  const { person } = town.ola;
  const chosen = expectDone(await chooseHoldings(asOla(), { person, choices: olasChoices(town) }));
  const signed = [];
  for (const holding of chosen) {
    const outcome = await signAgreement(asOla(), {
      person,
      holding: holding.holdingId,
      name: 'Ola Marsh',
      wording: ['I agree.'],
    });
    signed.push(expectDone(outcome).state);
  }
  assert.deepEqual(signed, ['active', 'signed-by-person', 'active']);
});

test('a mind can be changed before and after signing, and the line held in another way', async () => {
  await begin();
  const { person } = town.ola;
  const choices = olasChoices(town);
  const chosen = expectDone(await chooseHoldings(asOla(), { person, choices }));
  const [, fund] = chosen;
  assert.ok(fund);
  expectDone(
    await signAgreement(asOla(), { person, holding: fund.holdingId, name: 'Ola', wording: ['I agree.'] }),
  );
  expectDone(await changeMind(asOla(), { person, holding: fund.holdingId }));
  const again = await chooseHoldings(asOla(), {
    person,
    choices: [{ lineId: town.lines.artsClub, kind: 'managed-account' }],
  });
  assert.deepEqual(
    expectDone(again).map((holding) => holding.kind),
    ['direct-payment', 'pool', 'managed-account'],
  );
  assert.deepEqual(expectDone(await fundsHeld(asSam(), town.tideway)).list, []);
});

test('four weeks come in as £1,043.20, £252.00 and £100.00, once however often it is asked', async () => {
  await begin();
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const due = expectDone(await seePaymentsDue(asDev(), town.service)).list;
  assert.deepEqual(
    due.map((each) => [each.name, each.fourWeeks.from, each.payments.length]),
    [['Ola Marsh', first, 3]],
  );
  const paid = expectDone(await payIn(asDev(), { person }));
  assert.deepEqual(
    paid.payments.map((payment) => payment.net),
    [1_043_20, 252_00, 100_00],
  );
  const money = expectDone(await seeMoney(asOla(), person));
  assert.equal(money.sums.held, 1_395_20);
  const next = expectDone(await payIn(asDev(), { person }));
  assert.equal(next.fourWeeks.from, '2026-05-04');
  const third = await payIn(asDev(), { person });
  assert.deepEqual(third, { refused: { because: 'nothing-due' } });
});

test('what starting up costs comes once, beside the weekly money', async () => {
  await begin('nils', pence(600_00));
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const net = async () => expectDone(await payIn(asDev(), { person })).payments.map((payment) => payment.net);
  assert.deepEqual(await net(), [1_643_20, 252_00, 100_00]);
  assert.deepEqual(await net(), [1_043_20, 252_00, 100_00]);
});

test('a lower figure counts once notice has run, line by line, and never before', async () => {
  await begin();
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const given = {
    toWeekly: pence(300_00),
    whatChanged: 'The arts club is shorter.',
    reason: 'It takes less time.',
  };
  const reviewId = await saysHowItGoes(world, town.ola);
  expectDone(await proposeChange(asPriya(), { person, reviewId, given }));
  const net = async () => expectDone(await payIn(asDev(), { person })).payments.map((payment) => payment.net);
  assert.deepEqual(await net(), [1_043_20, 252_00, 100_00]);
  world.clock.set('2026-05-04T09:00:00Z');
  const [listed] = expectDone(await seePaymentsDue(asDev(), town.service)).list;
  assert.deepEqual(
    listed?.payments.map((payment) => payment.net),
    [897_24, 216_76, 86_00],
  );
  assert.deepEqual(await net(), [897_24, 216_76, 86_00]);
  const held = expectDone(await seeMoney(asOla(), person)).holdings.map((each) => each.weekly);
  assert.deepEqual(held, [224_31, 54_19, 21_50]);
});

test('a doubled click pays once', async () => {
  await begin();
  await everythingIsSigned(world, town);
  const { person } = town.ola;
  const once = world.clock.newId<'once'>();
  const outcomes = await Promise.all([payIn(asDev(), { person, once }), payIn(asDev(), { person, once })]);
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 1);
  assert.equal(expectDone(await seeMoney(asOla(), person)).sums.held, 1_395_20);
});

test('under the charging rules the direct payment comes net; where support is free nothing can be asked', async () => {
  const means = {
    age: '25-to-pension-age',
    premiums: [],
    income: pence(180_00),
    capital: pence(18_250_00),
    housingCosts: pence(0),
    disabilityCosts: pence(27_90),
  } as const;
  await begin();
  const refusal = await assessContribution(asDev(), { person: town.ola.person, means, from: first });
  assert.ok('refused' in refusal);

  await begin('england-care-act');
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  const assessed = expectDone(await assessContribution(asDev(), { person, means, from: first }));
  // 2026/27 leaves £120.40: 180.00 + 16.00 − 120.40 − 27.90 = 47.70.
  assert.equal(assessed.weekly, 47_70);
  const paid = expectDone(await payIn(asDev(), { person }));
  assert.deepEqual(
    paid.payments.map((payment) => [payment.contribution, payment.net]),
    [
      [190_80, 852_40],
      [0, 252_00],
      [0, 100_00],
    ],
  );
  const statement = expectDone(await seeStatement(asOla(), { person, holding: direct.holdingId }));
  assert.equal(statement.page.closing, 852_40);
});

test('of many spending at once, only as much goes out as is there', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () =>
      spend(asOla(), {
        person,
        holding: direct.holdingId,
        toWhom: 'Sarah',
        what: 'Wages',
        amount: pence(200_00),
        on: first,
        lineId: town.lines.assistant,
      }),
    ),
  );
  assert.equal(outcomes.filter((outcome) => 'done' in outcome).length, 5);
  const statement = expectDone(await seeStatement(asOla(), { person, holding: direct.holdingId }));
  assert.equal(statement.page.closing, 43_20);
  assert.equal(statement.page.opening + statement.page.moneyIn - statement.page.moneyOut, 43_20);
});

test('what is promised is not free, and a promise is kept once', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const about = { person, holding: direct.holdingId, toWhom: 'Sarah', what: 'Wages on Friday' };
  const reservation = expectDone(await promise(asOla(), { ...about, amount: pence(481_60) }));
  const money = expectDone(await seeMoney(asOla(), person));
  assert.deepEqual(money.sums, { held: 1_395_20, promised: 481_60, comes: 0, free: 913_60 });
  const tooMuch = await spend(asOla(), { ...about, amount: pence(561_61), on: first });
  assert.deepEqual(tooMuch, { refused: { because: 'not-enough', free: 561_60, asked: 561_61 } });
  const kept = { person, holding: direct.holdingId, promise: reservation, on: first };
  expectDone(await keepPromise(asOla(), kept));
  assert.deepEqual(await keepPromise(asOla(), kept), { refused: { because: 'no-such-promise' } });
});

test('the holder writes down uses out of this fund only, and sees nothing else of Ola’s', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const use = { person, on: first, what: 'Pottery', who: 'Sam', minutes: 180, unitPrice: pence(21_00) };
  expectDone(await recordUse(asSam(), { ...use, holding: fund.holdingId, lineId: town.lines.artsClub }));
  const elsewhere = await recordUse(asSam(), {
    ...use,
    holding: direct.holdingId,
    lineId: town.lines.assistant,
  });
  assert.deepEqual(elsewhere, { refused: { because: 'no-such-holding' } });
  assert.deepEqual(await seeStatement(asSam(), { person, holding: direct.holdingId }), {
    refused: { because: 'no-such-holding' },
  });
  assert.deepEqual(await seeMoney(asSam(), person), { refused: { because: 'not-allowed' } });
  const [held] = expectDone(await fundsHeld(asSam(), town.tideway)).list;
  assert.deepEqual([held?.name, held?.sums.held], ['Ola Marsh', 189_00]);
});

test('a mistake is put right by a line that takes it back, once', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const holding = direct.holdingId;
  expectDone(
    await spend(asOla(), { person, holding, toWhom: 'Shop', what: 'Paint', amount: pence(6_00), on: first }),
  );
  const mistake = { person, holding, version: 2, why: 'I typed it twice' };
  expectDone(await reverseSpending(asOla(), mistake));
  assert.deepEqual(await reverseSpending(asOla(), mistake), { refused: { because: 'reversed-before' } });
  assert.deepEqual(await reverseSpending(asOla(), { ...mistake, version: 1 }), {
    refused: { because: 'not-yours-to-correct' },
  });
  const statement = expectDone(await seeStatement(asOla(), { person, holding }));
  assert.equal(statement.page.closing, 1_043_20);

  const use = { person, on: first, what: 'Pottery', who: 'Sam', minutes: 180, unitPrice: pence(21_00) };
  expectDone(await recordUse(asSam(), { ...use, holding: fund.holdingId, lineId: town.lines.artsClub }));
  expectDone(await reverseUse(asSam(), { person, holding: fund.holdingId, version: 2, why: 'Ill that day' }));
  const inFund = expectDone(await seeStatement(asOla(), { person, holding: fund.holdingId }));
  assert.equal(inFund.page.closing, 252_00);
});

test('the arts club moves to the direct payment from a Monday, with the money paid ahead', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const move = {
    person,
    lineId: town.lines.artsClub,
    to: { holding: direct.holdingId },
    from: calendarDate('2026-04-20'),
  };
  const preview = expectDone(expectDone(await previewMove(asOla(), move)));
  assert.deepEqual([preview.goes, preview.paidAhead], [126_00, 126_00]);
  const moved = expectDone(await moveLine(asOla(), move));
  assert.equal(moved.goes, 126_00);
  const money = expectDone(await seeMoney(asOla(), person));
  assert.equal(money.sums.held, 1_395_20);
  const next = expectDone(await payIn(asDev(), { person }));
  assert.deepEqual(
    next.payments.map((payment) => payment.net),
    [1_295_20, 100_00],
  );
  const gone = expectDone(await seeStatement(asOla(), { person, holding: fund.holdingId }));
  assert.equal(gone.page.closing, 126_00);
});

test('Ola leaves Tideway in one go; the balance follows with the final account, and the holder is gone', async () => {
  await begin();
  const { direct, fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const left = expectDone(
    await leaveHolding(asOla(), {
      person,
      holding: fund.holdingId,
      to: { holding: direct.holdingId },
      when: 'tomorrow',
    }),
  );
  // The first day stays: £9.00 of £252.00.
  assert.deepEqual([left.from, left.goes, left.settled], ['2026-04-07', 243_00, false]);
  const settling = { person, holding: fund.holdingId };
  assert.deepEqual(await settleAsHolder(asSam(), settling), {
    refused: { because: 'too-early', from: '2026-04-07' },
  });
  world.clock.set('2026-04-08T09:00:00Z');
  assert.equal(expectDone(await settleAsHolder(asSam(), settling)), 9_00);
  assert.deepEqual(await seeStatement(asSam(), settling), { refused: { because: 'not-allowed' } });
  const money = expectDone(await seeMoney(asOla(), person));
  assert.equal(money.sums.held, 1_395_20);
  assert.equal(money.holdings.find((each) => each.holding.kind === 'direct-payment')?.sums.held, 1_295_20);
});

test('where a final account is late, Ola closes the fund herself', async () => {
  await begin();
  const { fund } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const leaving = {
    person,
    holding: fund.holdingId,
    to: { kind: 'managed-account', name: 'Ola Marsh', wording: ['I agree.'] },
    when: 'after-notice',
  } as const;
  const left = expectDone(await leaveHolding(asOla(), leaving));
  assert.equal(left.from, '2026-05-04');
  world.clock.set('2026-05-18T09:00:00Z');
  const settling = { person, holding: fund.holdingId };
  assert.deepEqual(await settleMyself(asOla(), settling), {
    refused: { because: 'too-early', from: '2026-05-19' },
  });
  world.clock.set('2026-05-19T09:00:00Z');
  assert.equal(expectDone(await settleMyself(asOla(), settling)), 252_00);
});

test('a question is answered once, by a decider, and goes with what was bought', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const { person } = town.ola;
  expectDone(await payIn(asDev(), { person }));
  const asked = expectDone(
    await askBeforeBuying(asOla(), {
      person,
      what: 'A kiln',
      amount: pence(90_00),
      lineId: town.lines.backUp,
    }),
  );
  assert.equal(asked.answerBy, '2026-04-09');
  assert.equal(expectDone(await waitingQuestions(asPriya(), town.service)).length, 1);
  assert.deepEqual(await waitingQuestions(asSam(), town.service), { refused: { because: 'not-allowed' } });
  const said = { says: 'yes', reason: 'It is in your plan.', inGeneral: inGeneral() } as const;
  const answer = { person, question: asked.questionId, ...said };
  expectDone(await answerQuestion(asPriya(), answer));
  assert.deepEqual(await answerQuestion(asPriya(), answer), { refused: { because: 'answered-before' } });
  expectDone(
    await spend(asOla(), {
      person,
      holding: direct.holdingId,
      toWhom: 'Potters',
      what: 'A kiln',
      amount: pence(90_00),
      on: first,
      question: asked.questionId,
    }),
  );
  const [entry] = expectDone(await seeMoney(asOla(), person)).lately;
  assert.equal(entry?.about['asked'], asked.questionId);
});

test('somebody else’s address shows nothing and changes nothing', async () => {
  await begin();
  const { direct } = await everythingIsSigned(world, town);
  const other = await aPerson(world, { name: 'Somebody Else' });
  const asOther = visitOf(world, other.account);
  const notAllowed = { refused: { because: 'not-allowed' } };
  assert.deepEqual(await seeMoney(asOther, town.ola.person), notAllowed);
  const statement = await seeStatement(asOther, { person: other.person, holding: direct.holdingId });
  assert.deepEqual(statement, { refused: { because: 'no-such-holding' } });
  const spending = {
    person: other.person,
    holding: direct.holdingId,
    toWhom: 'x',
    what: 'x',
    amount: pence(1),
    on: first,
  };
  assert.deepEqual(await spend(asOther, spending), { refused: { because: 'no-such-holding' } });
  assert.equal(readId('not-an-id'), undefined);
});
