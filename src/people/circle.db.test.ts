import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import {
  answerInvitation,
  changePowers,
  circleOf,
  endRelationship,
  inviteSupporter,
  leaveCircle,
  peopleBeside,
  registerMe,
} from './actions/index.ts';
import { anAccount, aSupporter, type OwnWorld, ownWorld, visitOf } from './testing/index.ts';
import { invited, olasWorld, sees } from './testing/circle.ts';

const nothingElse = (): Promise<void> => Promise.resolve();
let own: OwnWorld;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

test('somebody who begins their record twice has one', async () => {
  const { world, ola } = await olasWorld(own);
  const again = await registerMe(visitOf(world, ola.account), { name: 'Another name' });
  assert.deepEqual(again, { done: ola.person });
});

test('an invited sister sees nothing until she says yes, and then only what she was given', async () => {
  const { world, ola } = await olasWorld(own);
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea1@example.org' });
  const token = await invited(world, ola, 'bea1@example.org');
  assert.equal(await sees(world, bea, ola.person, 'see-plan'), false);
  expectDone(await answerInvitation(visitOf(world, bea), token, 'yes'));
  assert.equal(await sees(world, bea, ola.person, 'see-plan'), true);
  assert.equal(await sees(world, bea, ola.person, 'see-money'), false);
});

test('a no is a no, and the link answers once', async () => {
  const { world, ola } = await olasWorld(own);
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea2@example.org' });
  const token = await invited(world, ola, 'bea2@example.org');
  expectDone(await answerInvitation(visitOf(world, bea), token, 'no'));
  const again = await answerInvitation(visitOf(world, bea), token, 'yes');
  assert.equal('refused' in again && again.refused.because, 'already-answered');
  assert.equal(await sees(world, bea, ola.person, 'see-plan'), false);
});

test('three clicks on yes at once say yes once', async () => {
  const { world, ola } = await olasWorld(own);
  const bea = await anAccount(world, { name: 'Bea Marsh', email: 'bea3@example.org' });
  const token = await invited(world, ola, 'bea3@example.org');
  const yes = () => answerInvitation(visitOf(world, bea), token, 'yes');
  const answers = await Promise.all([yes(), yes(), yes()]);
  assert.equal(answers.filter((each) => 'done' in each).length, 1);
});

test('an invitation is over after thirty days, and one taken back at once', async () => {
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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

test('of thirty invitations at once twenty are written', async () => {
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
