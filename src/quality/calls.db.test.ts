import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { expectDone, type OrganisationId } from '#basics';
import {
  anAccount,
  anOrganisation,
  aPerson,
  aWorker,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Answer, openDatabase, type SignedIn } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { callForCheck, callsNow, seeChecks, takeCallBack } from './actions/index.ts';
import { callPage, sendCall } from './web/call-page.ts';
import { myChecksPage } from './web/my-checks.ts';
import { reportsPage } from './web/report-pages.ts';

describe('a call for a check', () => {
  let made: TestDatabase;
  let world: TestWorld;
  let tideway: OrganisationId;
  let other: OrganisationId;
  let centre: OrganisationId;
  let service: OrganisationId;
  let sam: SignedIn;
  let tunde: SignedIn;
  let priya: SignedIn;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app));
    tideway = await anOrganisation(world, { kind: 'provider', name: 'Tideway Arts' });
    other = await anOrganisation(world, { kind: 'provider', name: 'Northcliff Care' });
    centre = await anOrganisation(world);
    service = await anOrganisation(world, { kind: 'local-service', name: 'Harbour support service' });
    sam = await aWorker(world, { organisation: tideway, role: 'holder', name: 'Sam Reyes' });
    tunde = await aWorker(world, { organisation: centre, role: 'planner', name: 'Tunde Okafor' });
    priya = await aWorker(world, { organisation: service, role: 'decider', name: 'Priya Nair' });
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const everybodyReads = async () => bodyOf(await reportsPage(visitOf(world)));

  test('is made by a provider for itself alone', async () => {
    const call = { organisation: tideway, why: 'We have new workers. Tell us how it is.' };
    assert.deepEqual(await callForCheck(visitOf(world, sam), { ...call, provider: other }), {
      refused: { because: 'no-such-provider' },
    });
    expectDone(await callForCheck(visitOf(world, sam), { ...call, provider: tideway }));
    assert.deepEqual(await callForCheck(visitOf(world, sam), { ...call, provider: tideway }), {
      refused: { because: 'called-already' },
    });
    assert.match(await everybodyReads(), /Tideway Arts would like its own support checked/);
  });

  test('is made by a disabled people’s organisation or the local service for any provider', async () => {
    const form = { provider: other, why: 'Nobody has looked for two years.' };
    const params = { organisation: service };
    assert.equal(
      statusOf(await sendCall(visitOf(world, priya, { params, form: { ...form, why: '' } }))),
      422,
    );
    await sendCall(visitOf(world, priya, { params, form }));
    const call = { organisation: centre, provider: other, why: 'Three people asked us to.' };
    expectDone(await callForCheck(visitOf(world, tunde), call));
    const body = await everybodyReads();
    assert.match(body, /Harbour support service would like the support of Northcliff Care checked/);
    assert.match(body, /Three people asked us to\./);
  });

  test('starts nothing: whoever gets the support reads it and asks, or does not', async () => {
    const ola = await aPerson(world);
    const mine = visitOf(world, ola.account, { params: { person: ola.person } });
    assert.match(bodyOf(await myChecksPage(mine)), /It is my support: ask checkers in/);
    assert.deepEqual(expectDone(await seeChecks(mine, ola.person)), []);
  });

  test('is nobody else’s to make or to take back', async () => {
    const [newest] = await callsNow(visitOf(world));
    if (newest === undefined) throw new Error('expected a call');
    const taking = { organisation: centre, call: newest.callId };
    assert.deepEqual(await takeCallBack(visitOf(world, priya), taking), {
      refused: { because: 'not-allowed' },
    });
    const wrong = { organisation: service, call: newest.callId };
    assert.deepEqual(await takeCallBack(visitOf(world, priya), wrong), {
      refused: { because: 'already-done' },
    });
    expectDone(await takeCallBack(visitOf(world, tunde), taking));
    assert.doesNotMatch(await everybodyReads(), /Three people asked us to/);
    const nobody = await anAccount(world, { name: 'Bea Marsh' });
    const way = /My organisation would like some support checked/;
    assert.doesNotMatch(bodyOf(await reportsPage(visitOf(world, nobody))), way);
    assert.doesNotMatch(await everybodyReads(), way);
    assert.match(bodyOf(await reportsPage(visitOf(world, priya))), way);
    assert.deepEqual(await callPage(visitOf(world, nobody, { params: { organisation: centre } })), {
      refusal: 'not-allowed',
    });
  });
});

function bodyOf(answer: Answer): string {
  return 'page' in answer ? answer.page.body.toString() : '';
}

function statusOf(answer: Answer): number | undefined {
  return 'status' in answer ? answer.status : undefined;
}
