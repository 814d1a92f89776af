import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calendarDate, expectDone, pence, readId } from '#basics';
import { aPerson, type TestWorld, visitOf, type OwnWorld, ownWorld } from '#people/testing';
import {
  changeMind,
  chooseHoldings,
  fundsHeld,
  seeMoney,
  seeStatement,
  signAgreement,
  spend,
} from './actions/index.ts';
import { everythingIsSigned, type HarbourTown, harbourTown, olasChoices } from './testing/index.ts';

const first = calendarDate('2026-04-06');
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
const asSam = () => visitOf(world, town.sam);

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
