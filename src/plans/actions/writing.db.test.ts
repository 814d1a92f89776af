import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { expectDone, isDone } from '#basics';
import { act } from '#people/actions';
import { aPerson, aSupporter, beside, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import type { Entry } from '../entry.ts';
import { type PlanningTown, planningTown, put, send, writeThePlan } from '../testing/index.ts';
import { addToPlan } from './add-to-plan.ts';
import { changeInPlan } from './change-in-plan.ts';
import { seePlan } from './see-plan.ts';
import { sendPlan } from './send-plan.ts';
import { withdrawPlan } from './withdraw-plan.ts';
import { writeAboutMe } from './write-about-me.ts';
import { seeSentPlan, seeWaitingPlans } from './see-sent-plan.ts';

let made: TestDatabase;
let world: TestWorld;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
});
after(async () => {
  await world.database.close();
  await made.drop();
});

const aTown = (): Promise<PlanningTown> => planningTown(world);

describe('a plan being written', () => {
  it('cannot be seen by the service it has not been sent to', async () => {
    const town = await aTown();
    await writeThePlan(town);
    await beside(world, town.ola, {
      organisation: town.service,
      role: 'decider',
      name: 'Harbour local service',
    });
    const seen = await seeSentPlan(visitOf(world, town.priya), town.ola.person);
    assert.deepEqual(seen, { done: undefined });
    const priya = visitOf(world, town.priya);
    const tables = ['plan', 'passage', 'outcome', 'line', 'companion', 'risk', 'step', 'sending', 'decision'];
    const counted = await act(priya, { may: 'decide-plan', person: town.ola.person }, async (tx) => {
      const counts: number[] = [];
      for (const table of tables)
        counts.push((await tx.get<{ rows: number }>(`select count(*) as rows from plans.${table}`)).rows);
      return { done: counts };
    });
    assert.deepEqual(
      expectDone(counted),
      tables.map(() => 0),
    );
  });

  it('is nobody’s business who does not stand beside the person', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const stranger = await aPerson(world, { name: 'Ed Poole', email: town.mail('ed') });
    assert.deepEqual(await seePlan(visitOf(world, stranger.account), town.ola.person), {
      refused: { because: 'not-allowed' },
    });
  });

  it('keeps a person’s own words from a planner, who writes beside them', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const visit = visitOf(world, town.tunde);
    const writing = {
      person: town.ola.person,
      section: 'matters',
      text: 'Ola likes mornings slow.',
    } as const;
    assert.deepEqual(await writeAboutMe(visit, { ...writing, version: 1, typedForThem: true }), {
      refused: { because: 'their-own-words' },
    });
    expectDone(await writeAboutMe(visit, { ...writing, version: 0, typedForThem: false }));
    const seen = expectDone(await seePlan(visit, town.ola.person));
    assert.deepEqual(
      seen?.inHand?.passages.map((passage) => [passage.written.voice, passage.written.name]),
      [
        ['own', 'Ola Marsh'],
        ['helper', 'Tunde Okafor'],
      ],
    );
  });

  it('in two tabs: the second is told that it changed meanwhile', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const visit = visitOf(world, town.ola.account);
    const entryId = await put(town, { kind: 'step', what: 'Ring the club', who: 'Bea', when: 'Monday' });
    const changing = { person: town.ola.person, entryId, version: 1, typedForThem: false };
    const entry: Entry = { kind: 'step', what: 'Visit the club', who: 'Bea', when: 'Monday' };
    expectDone(await changeInPlan(visit, { ...changing, entry }));
    assert.deepEqual(await changeInPlan(visit, { ...changing, entry }), {
      refused: { because: 'changed-meanwhile' },
    });
  });

  it('a second click adds nothing', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const visit = visitOf(world, town.ola.account);
    const once = world.clock.newId<'once'>();
    const entry: Entry = { kind: 'step', what: 'Ring the club', who: 'Bea', when: 'Monday' };
    const adding = { person: town.ola.person, entry, typedForThem: false, once };
    expectDone(await addToPlan(visit, adding));
    assert.deepEqual(await addToPlan(visit, adding), { refused: { because: 'already-done' } });
    const seen = expectDone(await seePlan(visit, town.ola.person));
    assert.equal(seen?.inHand?.steps.length, 1);
  });

  it('can be written in by a supporter only where the person lets them', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const bea = await aSupporter(world, town.ola, {
      email: town.mail('bea'),
      powers: ['see-plan'],
    });
    const visit = visitOf(world, bea.account);
    assert.equal(isDone(await seePlan(visit, town.ola.person)), true);
    const entry: Entry = { kind: 'step', what: 'Ring the club', who: 'Bea', when: 'Monday' };
    assert.deepEqual(await addToPlan(visit, { person: town.ola.person, entry, typedForThem: false }), {
      refused: { because: 'not-allowed' },
    });
  });

  it('is sent by the person alone, whole or not at all', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const sending = { person: town.ola.person, organisationId: town.service, version: 1 };
    assert.deepEqual(await sendPlan(visitOf(world, town.tunde), sending), {
      refused: { because: 'not-allowed' },
    });
    assert.deepEqual(await sendPlan(visitOf(world, town.ola.account), sending), {
      refused: { because: 'changed-meanwhile' },
    });
  });
});

describe('a plan that was sent', () => {
  it('waits for the service with its three figures and its clock, and stays as it is', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const sending = expectDone(await send(town));
    assert.equal(sending.planWeekly, 34_880);
    assert.equal(sending.planOneOff, 60_000);
    assert.equal(sending.answerBy, '2026-04-20');
    const waiting = expectDone(await seeWaitingPlans(visitOf(world, town.priya), town.service)).plans;
    assert.deepEqual(
      waiting.map((each) => [each.sending.personName, each.state]),
      [['Ola Marsh', 'sent']],
    );
    const entry: Entry = { kind: 'step', what: 'Ring the club', who: 'Bea', when: 'Monday' };
    const adding = { person: town.ola.person, entry, typedForThem: false };
    assert.deepEqual(await addToPlan(visitOf(world, town.ola.account), adding), {
      refused: { because: 'with-the-service' },
    });
  });

  it('is out of sight again once the person takes it back', async () => {
    const town = await aTown();
    await writeThePlan(town);
    expectDone(await send(town));
    expectDone(await withdrawPlan(visitOf(world, town.ola.account), { person: town.ola.person }));
    assert.deepEqual(expectDone(await seeWaitingPlans(visitOf(world, town.priya), town.service)).plans, []);
    assert.deepEqual(await seeSentPlan(visitOf(world, town.priya), town.ola.person), { done: undefined });
  });

  it('waits on the list of whoever may answer, and not of a worker who supports the person', async () => {
    const town = await aTown();
    await writeThePlan(town);
    expectDone(await send(town));
    const { email, name } = town.joan;
    await aSupporter(world, town.ola, { email, name, powers: [] });
    const lists = [town.priya, town.joan].map((account) =>
      seeWaitingPlans(visitOf(world, account), town.service),
    );
    assert.deepEqual(
      (await Promise.all(lists)).map((list) => expectDone(list).total),
      [1, 0],
    );
  });

  it('is not shown to another service', async () => {
    const town = await aTown();
    await writeThePlan(town);
    expectDone(await send(town));
    assert.deepEqual(await seeWaitingPlans(visitOf(world, town.tunde), town.service), {
      refused: { because: 'not-allowed' },
    });
  });
});
