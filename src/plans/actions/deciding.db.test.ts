import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, type Id, pence } from '#basics';
import { saysHowItGoes } from '#holdings/testing';
import { act } from '#people/actions';
import { aWorker, type OwnWorld, ownWorld, visitOf } from '#people/testing';
import {
  budgetOn,
  no,
  paid,
  type PlanningTown,
  planningTown,
  put,
  send,
  writeThePlan,
  yes,
} from '../testing/index.ts';
import { countersignPlan } from './countersign-plan.ts';
import { decidePlan } from './decide-plan.ts';
import { proposeChange } from './propose-change.ts';
import { removeFromPlan } from './remove-from-plan.ts';
import { seePlan } from './see-plan.ts';
import { startPlan } from './start-plan.ts';
import { withdrawPlan } from './withdraw-plan.ts';
import { holdChange, settleChange } from './hold-change.ts';
import { seeSentPlan, seeWaitingPlans } from './see-sent-plan.ts';

let world: OwnWorld;

before(async () => {
  world = await ownWorld();
});
after(() => world.close());

const checks = new URL('../../../checks/', import.meta.url);
const aTown = (): Promise<PlanningTown> => planningTown(world);

describe('a decision', () => {
  it('within the limit agrees the plan to the penny, with its first review', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const { sendingId } = expectDone(await send(town));
    const deciding = { person: town.ola.person, sendingId, given: yes };
    expectDone(await decidePlan(visitOf(world, town.priya), deciding));
    assert.deepEqual(await decidePlan(visitOf(world, town.priya), deciding), {
      refused: { because: 'not-waiting' },
    });
    const budget = await budgetOn(town, '2026-04-06');
    assert.equal(budget?.weekly, 34_880);
    assert.equal(budget?.oneOff, 60_000);
    assert.equal(budget?.reviewBy, '2026-10-06');
    assert.deepEqual(
      budget?.lines.map((line) => [line.what, line.weekly, line.quantity]),
      [
        ['Personal assistant', 24_080, 16],
        ['Arts club', 6_300, 3],
        ['Thursday minibus', 2_500, 1],
        ['Back-up and emergencies', 2_000, 1],
      ],
    );
    assert.equal(await budgetOn(town, '2026-04-05'), undefined);
  });

  it('above the limit needs a second, different person', async () => {
    const town = await aTown();
    await writeThePlan(town);
    await put(town, paid('Nights', 20_000, 1));
    const { sendingId } = expectDone(await send(town));
    const given = { ...yes, weekly: pence(54_880) };
    const first = expectDone(
      await decidePlan(visitOf(world, town.priya), { person: town.ola.person, sendingId, given }),
    );
    assert.equal(first.alone, false);
    assert.equal(await budgetOn(town, '2026-04-06'), undefined);
    const signing = { person: town.ola.person, sendingId, agrees: true, comment: '' };
    assert.deepEqual(await countersignPlan(visitOf(world, town.priya), signing), {
      refused: { because: 'same-person' },
    });
    expectDone(await countersignPlan(visitOf(world, town.joan), signing));
    assert.equal((await budgetOn(town, '2026-04-06'))?.weekly, 54_880);
  });

  it('that the second person does not confirm puts the plan back to be decided anew', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const { sendingId } = expectDone(await send(town));
    expectDone(
      await decidePlan(visitOf(world, town.joan), { person: town.ola.person, sendingId, given: yes }),
    );
    const signing = { person: town.ola.person, sendingId, agrees: false, comment: '' };
    assert.deepEqual(await countersignPlan(visitOf(world, town.priya), signing), {
      refused: { because: 'comment-missing' },
    });
    const comment = 'The minibus is counted twice.';
    expectDone(await countersignPlan(visitOf(world, town.priya), { ...signing, comment }));
    const waiting = expectDone(await seeWaitingPlans(visitOf(world, town.priya), town.service)).plans;
    assert.deepEqual(
      waiting.map((each) => each.state),
      ['sent'],
    );
  });

  it('is not for a decider who also helps the person to plan', async () => {
    const town = await aTown();
    await writeThePlan(town);
    await aWorker(world, {
      organisation: town.centre,
      role: 'planner',
      name: town.priya.name,
      email: town.priya.email,
    });
    const { sendingId } = expectDone(await send(town));
    const deciding = { person: town.ola.person, sendingId, given: yes };
    assert.deepEqual(await decidePlan(visitOf(world, town.priya), deciding), {
      refused: { because: 'not-allowed' },
    });
  });

  it('that sends it back lets the person write and send again, and keeps what was decided', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const first = expectDone(await send(town));
    const deciding = { person: town.ola.person, sendingId: first.sendingId, given: no };
    expectDone(await decidePlan(visitOf(world, town.priya), deciding));
    await put(town, { kind: 'step', what: 'Ring the minibus', who: 'Bea', when: 'Friday' });
    const seen = expectDone(await seeSentPlan(visitOf(world, town.priya), town.ola.person));
    assert.equal(seen?.sending.asSent.steps.length, 0);
    const second = expectDone(await send(town));
    assert.notEqual(second.sendingId, first.sendingId);
    expectDone(
      await decidePlan(visitOf(world, town.priya), { ...deciding, sendingId: second.sendingId, given: yes }),
    );
    assert.equal((await budgetOn(town, '2026-04-06'))?.weekly, 34_880);
  });

  it('about what was taken back meanwhile is refused', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const { sendingId } = expectDone(await send(town));
    expectDone(await withdrawPlan(visitOf(world, town.ola.account), { person: town.ola.person }));
    expectDone(await send(town));
    const deciding = { person: town.ola.person, sendingId, given: yes };
    assert.deepEqual(await decidePlan(visitOf(world, town.priya), deciding), {
      refused: { because: 'not-waiting' },
    });
  });
});

describe('a proposal to lower the budget', () => {
  const less = {
    toWeekly: pence(30_000),
    whatChanged: 'Ola goes to the club with friends.',
    reason: 'Three hours fewer of paid support.',
  };

  async function anAgreedPlan(): Promise<PlanningTown> {
    const town = await aTown();
    await writeThePlan(town);
    const { sendingId } = expectDone(await send(town));
    expectDone(
      await decidePlan(visitOf(world, town.priya), { person: town.ola.person, sendingId, given: yes }),
    );
    return town;
  }

  it('runs 28 days of notice at the old figure, and one at a time', async () => {
    const town = await anAgreedPlan();
    const proposing = {
      person: town.ola.person,
      reviewId: await saysHowItGoes(world, town.ola),
      given: less,
    };
    const change = expectDone(await proposeChange(visitOf(world, town.priya), proposing));
    assert.equal(change.takesEffectOn, '2026-05-04');
    assert.equal((await budgetOn(town, '2026-05-03'))?.weekly, 34_880);
    assert.equal((await budgetOn(town, '2026-05-04'))?.weekly, 30_000);
    assert.deepEqual(await proposeChange(visitOf(world, town.joan), proposing), {
      refused: { because: 'change-in-hand' },
    });
  });

  it('challenged on day 20 leaves £348.80 in force until it is decided, and for good where upheld', async () => {
    const town = await anAgreedPlan();
    const reviewId = await saysHowItGoes(world, town.ola);
    const proposing = { person: town.ola.person, reviewId, given: less };
    const { changeId } = expectDone(await proposeChange(visitOf(world, town.priya), proposing));
    const doing = { may: 'challenge', person: town.ola.person } as const;
    const today = calendarDate('2026-04-26');
    const ola = visitOf(world, town.ola.account);
    expectDone(await act(ola, doing, (tx) => holdChange(tx, town.ola.person, changeId, today)));
    assert.equal((await budgetOn(town, '2026-12-31'))?.weekly, 34_880);
    const settled = { upheld: true, today: calendarDate('2026-05-20') };
    const answering = { may: 'answer-challenge', person: town.ola.person } as const;
    await act(visitOf(world, town.joan), answering, async (tx) => ({
      done: await settleChange(tx, town.ola.person, changeId, settled),
    }));
    assert.equal((await budgetOn(town, '2026-12-31'))?.weekly, 34_880);
  });
});

describe('the truths about plans', () => {
  it('hold for everything done here, and see an agreement that is too small', async () => {
    const files = (await readdir(checks)).filter((name) => name.startsWith('plans-'));
    assert.ok(files.length >= 6);
    const town = await aTown();
    await writeThePlan(town);
    const { sendingId } = expectDone(await send(town));
    expectDone(
      await decidePlan(visitOf(world, town.priya), { person: town.ola.person, sendingId, given: yes }),
    );
    const broken = await Promise.all(
      files.map(async (name) => [name, await world.made.foundBy(name.replace('.sql', ''))]),
    );
    assert.deepEqual(
      broken,
      files.map((name) => [name, []]),
    );
    const dearer = await world.made.foundBy(
      'plans-agreed-is-enough',
      `update plans.line set weekly_pence = 24176, unit_price_pence = 1511, quantity_hundredths = 1600
        where what = 'Personal assistant' and person_id = '${town.ola.person}';`,
    );
    assert.equal(dearer.length, 1);
  });
});

describe('the next plan', () => {
  it('begins as a copy of the agreed one, which stays in force until the next is agreed', async () => {
    const town = await aTown();
    await writeThePlan(town);
    const first = expectDone(await send(town));
    const deciding = { person: town.ola.person, sendingId: first.sendingId, given: yes };
    expectDone(await decidePlan(visitOf(world, town.priya), deciding));
    const ola = visitOf(world, town.ola.account);
    expectDone(await startPlan(ola, { person: town.ola.person }));
    const seen = expectDone(await seePlan(ola, town.ola.person));
    const club = seen?.inHand?.lines.find((line) => line.what === 'Arts club');
    assert.ok(club !== undefined);
    assert.equal(seen?.inHand?.passages.length, 1);
    expectDone(
      await removeFromPlan(ola, {
        person: town.ola.person,
        kind: 'line',
        entryId: club.lineId as string as Id<'plan-entry'>,
        version: 1,
      }),
    );
    assert.equal((await budgetOn(town, '2026-04-06'))?.weekly, 34_880);
    const second = expectDone(await send(town));
    const given = { ...yes, weekly: pence(28_580) };
    expectDone(
      await decidePlan(visitOf(world, town.priya), { ...deciding, sendingId: second.sendingId, given }),
    );
    assert.equal((await budgetOn(town, '2026-04-06'))?.weekly, 28_580);
  });
});
