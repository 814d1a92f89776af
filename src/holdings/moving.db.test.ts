import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone } from '#basics';
import { type TestWorld, visitOf, type OwnWorld, ownWorld } from '#people/testing';
import {
  leaveHolding,
  moveLine,
  previewMove,
  seeMoney,
  seeStatement,
  settleAsHolder,
  settleMyself,
} from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, payIn } from './testing/index.ts';

let own: OwnWorld;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

const begin = async (): Promise<void> => {
  world = own.anotherPlace();
  town = await harbourTown(world);
};

const asOla = () => visitOf(world, town.ola.account);
const asDev = () => visitOf(world, town.dev);
const asSam = () => visitOf(world, town.sam);

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
