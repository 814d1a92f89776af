import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, type CalendarDate, expectDone, mondayFrom } from '#basics';
import { chooseHoldings, moveLine, seeMoney, signAgreement } from '#holdings/actions';
import { harbourTown, payIn } from '#holdings/testing';
import { aWorker, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase } from '#platform';
import { testDatabase } from '#platform/testing';
import { approveRun, prepareRun, sendRun, takeResults } from './actions/index.ts';
import { gives, payFrom } from './testing/index.ts';

let database: Database;
let drop: () => Promise<void>;
let world: TestWorld;

before(async () => {
  const made = await testDatabase();
  database = openDatabase(made.app);
  drop = made.drop;
  world = worldOn(database, { at: '2026-04-08T09:00:00Z' });
});
after(async () => {
  await database.close();
  await drop();
});

test('what a person moves out of money that the service holds is paid to their bank by a run, once', async () => {
  const town = await harbourTown(world);
  const nadia = await aWorker(world, { organisation: town.service, role: 'payer', name: 'Nadia Hussain' });
  await payFrom(world, town.dev, town.service);
  const { person, account } = town.ola;
  const ola = visitOf(world, account);
  const { lines, service: organisation } = town;
  const chosen = expectDone(
    await chooseHoldings(ola, {
      person,
      choices: [
        { lineId: lines.assistant, kind: 'direct-payment' },
        { lineId: lines.backUp, kind: 'direct-payment' },
        { lineId: lines.minibus, kind: 'direct-payment' },
        { lineId: lines.artsClub, kind: 'managed-account' },
      ],
    }),
  );
  for (const { holdingId: holding } of chosen)
    expectDone(await signAgreement(ola, { person, holding, name: 'Ola Marsh', wording: ['I agree.'] }));
  const direct = chosen.find(({ kind }) => kind === 'direct-payment')!;
  await gives(world, account, { person, holding: direct.holdingId, name: 'Ola Marsh' });
  expectDone(await payIn(visitOf(world, town.dev), { person }));

  const from = addDays(mondayFrom(world.clock.today()), 7);
  const to = { holding: direct.holdingId };
  expectDone(await moveLine(ola, { person, lineId: lines.artsClub, to, from }));
  // Three of the four weeks at £63.00 that the service holds go along.
  const prepare = (on: CalendarDate) => prepareRun(visitOf(world, town.dev), { organisation, on });
  const { run, lines: drafted } = expectDone(await prepare(addDays(world.clock.today(), 7)));
  const moved = drafted.filter((line) => line.transferId !== undefined);
  assert.deepEqual(
    moved.map((line) => [line.amount, line.route, line.state, line.holdingId]),
    [[189_00, 'bank', 'ready', direct.holdingId]],
  );
  const of = { organisation, run: run.runId };
  const held = async () => expectDone(await seeMoney(ola, person)).sums.held;
  const before_it = await held();
  expectDone(await approveRun(visitOf(world, nadia), of));
  const { file } = expectDone(await sendRun(visitOf(world, town.dev), { ...of, format: 'csv' }));
  assert.match(file.body, /Ola Marsh,10-79-99,88837491,189\.00,18900,/);
  assert.equal(await held(), before_it, 'the ledger had it already');
  assert.deepEqual(await prepare(addDays(world.clock.today(), 8)), { refused: { because: 'nothing-due' } });

  const bytes = onePiece(`reference,reason\n${/P0001\/\d+/.exec(file.body)?.[0] ?? ''},Account closed\n`);
  const taken = expectDone(await takeResults(visitOf(world, town.dev), { ...of, bytes }));
  assert.deepEqual(
    taken.returned.map((line) => [line.amount, line.returned?.why]),
    [[189_00, 'Account closed']],
  );
  const again = expectDone(await prepare(addDays(world.clock.today(), 9)));
  assert.deepEqual(
    again.lines.map((line) => [line.amount, line.hold]),
    [[189_00, 'sent-back']],
  );
});

async function* onePiece(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}
