import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['src', 'tools', 'journeys', 'checks', 'bench'];

/** Takes as long as all the others that need a browser. */
const goldenStory = 'golden-story.browser.test.ts';

/** Which tests are wanted: kinds as flags, and parts of paths, one of which a file's path must contain if there are any. */
export type Wanted = { readonly flags: readonly string[]; readonly parts: readonly string[] };

/** Journeys in which something is killed or pages get what nobody should send: half the time of all without a browser. */
const mishaps = /^journeys\/(bad-input|killed|no-dead-ends|someone-elses|two-tabs)/;

/** What a process of its own is given to run: together they are everything, and no file is in two. */
export const shares = {
  golden: (file: string) => file.endsWith(goldenStory),
  browser: (file: string) => file.endsWith('.browser.test.ts') && !file.endsWith(goldenStory),
  mishaps: (file: string) => mishaps.test(file),
  journeys: (file: string) =>
    file.startsWith('journeys') && !file.endsWith('.browser.test.ts') && !mishaps.test(file),
  app: (file: string) => file.startsWith('src/app'),
  rooms: (file: string) =>
    !file.startsWith('journeys') && !file.startsWith('src/app') && !file.endsWith('.browser.test.ts'),
} as const;
export type Share = keyof typeof shares;

/** The wanted test files, from the top of the house, in order. */
export async function wantedFiles(wanted: Wanted): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map((folder) => readdir(path.join(root, folder), { recursive: true }).catch(() => [])),
  );
  return found
    .flatMap((names, index) => names.map((name) => path.join(folders[index] ?? '', name)))
    .filter((name) => name.endsWith('.test.ts') && isWanted(name, wanted))
    .sort();
}

/**
 * Each file is a suite, so that its hooks are its own and its database is closed when it ends. A file that throws
 * while it loads is a test that does not pass, named by the file; the others still run.
 */
export function register(file: string): void {
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

function isWanted(file: string, { flags, parts }: Wanted): boolean {
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
