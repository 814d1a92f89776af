import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { expectDone, type OrganisationId, type Outcome } from '#basics';
import { readLetters, type SignedIn } from '#platform';
import {
  answerInvitation,
  endExecutor,
  leaveCircle,
  mayAct,
  myPlaces,
  nameExecutor,
  readInvitation,
  seeDeath,
  seePerson,
  takeBackDeath,
  writeDownDeath,
} from './actions/index.ts';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  type OwnWorld,
  ownWorld,
  type TestPerson,
  type TestWorld,
  visitOf,
} from './testing/index.ts';

const nothing = () => Promise.resolve();
let own: OwnWorld;
let world: TestWorld;
let ola: TestPerson;
let service: OrganisationId;
let dev: SignedIn;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());
beforeEach(async () => {
  world = own.anotherPlace({ at: '2026-04-08T09:00:00Z' });
  ola = await aPerson(world);
  service = await anOrganisation(world, { kind: 'local-service' });
  await beside(world, ola, { organisation: service, role: 'payer' });
  dev = await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' });
  await aWorker(world, { organisation: service, role: 'payer', name: 'Ruth Adams' });
});

test('nobody is named as executor while somebody lives', async () => {
  assert.equal(because(await names()), 'not-written');
});

test('an executor is asked by letter, says yes, and may settle, until the death is taken back', async () => {
  await dies();
  const bea = await anAccount(world, { name: 'Bea Marsh' });
  expectDone(await names());
  assert.equal(because(await names()), 'already-there');
  assert.deepEqual(
    (await lettersTo('ruth.adams'))[0],
    'Somebody is asked to settle what a person who died left',
  );
  const token = await secretFor('bea.marsh@example.org');
  const read = await readInvitation(visitOf(world, bea), token);
  assert.deepEqual([read?.role, read?.serviceName], ['executor', 'Harbour local service']);
  assert.equal(await mayPay(bea), false);
  expectDone(await answerInvitation(visitOf(world, bea), token, 'yes'));
  assert.equal(await mayPay(bea), true);
  assert.deepEqual((await lettersTo('ruth.adams'))[0], 'Somebody will settle what a person who died left');
  const { beside: mine } = await myPlaces(visitOf(world, bea));
  assert.deepEqual(
    mine.map(({ name, may }) => [name, may.includes('see-money')]),
    [['Ola Marsh', true]],
  );
  const seen = expectDone(await seePerson(visitOf(world, bea), ola.person));
  assert.deepEqual([seen.relationship?.role, seen.settles], ['executor', { myself: true }]);

  expectDone(await takeBackDeath(visitOf(world, dev), { person: ola.person, why: 'Another Ola' }));
  assert.equal(await mayPay(bea), false);
  assert.deepEqual((await myPlaces(visitOf(world, bea))).beside, []);
  assert.equal(because(await seePerson(visitOf(world, bea), ola.person)), 'not-allowed');
});

test('a letter that waits when the death is taken back asks nobody any more', async () => {
  await dies();
  expectDone(await names());
  const token = await secretFor('bea.marsh@example.org');
  expectDone(await takeBackDeath(visitOf(world, dev), { person: ola.person, why: 'Another Ola' }));
  const bea = await anAccount(world, { name: 'Bea Marsh' });
  assert.equal(await readInvitation(visitOf(world, bea), token), undefined);
  assert.equal(because(await answerInvitation(visitOf(world, bea), token, 'yes')), 'not-there');
});

test('four at the most are asked at once, and the service ends a wrong one', async () => {
  await dies();
  for (const name of ['Bea Marsh', 'Cy Marsh', 'Di Marsh', 'Ed Marsh']) expectDone(await names(name));
  assert.equal(because(await names('Flo Marsh')), 'four-already');
  const bea = await anAccount(world, { name: 'Bea Marsh' });
  expectDone(await answerInvitation(visitOf(world, bea), await secretFor('bea.marsh@example.org'), 'yes'));
  const { executors } = expectDone(await seeDeath(visitOf(world, dev), ola.person));
  const [first] = executors;
  assert.ok(first !== undefined);
  const wrong = { person: ola.person, relationship: first.relationshipId };
  assert.equal(because(await endExecutor(visitOf(world, bea), wrong)), 'not-allowed');
  expectDone(await endExecutor(visitOf(world, dev), wrong));
  assert.equal(await mayPay(bea), false);
  assert.deepEqual((await lettersTo('bea.marsh'))[0], 'You no longer settle what somebody left');
  expectDone(await names('Flo Marsh'));
});

test('the service ends nobody else’s place with the person', async () => {
  const { relationship } = await aSupporter(world, ola, { name: 'Bea Marsh' });
  await dies();
  const supporter = { person: ola.person, relationship };
  assert.equal(because(await endExecutor(visitOf(world, dev), supporter)), 'not-there');
});

test('a sister who settles what is left stays her sister when she stops', async () => {
  const { account } = await aSupporter(world, ola, { name: 'Bea Marsh', powers: ['see-plan'] });
  await dies();
  expectDone(await names());
  expectDone(
    await answerInvitation(visitOf(world, account), await secretFor('bea.marsh@example.org'), 'yes'),
  );
  const seen = expectDone(await seePerson(visitOf(world, account), ola.person));
  assert.deepEqual([seen.relationship?.role, seen.settles], ['supporter', { myself: true }]);
  const leaving = { person: ola.person, from: 'executor' } as const;
  assert.equal(expectDone(await leaveCircle(visitOf(world, account), leaving, nothing)).role, 'executor');
  assert.equal(await mayPay(account), false);
  assert.equal(await mayAct(visitOf(world, account), { may: 'see-plan', person: ola.person }), true);
  assert.deepEqual(
    (await lettersTo('ruth.adams'))[0],
    'Somebody no longer settles what a person who died left',
  );
});

test('a payer of the service settles too, and has no place of their own to step back from', async () => {
  await dies();
  const seen = expectDone(await seePerson(visitOf(world, dev), ola.person));
  assert.deepEqual([seen.relationship?.role, seen.settles], ['payer', { myself: false }]);
  const leaving = { person: ola.person, from: 'executor' } as const;
  assert.equal(because(await leaveCircle(visitOf(world, dev), leaving, nothing)), 'not-there');
});

function names(name = 'Bea Marsh') {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.org`;
  return nameExecutor(visitOf(world, dev), { person: ola.person, name, email });
}

async function dies(): Promise<void> {
  const death = { person: ola.person, on: world.clock.today() };
  expectDone(await writeDownDeath(visitOf(world, dev), death, nothing));
}

function mayPay(account: SignedIn): Promise<boolean> {
  return mayAct(visitOf(world, account), { may: 'pay-wages', person: ola.person });
}

async function letters() {
  const { locality } = world.settings;
  return world.database.transaction({ locality }, (tx) => readLetters(tx, 50));
}

async function lettersTo(who: string): Promise<readonly string[]> {
  return (await letters()).filter(({ to }) => to.startsWith(who)).map(({ subject }) => subject);
}

async function secretFor(email: string): Promise<string> {
  const letter = (await letters()).find(({ to, body }) => to === email && body.includes('/invitations/'));
  return /\/invitations\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? '';
}

function because<Refused extends { because: string }>(outcome: Outcome<unknown, Refused>): string {
  return 'refused' in outcome ? outcome.refused.because : 'done';
}
