import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, type OrganisationId } from '#basics';
import { anOrganisation, aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { mainstayStart } from '../instruments.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { sealOf } from '../seal.ts';
import { calibrateRuleDraft } from './calibrate-draft.ts';
import {
  bringRuleFile,
  describeRuleDraft,
  type Draft,
  dropRuleDraft,
  startRuleDraft,
  typeRuleTable,
} from './draft-rules.ts';
import { sha256 } from './seal.ts';
import { answerWhatIsAsked, seeOneRule, seeRuleVersions, seeRuleWork } from './see-rules.ts';
import { putForward, sayWhatWasHeard, signRules, withdrawRules } from './sign-rules.ts';

const { instrument } = mainstayStart.published;
const [head = '', ...rows] = readFileSync(
  new URL('../calibration/golden/synthetic-3000.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split(/\r?\n/);

let made: TestDatabase;
let world: TestWorld;
let service: OrganisationId;
let priya: SignedIn;
let joan: SignedIn;
let malik: SignedIn;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  service = await anOrganisation(world, { kind: 'local-service' });
  const decider = { organisation: service, role: 'decider' } as const;
  priya = await aWorker(world, { ...decider, name: 'Priya Nair' });
  joan = await aWorker(world, { ...decider, name: 'Joan Ellis' });
  malik = await aWorker(world, { ...decider, name: 'Malik Rahman' });
});
after(async () => {
  await world.database.close();
  await made.drop();
});

async function aDraft(): Promise<Draft> {
  const given = { organisation: service, because: 'Prices rose.' };
  return { organisation: service, version: expectDone(await startRuleDraft(visitOf(world, priya), given)) };
}

async function fileOf(draft: Draft): Promise<object> {
  const seen = expectDone(await seeOneRule(visitOf(world, priya), draft.organisation, draft.version));
  assert.ok('draft' in seen);
  return seen.draft.file;
}

const bring = (draft: Draft, file: unknown) =>
  bringRuleFile(visitOf(world, priya), draft, JSON.stringify(file));
const fit = (draft: Draft, lines: readonly string[]) =>
  calibrateRuleDraft(visitOf(world, priya), draft, {
    bytes: new TextEncoder().encode(lines.join('\n')),
    data: 'made-up',
  });
const because = (outcome: object): unknown =>
  'refused' in outcome && typeof outcome.refused === 'object' && outcome.refused !== null
    ? Object.entries(outcome.refused)[0]?.[1]
    : 'done';
const cell = (row: string | undefined, column: string, value: string): string =>
  (row ?? '')
    .split(',')
    .map((each, place) => (head.split(',')[place] === column ? value : each))
    .join();

describe('a file that is no fair instrument', () => {
  const first = instrument.questions[0];
  const withFirst = (change: object): object => ({
    ...instrument,
    hash: undefined,
    questions: [{ ...first, ...change }, ...instrument.questions.slice(1)],
  });
  const levels = first?.kind === 'level' ? first.levels : [];
  const withTable = (knots: unknown): object => ({
    ...instrument,
    hash: undefined,
    steps: instrument.steps.map((step) =>
      step.op === 'link' ? { ...step, link: { ...step.link, knots } } : step,
    ),
  });
  const wrong: Readonly<Record<string, readonly [file: object, where: string, says: RegExp]>> = {
    'a falling table': [
      withTable([
        { at: 0, pence: 100 },
        { at: 10, pence: 99 },
      ]),
      'steps.1.link.knots.1.pence',
      /pays less for more points/,
    ],
    'an unknown operator': [
      {
        ...instrument,
        hash: undefined,
        steps: [{ ...instrument.steps[0], op: 'multiply' }, ...instrument.steps.slice(1)],
      },
      'steps.0.op',
      /unknown operator/,
    ],
    'a negative step': [
      withFirst({ levels: levels.map((each, place) => (place === 1 ? { ...each, step: -1 } : each)) }),
      'questions.0.levels.1.step',
      /below 0/,
    ],
    'a duplicate level': [
      withFirst({ levels: levels.map((each, place) => (place === 2 ? { ...each, level: 1 } : each)) }),
      'questions.0.levels.2.level',
      /./,
    ],
    'an end before its beginning': [
      { ...instrument, hash: undefined, until: '2020-01-01' },
      'until',
      /ends before/,
    ],
    'a wrong hash': [{ ...instrument, hash: '0'.repeat(64) }, 'hash', /something in it was changed/],
    'a multiplier': [{ ...instrument, hash: undefined, affordabilityFactor: 0.9 }, '', /affordabilityFactor/],
  };

  it('is refused with the way to each fault, and the draft stays as it was', async () => {
    const draft = await aDraft();
    const asItWas = await fileOf(draft);
    for (const [what, [file, where, says]] of Object.entries(wrong)) {
      const outcome = await bring(draft, file);
      assert.ok('refused' in outcome && outcome.refused.because === 'instrument-has-faults', what);
      const fault = outcome.refused.faults.find(({ path }) => path.map(String).join('.') === where);
      assert.match(fault?.says ?? JSON.stringify(outcome.refused.faults), says, what);
    }
    assert.equal(because(await bringRuleFile(visitOf(world, priya), draft, '{"no')), 'not-json');
    assert.deepEqual(await fileOf(draft), asItWas);
  });

  it('is taken when it is fair, under the name of the place and resting on nobody', async () => {
    const draft = await aDraft();
    const { hash: _hash, ...file } = { ...instrument, title: { en: 'Ours' } };
    expectDone(await bring(draft, { ...file, hash: sealOf(file, sha256) }));
    const { id, evidence } = (await fileOf(draft)) as Instrument;
    assert.deepEqual([id, evidence.people], ['harbour-start', 0]);
  });
});

describe('a sample', () => {
  it('with any wrong row is refused whole, each with row, column and reason', async () => {
    const draft = await aDraft();
    const asItWas = await fileOf(draft);
    const lines = [
      head,
      ...rows.slice(0, 100),
      cell(rows[100], 'annualCostGBP', ''),
      cell(rows[101], 'annualCostGBP', '-1'),
      cell(rows[102], 'annualCostGBP', '99999999'),
      cell(rows[103], 'l_toilet', '5'),
      cell(rows[104], 'priceIndex', 'NaN'),
      rows[0] ?? '',
      '1,2,3',
    ];
    const outcome = await fit(draft, lines);
    assert.ok('refused' in outcome && 'faults' in outcome.refused);
    assert.deepEqual(
      outcome.refused.faults.map(({ line, column }) => [line, column]),
      [
        [102, 'annualCostGBP'],
        [103, 'annualCostGBP'],
        [104, 'annualCostGBP'],
        [105, 'l_toilet'],
        [106, 'priceIndex'],
        [107, 'id'],
        [108, ''],
      ],
    );
    assert.ok(outcome.refused.faults.every(({ says }) => says !== ''));
    assert.deepEqual(await fileOf(draft), asItWas);
  });

  it('of one person, of people all alike, and of costs that say nothing is refused', async () => {
    const draft = await aDraft();
    const alike = rows.slice(0, 100).map((_, place) => cell(rows[0], 'id', String(place)));
    const flat = rows.slice(0, 100).map((row) => cell(cell(row, 'annualCostGBP', '5000'), 'priceIndex', '1'));
    assert.equal(because(await fit(draft, [head, rows[0] ?? ''])), 'too-few-people');
    assert.match(String(because(await fit(draft, [head, ...alike]))), /costs-say-nothing|points-all-alike/);
    assert.equal(because(await fit(draft, [head, ...flat])), 'costs-say-nothing');
    assert.equal(because(await fit(draft, [])), 'sample-has-faults');
  });

  it('is fitted in a thread of its own, while the server answers everybody else', async () => {
    const draft = await aDraft();
    const [idle, working] = [performance.eventLoopUtilization(), process.cpuUsage()];
    expectDone(await fit(draft, [head, ...rows.slice(0, 1_000)]));
    const { active } = performance.eventLoopUtilization(idle);
    const { user } = process.cpuUsage(working);
    assert.ok(active < user / 1_000 / 2, `busy for ${active.toFixed(0)} of ${String(user / 1_000)} ms`);
  });

  it('whose answers cannot be told apart is fitted all the same, and says so; nothing in it is NaN', async () => {
    const draft = await aDraft();
    const names = head.split(',');
    const twin = rows.slice(0, 400).map((row) => {
      const cells = row.split(',');
      const food = cells[names.indexOf('l_nutrition')] ?? '0';
      const help = cells[names.indexOf('v10_nutrition')] ?? '10';
      return cell(cell(row, 'l_hygiene', food), 'v10_hygiene', help);
    });
    const few = twin.map((row, place) => cell(row, 'locality', place < 3 ? 'small' : 'large'));
    expectDone(await fit(draft, [head, ...few]));
    const seen = expectDone(await seeOneRule(visitOf(world, priya), service, draft.version));
    assert.ok('draft' in seen && seen.draft.evidence !== undefined);
    const { localities, warnings } = seen.draft.evidence;
    assert.deepEqual([localities.codes, localities.tooFewToShow], [['large'], 1]);
    assert.ok(warnings.some((each) => each.includes('cannot tell them apart')));
    const numbers = JSON.stringify(seen.draft.evidence, (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'NOT-A-NUMBER' : value,
    );
    assert.ok(!numbers.includes('NOT-A-NUMBER'));
  });
});

describe('who may, and when', () => {
  const days = { asksUntil: calendarDate('2026-04-20'), beginsOn: calendarDate('2026-05-04') };
  const about = { title: 'Ours', status: 'To practise.', basis: ['A meeting'], madeBy: 'Us' };

  it('only the service’s own deciders see, write, drop or put forward', async () => {
    const draft = await aDraft();
    const other = await anOrganisation(world, { kind: 'local-service', name: 'Another service' });
    const stranger = await aWorker(world, { organisation: other, role: 'decider', name: 'Sol' });
    const payer = await aWorker(world, { organisation: service, role: 'payer', name: 'Dev Patel' });
    const [asSol, asDev] = [visitOf(world, stranger), visitOf(world, payer)];
    assert.equal(because(await seeRuleWork(asDev, service)), 'not-allowed');
    assert.equal(because(await typeRuleTable(asSol, draft, '0 1\n9 2')), 'not-allowed');
    assert.equal(
      because(await typeRuleTable(asSol, { ...draft, organisation: other }, '0 1\n9 2')),
      'draft-gone',
    );
    assert.equal(because(await putForward(asDev, draft, days)), 'not-allowed');
    assert.equal(because(await dropRuleDraft(visitOf(world), draft)), 'not-allowed');
    assert.deepEqual(await seeRuleVersions(visitOf(world)), []);
  });

  it('days that do not fit are refused, and of two that begin on one day only one is signed', async () => {
    const [one, two] = [await aDraft(), await aDraft()];
    const asPriya = visitOf(world, priya);
    const said = { about, because: 'Prices rose.' };
    expectDone(await describeRuleDraft(asPriya, one, said));
    expectDone(await describeRuleDraft(asPriya, two, said));
    const short = { ...days, asksUntil: calendarDate('2026-04-19') };
    assert.deepEqual(await putForward(asPriya, one, short), {
      refused: { because: 'asks-too-shortly', days: 14 },
    });
    const early = { ...days, beginsOn: days.asksUntil };
    assert.equal(because(await putForward(asPriya, one, early)), 'begins-while-asking');
    expectDone(await putForward(asPriya, one, days));
    expectDone(await putForward(asPriya, two, days));
    assert.equal(because(await signRules(visitOf(world, joan), one)), 'not-now');
    world.clock.set('2026-04-21T09:00:00Z');
    for (const each of [one, two]) expectDone(await sayWhatWasHeard(asPriya, each, 'Nobody answered.'));
    expectDone(await signRules(visitOf(world, joan), one));
    expectDone(await signRules(visitOf(world, malik), one));
    assert.equal(because(await signRules(visitOf(world, joan), two)), 'begins-with-another');
    expectDone(await withdrawRules(asPriya, two, 'The other one was signed.'));
    assert.equal(because(await signRules(visitOf(world, malik), two)), 'not-now');
    world.clock.set('2026-05-04T09:00:00Z');
    assert.equal(because(await withdrawRules(asPriya, one, 'Too late.')), 'not-now');
  });

  it('both press at once: each name is there once, and nothing is signed by one alone', async () => {
    const draft = await aDraft();
    const asPriya = visitOf(world, priya);
    expectDone(await describeRuleDraft(asPriya, draft, { about, because: 'Prices rose.' }));
    const later = { asksUntil: calendarDate('2026-05-18'), beginsOn: calendarDate('2026-06-01') };
    expectDone(await putForward(asPriya, draft, later));
    world.clock.set('2026-05-19T09:00:00Z');
    expectDone(await sayWhatWasHeard(asPriya, draft, 'Nobody answered.'));
    const both = await Promise.all([
      signRules(visitOf(world, joan), draft),
      signRules(visitOf(world, joan), draft),
      signRules(visitOf(world, malik), draft),
    ]);
    assert.deepEqual(new Set(both.map(because)), new Set(['done', 'signed-before']));
    const version = (await seeRuleVersions(visitOf(world))).find((each) => each.versionId === draft.version);
    assert.deepEqual(
      version?.signatures.map(({ name }) => name),
      ['Joan Ellis', 'Malik Rahman'],
    );
  });
});

describe('answers while a service asks', () => {
  it('are thirty an hour from one place on the network, and where they came from is forgotten', async () => {
    const asked = await aDraft();
    const asPriya = visitOf(world, priya);
    const about = { title: 'Ours', status: 'To practise.', basis: ['A meeting'], madeBy: 'Us' };
    expectDone(await describeRuleDraft(asPriya, asked, { about, because: 'Prices rose.' }));
    const days = { asksUntil: calendarDate('2026-06-20'), beginsOn: calendarDate('2027-05-04') };
    expectDone(await putForward(asPriya, asked, days));
    const answers = (from: string) =>
      answerWhatIsAsked(visitOf(world), asked.version, { name: '', words: 'Good.', from });
    const sent: unknown[] = [];
    for (let time = 0; time < 31; time += 1) sent.push(because(await answers('192.0.2.1')));
    assert.deepEqual([...new Set(sent.slice(0, 30))], ['done']);
    assert.equal(sent.at(-1), 'too-many-answers');
    assert.equal(because(await answers('192.0.2.2')), 'done');
    world.clock.set('2026-05-19T10:00:01Z');
    assert.equal(because(await answers('192.0.2.1')), 'done');
    const kept = await made.asOwner('select 1 from allocation.rule_answer where from_hash is not null');
    assert.equal(kept.length, 1);
    world.clock.set('2026-05-19T11:00:00Z');
    expectDone(await withdrawRules(asPriya, asked, 'It was to try.'));
  });
});
