import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { calendarDate, expectDone, pence } from '#basics';
import {
  askBeforeBuying,
  paymentsFirst,
  proposeSurplus,
  recordUse,
  tellOfLateQuestions,
  waitingQuestions,
} from '#holdings/actions';
import { takeBackDeath, writeDownDeath } from '#people/actions';
import { aSupporter, type OwnWorld, ownWorld, visitOf } from '#people/testing';
import { readLetters } from '#platform';
import { prepareRun, seeRun, sendRun, takeResults, tellOfRuns, withdrawRun } from './actions/index.ts';
import {
  aDayToPay,
  anApprovedRun,
  aPreparedRun,
  aSentRun,
  bytesOf,
  heldInAll,
  olasAccounts,
  type PayingTown,
  payingTown,
} from './testing/index.ts';

let world: OwnWorld;
let town: PayingTown;

beforeEach(async () => {
  world = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
  await olasAccounts(world, town);
});
afterEach(() => world.close());

const asDev = () => visitOf(world, town.dev);
const asOla = () => visitOf(world, town.ola.account);
const dies = (on: string) =>
  writeDownDeath(asDev(), { person: town.ola.person, on: calendarDate(on) }, paymentsFirst);
const lives = (why = 'It was another Ola.') => takeBackDeath(asDev(), { person: town.ola.person, why });
const amounts = (lines: readonly { readonly amount: number }[]) =>
  lines.map((line) => line.amount).sort((one, other) => one - other);
const lettersToOla = () =>
  world.database.transaction({ locality: world.settings.locality }, async (tx) =>
    (await readLetters(tx, 500)).filter((letter) => letter.to === town.ola.account.email),
  );

describe('somebody who died', () => {
  test('gets nothing for a day after, and all that was due before', async () => {
    world.clock.set('2026-04-20T09:00:00Z');
    expectDone(await dies('2026-04-19'));
    const { lines } = await aPreparedRun(world, town, calendarDate('2026-04-27'));
    assert.deepEqual(new Set(lines.map((line) => line.until)), new Set(['2026-04-19']));
    assert.deepEqual(amounts(lines), amounts([{ amount: 260_80 }, { amount: 63_00 }, { amount: 25_00 }]));
  });

  test('is in no run where they died before anything was due', async () => {
    expectDone(await dies('2026-04-01'));
    const prepared = await prepareRun(asDev(), { organisation: town.service, on: aDayToPay });
    assert.deepEqual(prepared, { refused: { because: 'nothing-due' } });
  });

  test('between approving a run and sending it, is not paid for the days after', async () => {
    const { runId } = await anApprovedRun(world, town, aDayToPay);
    expectDone(await dies('2026-04-08'));
    const asked = { organisation: town.service, run: runId };
    const sent = await sendRun(asDev(), { ...asked, format: 'bacs18' });
    assert.deepEqual(sent, { refused: { because: 'nothing-to-pay' } });
    assert.deepEqual(await heldInAll(world, town), [0, 0, 0]);
    const withdrawn = await withdrawRun(asDev(), { ...asked, why: 'Nothing of it is due.' });
    assert.equal(expectDone(withdrawn).state, 'withdrawn');
  });

  test('used their fund until that day, however late it is written down, and on no day after', async () => {
    await aSentRun(world, town);
    world.clock.set('2026-04-25T09:00:00Z');
    expectDone(await dies('2026-04-20'));
    const { person } = town.ola;
    const use = { person, holding: town.olas.fund.holdingId, lineId: town.lines.artsClub };
    const pottery = { ...use, what: 'Pottery', who: 'Sam', minutes: 60, unitPrice: pence(21_00) };
    const asSam = visitOf(world, town.sam);
    expectDone(await recordUse(asSam, { ...pottery, on: calendarDate('2026-04-20') }));
    assert.deepEqual(await recordUse(asSam, { ...pottery, on: calendarDate('2026-04-21') }), {
      refused: { because: 'not-held-then' },
    });
  });

  test('keeps what was sent before, and what the bank sends back waits for somebody', async () => {
    const { run, lines } = await aSentRun(world, town);
    expectDone(await dies('2026-04-08'));
    assert.deepEqual(await heldInAll(world, town), [1_043_20, 252_00, 100_00]);
    const asked = { organisation: town.service, run: run.runId };
    const rows = lines.map((line) => `P0001/${line.lineNo},Account closed\n`).join('');
    expectDone(await takeResults(asDev(), { ...asked, bytes: bytesOf(`reference,reason\n${rows}`) }));
    const next = await aPreparedRun(world, town, calendarDate('2026-04-20'));
    assert.deepEqual(
      next.lines.map((line) => [line.state, line.hold]),
      next.lines.map(() => ['held', 'sent-back']),
    );
    assert.equal(expectDone(await seeRun(asDev(), asked)).lines.length, 3);
  });

  test('is asked nothing, and nobody waits for them to be answered', async () => {
    const { person } = town.ola;
    const question = { person, what: 'A kiln', amount: pence(90_00) };
    expectDone(await askBeforeBuying(asOla(), question));
    await aSentRun(world, town);
    expectDone(await dies('2026-04-08'));
    assert.deepEqual(expectDone(await waitingQuestions(visitOf(world, town.priya), town.service)), []);
    const asked = { person, holding: town.olas.direct.holdingId };
    assert.deepEqual(await proposeSurplus(asDev(), asked), { refused: { because: 'has-died' } });
  });

  test('is written to no more, and who helps them still is', async () => {
    const bea = await aSupporter(world, town.ola, { powers: ['see-money'] });
    await aSentRun(world, town);
    const before = (await lettersToOla()).length;
    expectDone(await dies('2026-04-08'));
    world.clock.set('2026-06-08T09:00:00Z');
    const { locality } = world.settings;
    await world.database.transaction({ locality }, async (tx) => {
      await tellOfRuns(tx, world, locality);
      await tellOfLateQuestions(tx, world, locality);
    });
    assert.equal((await lettersToOla()).length, before);
    const letters = await world.database.transaction({ locality }, (tx) => readLetters(tx, 500));
    assert.ok(letters.some((letter) => letter.to === bea.account.email));
  });
});

describe('a death that was written down by mistake', () => {
  test('is taken back with a reason, and what was not paid meanwhile is due at once', async () => {
    expectDone(await dies('2026-04-01'));
    assert.deepEqual(await lives(' '), { refused: { because: 'no-reason' } });
    expectDone(await lives());
    assert.deepEqual(await lives(), { refused: { because: 'not-written' } });
    const { lines } = await aPreparedRun(world, town, aDayToPay);
    assert.deepEqual(amounts(lines), amounts([{ amount: 1_043_20 }, { amount: 252_00 }, { amount: 100_00 }]));
  });

  test('is written down once, for a day that has come, by the service alone', async () => {
    assert.deepEqual(await dies('2026-04-09'), { refused: { because: 'day-not-come' } });
    expectDone(await dies('2026-04-08'));
    assert.deepEqual(await dies('2026-04-07'), { refused: { because: 'written-already' } });
    const own = { person: town.ola.person, on: calendarDate('2026-04-08') };
    assert.deepEqual(await writeDownDeath(asOla(), own, paymentsFirst), {
      refused: { because: 'not-allowed' },
    });
    const bySam = await writeDownDeath(visitOf(world, town.sam), own, paymentsFirst);
    assert.deepEqual(bySam, { refused: { because: 'not-allowed' } });
  });
});
