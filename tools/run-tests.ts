import { run } from 'node:test';
import { fileURLToPath } from 'node:url';
import brief from './brief-reporter.js';
import { register, type Share, shares, wantedFiles } from './tests/files.ts';

/**
 * Runs the tests, many files in one process: sixty take .8 s so, and 36 s with a process each. Browsers, journeys and
 * rooms are a process each, side by side, because each waits for its own database and its own pages.
 *
 *   node --import tsx tools/run-tests.ts [--pure | --db] [PART-OF-A-PATH …]
 *
 * `--pure` leaves out what needs a database or a browser; `--db` runs only what a different database could
 * change. A part of a path chooses the files that contain it.
 */
const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const parts = words.filter((word) => !word.startsWith('--'));

const unknown = flags.find((flag) => !['--pure', '--db'].includes(flag));
if (unknown !== undefined) {
  console.error(`There is no ${unknown}. Use --pure, --db or parts of paths.`);
  process.exit(2);
}

const files = await wantedFiles({ flags, parts });
if (files.length === 0) {
  console.error(`No test file matches ${words.join(' ')}.`);
  process.exit(2);
}
const needed = (['golden', 'browser', 'mishaps', 'journeys', 'app', 'rooms'] as const).filter((share) =>
  files.some(shares[share]),
);
if (needed.length > 1) await runSideBySide(needed);
else for (const file of files) register(file);

async function runSideBySide(these: readonly Share[]): Promise<void> {
  process.env['MAINSTAY_TESTS'] = words.join(' ');
  const entries = these.map((share) => fileURLToPath(new URL(`tests/share-${share}.ts`, import.meta.url)));
  const events = run({ files: entries, concurrency: entries.length });
  events.on('test:fail', () => {
    process.exitCode = 1;
  });
  for await (const told of brief(events)) process.stdout.write(told);
}
