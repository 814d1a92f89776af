import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, type OrganisationId } from '#basics';
import { readJournal, readLetters, type SignedIn } from '#platform';
import { answerInvitationFor, invitationsWaiting, inviteOrganisation, look } from './actions/index.ts';
import {
  anOrganisation,
  aWorker,
  beside,
  harbour,
  type OwnWorld,
  ownWorld,
  type TestWorld,
  visitOf,
} from './testing/index.ts';
import { aCentre, olasWorld, sees } from './testing/circle.ts';

let own: OwnWorld;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

async function waitingAt(world: TestWorld, worker: SignedIn, centre: OrganisationId) {
  const waiting = expectDone(await invitationsWaiting(visitOf(world, worker), centre));
  return waiting[0]?.relationshipId ?? world.clock.newId<'relationship'>();
}

test('an invited organisation answers through its planner, and the person sees who said yes', async () => {
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
  const { centre, tunde } = await aCentre(world);
  const invite = { person: ola.person, organisation: centre, powers: [] };
  expectDone(await inviteOrganisation(visitOf(world, ola.account), invite));
  const letters = await world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, 50));
  const letter = letters.find((each) => each.to === tunde.email);
  assert.match(letter?.body ?? '', new RegExp(`/people/for/${centre}`));
  assert.doesNotMatch(`${letter?.subject} ${letter?.body}`, /Ola/);
});

test('a worker of another organisation neither sees nor answers the invitation', async () => {
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
  const { world, ola } = await olasWorld(own);
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
