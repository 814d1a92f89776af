import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { calendarDate, expectDone } from '#basics';
import { type OwnWorld, ownWorld, visitOf } from '#people/testing';
import { readLetters } from '#platform';
import { answerReturned, seeRun, sendRun, takeResults, tellOfRuns } from './actions/index.ts';
import {
  anApprovedRun,
  aPreparedRun,
  aSentRun,
  bytesOf,
  gives,
  heldInAll,
  olasAccounts,
  olasDirect,
  type PayingTown,
  payingTown,
} from './testing/index.ts';

let world: OwnWorld;
let town: PayingTown;

beforeEach(async () => {
  world = await ownWorld({ at: '2026-04-08T09:00:00Z' });
  town = await payingTown(world);
});
afterEach(() => world.close());

const asDev = () => visitOf(world, town.dev);

describe('what the bank sends back', () => {
  test('comes back row by row, waits for a mended account and goes out once more without a second posting', async () => {
    await olasAccounts(world, town);
    const { run, lines } = await aSentRun(world, town);
    const line = lines.find((each) => each.holdingKind === 'direct-payment');
    assert.ok(line !== undefined);
    const results = `reference,reason\nP0001/${line.lineNo},Account closed\nP0001/99,Gone\nX,?\n`;
    const asked = { organisation: town.service, run: run.runId };
    const taken = expectDone(await takeResults(asDev(), { ...asked, bytes: bytesOf(results) }));
    assert.deepEqual(
      taken.returned.map((each) => each.lineId),
      [line.lineId],
    );
    assert.deepEqual(
      taken.leftOut.map((each) => [each.line, each.because]),
      [
        [4, 'not-a-reference'],
        [3, 'no-such-line'],
      ],
    );
    const twice = expectDone(await takeResults(asDev(), { ...asked, bytes: bytesOf(results) }));
    assert.deepEqual([twice.returned.length, twice.known], [0, 1]);

    const on = calendarDate('2026-04-20');
    const next = await aPreparedRun(world, town, on);
    const waits = next.lines.find((each) => each.again === line.lineId);
    assert.deepEqual([waits?.state, waits?.hold], ['held', 'sent-back']);
    await gives(world, town.ola.account, olasDirect(town));
    const approved = await anApprovedRun(world, town, on);
    const before = await heldInAll(world, town);
    const fresh = next.lines.filter((each) => each.again === undefined);
    const sent = expectDone(
      await sendRun(asDev(), { organisation: town.service, run: approved.runId, format: 'csv' }),
    );
    assert.match(sent.file.body, /1043\.20/);
    const after = await heldInAll(world, town);
    const posted = after.reduce((sum, each) => sum + each, 0) - before.reduce((sum, each) => sum + each, 0);
    assert.equal(
      posted,
      fresh.reduce((sum, each) => sum + each.amount, 0),
    );
    const old = expectDone(await seeRun(asDev(), { organisation: town.service, run: 1 }));
    assert.equal(old.lines.find((each) => each.lineId === line.lineId)?.state, 'sent-again');
  });

  test('leaves one file of the run, for another would pay everybody again', async () => {
    await olasAccounts(world, town);
    const { run, lines } = await aSentRun(world, town);
    const asked = { organisation: town.service, run: run.runId };
    expectDone(await sendRun(asDev(), { ...asked, format: 'csv' }));
    const bytes = bytesOf(`reference,reason\nP0001/${lines[0]?.lineNo ?? 0},Account closed\n`);
    expectDone(await takeResults(asDev(), { ...asked, bytes }));
    assert.deepEqual(await sendRun(asDev(), { ...asked, format: 'pain.001' }), {
      refused: { because: 'bank-answered' },
    });
    assert.match(expectDone(await sendRun(asDev(), { ...asked, format: 'csv' })).file.body, /^reference,pay/);
  });

  test('or is answered, once', async () => {
    await olasAccounts(world, town);
    const { run, lines } = await aSentRun(world, town);
    const [line] = lines;
    assert.ok(line !== undefined);
    const bytes = bytesOf(`Reference,Reason\nP0001/${line.lineNo},No account\n`);
    expectDone(await takeResults(asDev(), { organisation: town.service, run: run.runId, bytes }));
    const answer = { organisation: town.service, line: line.lineId, why: 'Paid by hand on 16 April.' };
    expectDone(await answerReturned(asDev(), answer));
    assert.deepEqual(await answerReturned(asDev(), answer), { refused: { because: 'not-returned' } });
  });
});

test('each person is told once that money is on its way', async () => {
  await olasAccounts(world, town);
  await aSentRun(world, town);
  const { locality } = world.settings;
  const tell = () => world.database.transaction({ locality }, (tx) => tellOfRuns(tx, world, locality));
  await tell();
  assert.equal(await tell(), 0);
  const letters = await world.database.transaction({ locality }, (tx) => readLetters(tx, 50));
  const told = letters.filter(
    (letter) => letter.to === town.ola.account.email && letter.subject === 'Money is on its way to you',
  );
  assert.equal(told.length, 1);
});
