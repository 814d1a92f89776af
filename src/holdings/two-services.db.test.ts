import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { calendarDate, expectDone, nothing, type OrganisationId, pence } from '#basics';
import {
  anOrganisation,
  aPerson,
  aWorker,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import {
  answerQuestion,
  askBeforeBuying,
  chooseHoldings,
  seeDue,
  seeMoney,
  seePaymentsDue,
  seeStatement,
  signAgreement,
  waitingQuestions,
} from './actions/index.ts';
import { writePaidTogether } from './store/paid-together.ts';
import { aPlanWith, inGeneral, payIn } from './testing/index.ts';

type Service = { readonly service: OrganisationId; readonly priya: SignedIn; readonly dev: SignedIn };

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;
let east: Service;
let west: Service;
let places = 0;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
});
after(async () => {
  await database.close();
  await drop();
});
beforeEach(async () => {
  places += 1;
  world = worldOn(database, { at: '2026-04-06T09:00:00Z' });
  const locality = `two-${places}` as TestWorld['settings']['locality'];
  world = { ...world, settings: { ...world.settings, locality } };
  east = await aService('East service');
  west = await aService('West service');
});

test('each person’s money comes from the service that agreed it, and only that one sees it due', async () => {
  const [ola, ivor] = [await aPerson(world), await aPerson(world, { name: 'Ivor Lamb' })];
  await signs(ola, east);
  await signs(ivor, west);
  const due = async ({ dev, service }: Service) =>
    expectDone(await seePaymentsDue(visitOf(world, dev), service)).list.map(({ name }) => name);
  assert.deepEqual([await due(east), await due(west)], [['Ola Marsh'], ['Ivor Lamb']]);
  expectDone(await payIn(visitOf(world, west.dev), { person: ivor.person }));
  assert.equal(await paidBy(ivor), 'West service');
});

test('a service writes nothing down as paid into what another one pays for', async () => {
  const ivor = await aPerson(world, { name: 'Ivor Lamb' });
  await signs(ivor, west);
  const [holding] = expectDone(await seeMoney(visitOf(world, ivor.account), ivor.person)).holdings;
  const cameIn = {
    personId: ivor.person,
    transferId: world.clock.newId<'transfer'>(),
    holdingId: holding?.holding.holdingId ?? world.clock.newId<'holding'>(),
    from: calendarDate('2026-04-06'),
    until: calendarDate('2026-05-03'),
    weeklyMoney: pence(100),
    oneOffs: nothing,
    contribution: nothing,
    costs: nothing,
    net: pence(100),
    at: world.clock.now(),
  };
  const scope = {
    locality: world.settings.locality,
    account: east.dev.accountId,
    standings: ['payer'],
    organisations: [east.service],
  };
  const writeAs = (service: OrganisationId) =>
    database.transaction(scope, (tx) =>
      writePaidTogether(tx, service, { payIns: [cameIn], paidDays: [], shares: [] }, world.clock.now()),
    );
  await assert.rejects(writeAs(east.service), /a service pays into what it pays for/);
  await assert.rejects(writeAs(west.service), /a service pays into what it pays for/);
});

test('a question goes to the service that pays, and only that one answers it', async () => {
  const ivor = await aPerson(world, { name: 'Ivor Lamb' });
  await signs(ivor, west);
  const asOwn = visitOf(world, ivor.account);
  const { person } = ivor;
  const asked = expectDone(await askBeforeBuying(asOwn, { person, what: 'A kettle', amount: pence(20_00) }));
  assert.equal(asked.serviceId, west.service);
  const waits = async ({ priya, service }: Service) =>
    expectDone(await waitingQuestions(visitOf(world, priya), service)).map(({ what }) => what);
  assert.deepEqual([await waits(east), await waits(west)], [[], ['A kettle']]);
  const answer = { says: 'yes', reason: 'It is for the plan.', inGeneral: inGeneral() } as const;
  const says = { person, question: asked.questionId, ...answer };
  expectDone(await answerQuestion(visitOf(world, west.priya), says));
});

test('who comes to the other service signs with it anew, and it pays from then on', async () => {
  const ola = await aPerson(world);
  const { person } = ola;
  await signs(ola, east);
  expectDone(await payIn(visitOf(world, east.dev), { person }));
  world.clock.set('2026-05-04T09:00:00Z');
  const again = await signs(ola, west);
  assert.deepEqual(again, west.service);
  assert.equal(expectDone(await seeDue(visitOf(world, east.dev), person)).due, undefined);
  const late = await payIn(visitOf(world, east.dev), { person });
  assert.deepEqual(late, { refused: { because: 'nothing-due' } });
  expectDone(await payIn(visitOf(world, west.dev), { person }));
  const held = expectDone(await seeMoney(visitOf(world, ola.account), person)).holdings;
  assert.deepEqual(
    held.map(({ holding, sums }) => [holding.serviceId, sums.held]),
    [
      [east.service, pence(400_00)],
      [west.service, pence(400_00)],
    ],
  );
});

test('before anything is agreed, nobody of two is asked whether something can be bought', async () => {
  const ola = await aPerson(world);
  const outcome = await askBeforeBuying(visitOf(world, ola.account), {
    person: ola.person,
    what: 'A kettle',
    amount: pence(20_00),
  });
  assert.deepEqual(outcome, { refused: { because: 'no-local-service' } });
});

async function aService(name: string): Promise<Service> {
  const service = await anOrganisation(world, { kind: 'local-service', name });
  const work = { organisation: service, agreesUpToWeekly: pence(500_00) };
  return {
    service,
    priya: await aWorker(world, { ...work, role: 'decider', name: `Decider of ${name}` }),
    dev: await aWorker(world, { ...work, role: 'payer', name: `Payer of ${name}` }),
  };
}

/** A plan of £100 a week, agreed by a service and held as a direct payment; gives the service of the holding. */
async function signs(whose: TestPerson, by: Service): Promise<OrganisationId | undefined> {
  const [lineId] = await aPlanWith(world, by, whose, [
    { what: 'My assistant', weekly: pence(100_00), oneOff: nothing },
  ]);
  const { account, person } = whose;
  const choices = [{ lineId: lineId ?? '', kind: 'direct-payment' }] as const;
  const held = expectDone(await chooseHoldings(visitOf(world, account), { person, choices }));
  const holding = held.find((each) => each.state === 'proposed');
  assert.ok(holding !== undefined);
  const signing = { person, holding: holding.holdingId, name: account.name, wording: ['I agree.'] };
  return expectDone(await signAgreement(visitOf(world, account), signing)).serviceId;
}

async function paidBy({ account, person }: TestPerson): Promise<string | undefined> {
  const visit = visitOf(world, account);
  const [held] = expectDone(await seeMoney(visit, person)).holdings;
  assert.ok(held !== undefined);
  const seen = expectDone(await seeStatement(visit, { person, holding: held.holding.holdingId }));
  return seen.page.entries.at(-1)?.what;
}
