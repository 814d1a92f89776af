import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Runs the tests in one process: sixty files take .8 s so, and 36 s with a process each.
 *
 *   node --import tsx tools/run-tests.ts [--pure | --db] [PART-OF-A-PATH …]
 *
 * `--pure` leaves out what needs a database or a browser; `--db` runs only what a different database could
 * change. A part of a path chooses the files that contain it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['src', 'tools', 'journeys', 'checks', 'bench'];

const words = process.argv.slice(2);
const flags = words.filter((word) => word.startsWith('--'));
const parts = words.filter((word) => !word.startsWith('--'));

const unknown = flags.find((flag) => !['--pure', '--db'].includes(flag));
if (unknown !== undefined) {
  console.error(`There is no ${unknown}. Use --pure, --db or parts of paths.`);
  process.exit(2);
}

const files = (await testFiles()).filter(isWanted);
if (files.length === 0) {
  console.error(`No test file matches ${words.join(' ')}.`);
  process.exit(2);
}
for (const file of files) register(file);

async function testFiles(): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map((folder) => readdir(path.join(root, folder), { recursive: true }).catch(() => [])),
  );
  return found
    .flatMap((names, index) => names.map((name) => path.join(folders[index] ?? '', name)))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
}

function isWanted(file: string): boolean {
  if (flags.includes('--pure') && needsMore(file)) return false;
  if (flags.includes('--db') && !dependsOnDatabase(file)) return false;
  return parts.length === 0 || parts.some((part) => path.join(root, file).includes(part));
}

function needsMore(file: string): boolean {
  return file.endsWith('.db.test.ts') || file.startsWith('journeys');
}

/** The built-in server's own tests and the browser say nothing new about another database. */
function dependsOnDatabase(file: string): boolean {
  return needsMore(file) && !file.endsWith('.browser.test.ts') && !file.includes('platform/postgres');
}

/**
 * Each file is a suite, so that its hooks are its own and its database is closed when it ends. A file that throws
 * while it loads is a test that does not pass, named by the file; the others still run.
 */
function register(file: string): void {
  describe(file, async () => {
    try {
      await import(pathToFileURL(path.join(root, file)).href);
    } catch (fault) {
      it(`${file} loads`, () => {
        throw fault;
      });
    }
  });
}
