import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, type OrganisationId, type PersonId } from '#basics';
import { type Database, openDatabase, readJournal, readLetters, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  answerInvitation,
  answerInvitationFor,
  changePowers,
  circleOf,
  endRelationship,
  invitationsWaiting,
  inviteOrganisation,
  inviteSupporter,
  leaveCircle,
  look,
  myPlaces,
  peopleBeside,
  peopleBesideFor,
  registerMe,
  seePerson,
} from './actions/index.ts';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  harbour,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from './testing/index.ts';

const nothingElse = (): Promise<void> => Promise.resolve();
let database: Database;
let made: TestDatabase;
let count = 0;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

/** A world with one person of its own, so that tests do not meet. */
async function olasWorld(): Promise<{ readonly world: TestWorld; readonly ola: TestPerson }> {
  const world = worldOn(database);
  count += 1;
  return { world, ola: await aPerson(world, { email: `ola${count}@example.org` }) };
}

const sees = async (
  world: TestWorld,
  account: SignedIn,
  person: PersonId,
  ability: 'see-plan' | 'see-money',
) => 'done' in (await look(visitOf(world, account), { may: ability, person }, async () => true));

async function invited(world: TestWorld, ola: TestPerson, email: string): Promise<string> {
  expectDone(
    await inviteSupporter(visitOf(world, ola.account), {
      person: ola.person,
      name: 'Bea Marsh',
      email,
      powers: ['see-plan'],
    }),
  );
  const letters = await world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, 50));
  return (
    /\/invitations\/([\w-]{43})/.exec(
      letters.find((each) => each.to === email && each.writtenAt === world.clock.now())?.body ?? '',
    )?.[1] ?? ''
  );
}

test('somebody who begins their record twice has one', async () => {
  const { world, ola } = await olasWorld();
  const again = await registerMe(visitOf(world, ola.account), { name: 'Another name' });
  assert.deepEqual(again, { done: ola.person });
});

test('an invited sister sees nothing until she says yes, and then only what she was given', async () => {
  const { world, ola } = await olasWorld();
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea1@example.org' });
  const token = await invited(world, ola, 'bea1@example.org');
  assert.equal(await sees(world, bea, ola.person, 'see-plan'), false);
  expectDone(await answerInvitation(visitOf(world, bea), token, 'yes'));
  assert.equal(await sees(world, bea, ola.person, 'see-plan'), true);
  assert.equal(await sees(world, bea, ola.person, 'see-money'), false);
});

test('a no is a no, and the link answers once', async () => {
  const { world, ola } = await olasWorld();
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea2@example.org' });
  const token = await invited(world, ola, 'bea2@example.org');
  expectDone(await answerInvitation(visitOf(world, bea), token, 'no'));
  const again = await answerInvitation(visitOf(world, bea), token, 'yes');
  assert.equal('refused' in again && again.refused.because, 'already-answered');
  assert.equal(await sees(world, bea, ola.person, 'see-plan'), false);
});

test('three clicks on yes at once say yes once', async () => {
  const { world, ola } = await olasWorld();
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea3@example.org' });
  const token = await invited(world, ola, 'bea3@example.org');
  const yes = () => answerInvitation(visitOf(world, bea), token, 'yes');
  const answers = await Promise.all([yes(), yes(), yes()]);
  assert.equal(answers.filter((each) => 'done' in each).length, 1);
});

test('an invitation is over after thirty days, and one taken back at once', async () => {
  const { world, ola } = await olasWorld();
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea4@example.org' });
  const token = await invited(world, ola, 'bea4@example.org');
  world.clock.set('2026-05-06T09:00:00Z');
  assert.ok('refused' in (await answerInvitation(visitOf(world, bea), token, 'yes')));
  world.clock.set('2026-05-06T10:00:00Z');
  const second = await invited(world, ola, 'bea4@example.org');
  const circle = expectDone(await circleOf(visitOf(world, ola.account), ola.person));
  const relationship = circle.at(-1)?.relationshipId;
  assert.ok(relationship);
  expectDone(
    await endRelationship(visitOf(world, ola.account), { person: ola.person, relationship }, nothingElse),
  );
  assert.ok('refused' in (await answerInvitation(visitOf(world, bea), second, 'yes')));
});

test('nobody invites themselves, or the same person twice', async () => {
  const { world, ola } = await olasWorld();
  const invite = (email: string) =>
    inviteSupporter(visitOf(world, ola.account), {
      person: ola.person,
      name: 'Bea',
      email,
      powers: [],
    });
  assert.deepEqual(await invite(ola.account.email), { refused: { because: 'that-is-me' } });
  expectDone(await invite('bea5@example.org'));
  assert.deepEqual(await invite(' Bea5@Example.org'), { refused: { because: 'already-there' } });
});

test('the same form sent twice invites once', async () => {
  const { world, ola } = await olasWorld();
  const once = world.clock.newId<'once'>();
  const send = () =>
    inviteSupporter(visitOf(world, ola.account), {
      person: ola.person,
      name: 'Bea',
      email: 'bea6@example.org',
      powers: [],
      once,
    });
  expectDone(await send());
  assert.deepEqual(await send(), { refused: { because: 'already-done' } });
});

test('a supporter whose standing ends sees nothing from that moment', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: 'bea7@example.org' });
  assert.equal(await sees(world, bea.account, ola.person, 'see-money'), true);
  expectDone(
    await endRelationship(
      visitOf(world, ola.account),
      {
        person: ola.person,
        relationship: bea.relationship,
      },
      nothingElse,
    ),
  );
  assert.equal(await sees(world, bea.account, ola.person, 'see-money'), false);
  assert.deepEqual(await peopleBeside(visitOf(world, bea.account)), []);
});

test('a power taken away is gone at once, and two tabs do not undo each other', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: 'bea8@example.org', powers: ['see-plan', 'see-money'] });
  const change = (powers: readonly ('see-plan' | 'see-money')[]) =>
    changePowers(visitOf(world, ola.account), {
      person: ola.person,
      relationship: bea.relationship,
      before: ['see-plan', 'see-money'],
      powers,
    });
  expectDone(await change(['see-plan']));
  assert.equal(await sees(world, bea.account, ola.person, 'see-money'), false);
  assert.deepEqual(await change(['see-money']), {
    refused: { because: 'changed-meanwhile', powers: ['see-plan'] },
  });
});

test('a supporter steps back by herself, but changes nobody else’s standing', async () => {
  const { world, ola } = await olasWorld();
  const bea = await aSupporter(world, ola, { email: 'bea9@example.org' });
  const dan = await aSupporter(world, ola, { name: 'Dan', email: 'dan9@example.org' });
  const visit = visitOf(world, bea.account);
  assert.deepEqual(
    await endRelationship(visit, { person: ola.person, relationship: dan.relationship }, nothingElse),
    {
      refused: { because: 'not-allowed' },
    },
  );
  expectDone(await leaveCircle(visit, { person: ola.person }, nothingElse));
  assert.equal(await sees(world, bea.account, ola.person, 'see-plan'), false);
  assert.equal(await sees(world, dan.account, ola.person, 'see-plan'), true);
});

async function aCentre(world: TestWorld): Promise<{
  readonly centre: OrganisationId;
  readonly tunde: SignedIn;
}> {
  const centre = await anOrganisation(world);
  const email = `tunde${(count += 1)}@example.org`;
  const tunde = await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde Okafor', email });
  return { centre, tunde };
}

async function waitingAt(world: TestWorld, worker: SignedIn, centre: OrganisationId) {
  const waiting = expectDone(await invitationsWaiting(visitOf(world, worker), centre));
  return waiting[0]?.relationshipId ?? world.clock.newId<'relationship'>();
}

test('an invited organisation answers through its planner, and the person sees who said yes', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  const invite = { person: ola.person, organisation: centre, powers: ['see-plan'] } as const;
  expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  assert.equal(await sees(world, tunde, ola.person, 'see-plan'), false);
  const relationship = await waitingAt(world, tunde, centre);
  const asked = { organisation: centre, relationship };
  expectDone(await answerInvitationFor(visitOf(world, tunde), asked, 'yes'));
  assert.equal(await sees(world, tunde, ola.person, 'see-plan'), true);
  assert.equal(await sees(world, tunde, ola.person, 'see-money'), false);
  const lines = await look(visitOf(world, ola.account), { may: 'see-journal', person: ola.person }, (tx) =>
    readJournal(tx, ola.person, { size: 10 }),
  );
  const yes = expectDone(lines).find((line) => line.what === 'answer-invitation');
  assert.equal(yes?.accountName, 'Tunde Okafor');
  assert.equal(yes?.organisationId, centre);
});

test('the planners of an invited organisation get a letter that names nobody', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  const invite = { person: ola.person, organisation: centre, powers: [] };
  expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  const letters = await database.transaction({ locality: harbour }, (tx) => readLetters(tx, 50));
  const letter = letters.find((each) => each.to === tunde.email);
  assert.match(letter?.body ?? '', new RegExp(`/people/for/${centre}`));
  assert.doesNotMatch(`${letter?.subject} ${letter?.body}`, /Ola/);
});

test('of thirty invitations at once twenty are written', async () => {
  const { world, ola } = await olasWorld();
  const invite = (each: number) =>
    inviteSupporter(visitOf(world, ola.account), {
      person: ola.person,
      powers: [],
      name: 'Somebody',
      email: `at-once${each}@example.org`,
    });
  const outcomes = await Promise.all(Array.from({ length: 30 }, (_, each) => invite(each)));
  assert.equal(outcomes.filter((each) => 'done' in each).length, 20);
});

test('the twenty-first invitation in a day is refused', async () => {
  const { world, ola } = await olasWorld();
  const invite = (each: number) =>
    inviteSupporter(visitOf(world, ola.account), {
      person: ola.person,
      name: 'Friend',
      email: `friend${each}@example.org`,
      powers: [],
    });
  for (const each of Array.from({ length: 20 }).keys()) expectDone(await invite(each));
  assert.deepEqual(await invite(21), { refused: { because: 'too-many-today' } });
  world.clock.set('2026-04-07T09:00:01Z');
  assert.ok('done' in (await invite(21)));
});

test('a worker of another organisation neither sees nor answers the invitation', async () => {
  const { world, ola } = await olasWorld();
  const { centre } = await aCentre(world);
  const other = await aCentre(world);
  const invite = { person: ola.person, organisation: centre, powers: [] };
  const relationship = expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  const visit = visitOf(world, other.tunde);
  assert.deepEqual(await invitationsWaiting(visit, centre), { refused: { because: 'not-allowed' } });
  assert.deepEqual(await answerInvitationFor(visit, { organisation: centre, relationship }, 'yes'), {
    refused: { because: 'not-allowed' },
  });
  assert.deepEqual(await answerInvitationFor(visit, { organisation: other.centre, relationship }, 'yes'), {
    refused: { because: 'not-there' },
  });
});

test('who already decides about a person is refused as their planner', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  const service = await anOrganisation(world, { kind: 'local-service' });
  await aWorker(world, { organisation: service, role: 'decider', name: tunde.name, email: tunde.email });
  await beside(world, ola, { organisation: service, role: 'decider' });
  const invite = { person: ola.person, organisation: centre, powers: [] };
  const relationship = expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  const asked = { organisation: centre, relationship };
  assert.deepEqual(await answerInvitationFor(visitOf(world, tunde), asked, 'yes'), {
    refused: { because: 'both-roles', name: 'Ola Marsh' },
  });
});

test('who plans with a person does not decide about them later', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  const service = await anOrganisation(world, { kind: 'local-service' });
  await aWorker(world, { organisation: service, role: 'decider', name: tunde.name, email: tunde.email });
  await beside(world, ola, { organisation: service, role: 'decider' });
  const decide = await look(
    visitOf(world, tunde),
    { may: 'decide-plan', person: ola.person },
    async () => true,
  );
  assert.deepEqual(decide, { refused: { because: 'not-allowed' } });
});

test('whom an organisation stands beside is read fifty at a time, by name, and only by its workers', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  await Promise.all(
    Array.from({ length: 50 }, async (_, number) => {
      const name = `Person ${String(number + 10)}`;
      const other = await aPerson(world, { name, email: `person${number}@example.org` });
      await beside(world, other, { organisation: centre, role: 'planner' });
    }),
  );
  const first = expectDone(await peopleBesideFor(visitOf(world, tunde), centre));
  assert.deepEqual([first.people.length, first.pages, first.people[1]?.name], [50, 2, 'Person 10']);
  const second = expectDone(await peopleBesideFor(visitOf(world, tunde), centre, 2));
  assert.deepEqual(
    second.people.map((each) => each.name),
    ['Person 59'],
  );
  assert.deepEqual(await peopleBesideFor(visitOf(world, ola.account), centre), {
    refused: { because: 'not-allowed' },
  });
});

test('a worker stands beside nobody as themself, and a sister does', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  const bea = await aSupporter(world, ola, { email: 'bea-herself@example.org' });
  assert.deepEqual((await myPlaces(visitOf(world, tunde))).beside, []);
  assert.deepEqual((await myPlaces(visitOf(world, bea.account))).beside, [
    { personId: ola.person, name: 'Ola Marsh' },
  ]);
});

test('a worker knows where they work, as what, and beside whom', async () => {
  const { world, ola } = await olasWorld();
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  const { workplaces } = await myPlaces(visitOf(world, tunde));
  assert.deepEqual(
    workplaces.map(({ name, roles }) => ({ name, roles })),
    [{ name: 'Harbour Centre for Independent Living', roles: ['planner'] }],
  );
  assert.deepEqual(await peopleBeside(visitOf(world, tunde)), [
    { personId: ola.person, name: 'Ola Marsh', role: 'planner', organisationId: centre },
  ]);
  const seen = expectDone(await seePerson(visitOf(world, tunde), ola.person));
  assert.equal(seen.name, 'Ola Marsh');
});

test('rows about another person are invisible even when asked for by id', async () => {
  const { world, ola } = await olasWorld();
  await aSupporter(world, ola, { email: `bea${count}x@example.org` });
  const eve = await aPerson(world, { name: 'Eve', email: `eve${count}@example.org` });
  const scope = {
    locality: harbour,
    account: eve.account.accountId,
    person: eve.person,
    standings: ['self'],
  };
  const counts = await database.transaction(scope, (tx) =>
    tx.get<object>(
      `select (select count(*) from people.person where person_id = $1) as persons,
              (select count(*) from people.relationship where person_id = $1) as relationships,
              (select count(*) from platform.journal where person_id = $1) as lines`,
      [ola.person],
    ),
  );
  assert.deepEqual({ ...counts }, { persons: 0, relationships: 0, lines: 0 });
});

test('another place sees nothing of this one', async () => {
  const { world, ola } = await olasWorld();
  const elsewhere = { ...visitOf(world, ola.account), locality: 'elsewhere' as typeof harbour };
  assert.deepEqual(await circleOf(elsewhere, ola.person), { refused: { because: 'not-allowed' } });
});

test('an unknown person and one who is not theirs get the same answer', async () => {
  const { world, ola } = await olasWorld();
  const eve = await aPerson(world, { name: 'Eve', email: `eve${count}y@example.org` });
  const nobody = world.clock.newId<'person'>();
  const visit = visitOf(world, eve.account);
  assert.deepEqual(await circleOf(visit, nobody), await circleOf(visit, ola.person));
});
