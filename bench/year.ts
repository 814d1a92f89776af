import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { verifyLedger } from '#ledger/actions';
import { testDatabase } from '#platform/testing';
import { runChecks } from '../src/app/checks.ts';
import { liveAYear } from './year/live.ts';
import { readShape } from './year/shape.ts';

/**
 * A year of a town, made after the shape of a council's real payments (read, never shipped), lived through the actions; ends by
 * asking every truth of `checks/` and the ledger itself. `node --import tsx bench/year.ts [people] [file of direct payments]`
 */
const people = Number(process.argv[2] ?? 50);
const beside = '../../shared/data/council-spend/trafford-direct-payments-2024-25.csv';
const file = process.argv[3] ?? fileURLToPath(new URL(beside, import.meta.url));
if (!existsSync(file)) {
  process.stderr.write(
    `There is no list of payments at ${file}. Name one with a column amount_gbp as the second word.\n`,
  );
  process.exit(2);
}

const started = performance.now();
const made = await testDatabase();
const shape = await readShape(file);
say(`${shape.lines} lines, ${shape.takenBack} of a hundred take something back`);
const tally = await liveAYear(made, { people, shape }, say);
for (const [what, times] of [...tally].sort(([one], [other]) => (one < other ? -1 : 1)))
  say(`  ${String(times).padStart(8)}  ${what}`);
const { entries, differences } = await verifyLedger(made.owner);
say(`the ledger verified: ${entries} entries, ${differences.length} differences`);
const results = await runChecks(made.owner);
const broken = results.filter((each) => each.rows.length > 0);
for (const { name, rows } of broken)
  say(`broken: ${name}, ${rows.length} rows, first ${JSON.stringify(rows[0])}`);
say(
  `${results.length - broken.length} of ${results.length} truths hold; ${people} people, load ${loadavg()[0]?.toFixed(1)}`,
);
await made.drop();
process.exit(broken.length + differences.length === 0 ? 0 : 1);

function say(what: string): void {
  process.stdout.write(`${((performance.now() - started) / 1_000).toFixed(1).padStart(8)} s  ${what}\n`);
}
