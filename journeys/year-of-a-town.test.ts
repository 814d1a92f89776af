import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { verifyLedger } from '#ledger/actions';
import { testDatabase } from '#platform/testing';
import { liveAYear } from '../bench/year/live.ts';
import { readShape } from '../bench/year/shape.ts';
import { runChecks } from '../src/app/checks.ts';

const beside = '../../shared/data/council-spend/trafford-direct-payments-2024-25.csv';
const file = fileURLToPath(new URL(beside, import.meta.url));
const without = existsSync(file) ? false : 'a council’s list of payments is not beside this copy';

test('after a year of a town, lived through, every truth holds', { skip: without }, async () => {
  const made = await testDatabase();
  const shape = await readShape(file);
  const tally = await liveAYear(made, { people: 40, shape }, () => undefined);
  const did = ['payments sent', 'payments that came back', 'spent', 'put right', 'fund used', 'lines moved'];
  const shared = [
    'shared with friends',
    'shared and taken back',
    'pools left',
    'pools left to the end',
    'deaths',
    'settled after a death',
    'settled after a death: refused, too-early',
  ];
  for (const what of [
    ...did,
    ...shared,
    'funds left',
    'final accounts given',
    'wages paid',
    'statements read',
  ])
    assert.ok((tally.get(what) ?? 0) > 0, `nothing was done of: ${what}`);
  assert.deepEqual((await verifyLedger(made.owner)).differences, []);
  const results = await runChecks(made.owner);
  assert.deepEqual(
    results.filter((each) => each.rows.length > 0),
    [],
  );
  await made.drop();
});
