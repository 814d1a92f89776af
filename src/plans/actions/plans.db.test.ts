import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { calendarDate, expectDone, type Id, isDone, type OrganisationId, pence } from '#basics';
import type { Hundredths } from '../line.ts';
import { saysHowItGoes } from '#holdings/testing';
import { act, look } from '#people/actions';
import {
  anOrganisation,
  aPerson,
  aSupporter,
  aWorker,
  beside,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { testDatabase } from '#platform/testing';
import type { GivenDecision } from '../decision.ts';
import type { Entry } from '../entry.ts';
import { addToPlan } from './add-to-plan.ts';
import { agreedBudgetOn } from './agreed-budget-on.ts';
import { changeInPlan } from './change-in-plan.ts';
import { countersignPlan } from './countersign-plan.ts';
import { decidePlan } from './decide-plan.ts';
import { holdChange, settleChange } from './hold-change.ts';
import { proposeChange } from './propose-change.ts';
import { removeFromPlan } from './remove-from-plan.ts';
import { seePlan } from './see-plan.ts';
import { seeSentPlan, seeWaitingPlans } from './see-sent-plan.ts';
import { sendPlan } from './send-plan.ts';
import { startPlan } from './start-plan.ts';
import { withdrawPlan } from './withdraw-plan.ts';
import { writeAboutMe } from './write-about-me.ts';

let database: Database;
let world: TestWorld;
let drop: () => Promise<void>;
let owner: pg.ClientConfig;
const checks = new URL('../../../checks/', import.meta.url);

/** Asks as the owner, who sees everything, in a transaction that leaves no trace. */
async function rowsOf(sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    const found: unknown = await client.query(sql);
    const last = (Array.isArray(found) ? found.at(-1) : found) as pg.QueryResult;
    await client.query('rollback');
    return last.rows;
  } finally {
    await client.end();
  }
}

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  world = worldOn(database);
  drop = made.drop;
  owner = made.owner;
});

after(async () => {
  await database.close();
  await drop();
});

type Town = {
  readonly ola: TestPerson;
  readonly tunde: SignedIn;
  readonly centre: OrganisationId;
  readonly service: OrganisationId;
  readonly priya: SignedIn;
  readonly joan: SignedIn;
};
let towns = 0;

/** Ola with a planner beside her, and a local service with one decider limited to £500 a week and one without a limit of her own. */
async function aTown(): Promise<Town> {
  towns += 1;
  const mail = (name: string): string => `${name}${towns.toString()}@example.org`;
  const ola = await aPerson(world, { email: mail('ola') });
  const centre = await anOrganisation(world);
  const service = await anOrganisation(world, { kind: 'local-service' });
  const works = { organisation: service, role: 'decider' } as const;
  const priya = await aWorker(world, {
    ...works,
    name: 'Priya Nair',
    email: mail('priya'),
    agreesUpToWeekly: pence(50_000),
  });
  const joan = await aWorker(world, { ...works, name: 'Joan Ellis', email: mail('joan') });
  const tunde = await aWorker(world, {
    organisation: centre,
    role: 'planner',
    name: 'Tunde Okafor',
    email: mail('tunde'),
  });
  await beside(world, ola, { organisation: centre, role: 'planner' });
  return { ola, tunde, centre, service, priya, joan };
}

function paid(what: string, unitPrice: number, quantity: number, oneOff = 0): Entry {
  return {
    kind: 'line',
    what,
    schedule: 'Weekdays',
    serves: [],
    support: {
      kind: 'paid',
      provider: { kind: 'written', name: what },
      price: { unit: 'hour', unitPrice: pence(unitPrice), quantity: (quantity * 100) as Hundredths },
      oneOff: pence(oneOff),
    },
  };
}

async function put({ ola }: Town, entry: Entry): Promise<Id<'plan-entry'>> {
  const visit = visitOf(world, ola.account);
  return expectDone(await addToPlan(visit, { person: ola.person, entry, typedForThem: false }));
}

/** The plan of the golden fixture, begun and written but not sent. */
async function writeThePlan(town: Town): Promise<void> {
  const visit = visitOf(world, town.ola.account);
  expectDone(await startPlan(visit, { person: town.ola.person }));
  const text = 'I want to be the one who decides when I get up.';
  expectDone(
    await writeAboutMe(visit, {
      person: town.ola.person,
      section: 'matters',
      text,
      version: 0,
      typedForThem: false,
    }),
  );
  await put(town, paid('Personal assistant', 1505, 16, 60_000));
  await put(town, paid('Arts club', 2100, 3));
  await put(town, paid('Thursday minibus', 2500, 1));
  await put(town, paid('Back-up and emergencies', 2000, 1));
}

async function send(town: Town, once?: Id<'once'>) {
  const visit = visitOf(world, town.ola.account);
  const seen = expectDone(await seePlan(visit, town.ola.person));
  return sendPlan(visit, {
    person: town.ola.person,
    organisationId: town.service,
    version: seen?.inHand?.version ?? 0,
    ...(once && { once }),
  });
}

const met = { verdict: 'met', comment: '' } as const;
const yes: GivenDecision = {
  answers: { important: met, change: met, support: met, money: met, managed: met, control: met, happen: met },
  reasons: [],
  wouldHelp: '',
  otherReason: '',
  weekly: pence(34_880),
  whyDifferent: '',
};
const no: GivenDecision = {
  ...yes,
  answers: { ...yes.answers, happen: { verdict: 'not-yet', comment: 'Who will ring the minibus?' } },
  reasons: ['no-steps'],
  wouldHelp: 'Say who rings the minibus, and when.',
};

async function budgetOn(town: Town, day: string) {
  const visit = visitOf(world, town.ola.account);
  const looking = { may: 'see-plan', person: town.ola.person } as const;
  return expectDone(
    await look(visit, looking, (tx) => agreedBudgetOn(tx, town.ola.person, calendarDate(day))),
  );
}

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
    const stranger = await aPerson(world, { name: 'Ed Poole', email: `ed${towns.toString()}@example.org` });
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
      email: `bea${towns.toString()}@example.org`,
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

  async function anAgreedPlan(): Promise<Town> {
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
      files.map(async (name) => [name, await rowsOf(await readFile(new URL(name, checks), 'utf8'))]),
    );
    assert.deepEqual(
      broken,
      files.map((name) => [name, []]),
    );
    const enough = await readFile(new URL('plans-agreed-is-enough.sql', checks), 'utf8');
    const dearer =
      await rowsOf(`update plans.line set weekly_pence = 24176, unit_price_pence = 1511, quantity_hundredths = 1600
      where what = 'Personal assistant' and person_id = '${town.ola.person}'; ${enough}`);
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
