import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mutations } from './mutations.ts';

/**
 * Puts one known mistake at a time into a copy of the house and runs the tests that should see it. Prints which test did;
 * ends with 1 where none did. `node --import tsx tools/mutate.ts [PART-OF-A-NAME …]`
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), 'mainstay-mutate-'));
const words = process.argv.slice(2);
const wanted = mutations.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

for (const part of ['src', 'tools', 'package.json', 'tsconfig.json'])
  cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));

const unseen = wanted.filter(({ name, file, edits, seenBy }) => {
  const whole = readFileSync(path.join(copy, file), 'utf8');
  const changed = edits.reduce((text, [right, wrong]) => {
    if (text.split(right).length !== 2) throw new Error(`expected “${right}” once in ${file}`);
    return text.replace(right, () => wrong);
  }, whole);
  writeFileSync(path.join(copy, file), changed);
  const failed = testsThatFail(seenBy);
  writeFileSync(path.join(copy, file), whole);
  console.log(`${failed.length > 0 ? 'seen' : 'NOT SEEN'}: ${name}`);
  for (const test of failed.slice(0, 3)) console.log(`  by “${test}”`);
  return failed.length === 0;
});
rmSync(copy, { recursive: true });
console.log(
  `${String(wanted.length - unseen.length)} of ${String(wanted.length)} mistakes are seen by a test.`,
);
process.exitCode = unseen.length === 0 ? 0 : 1;

/** The names of the tests in some files that do not pass. */
function testsThatFail(files: readonly string[]): readonly string[] {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...files], {
    cwd: copy,
    encoding: 'utf8',
  });
  return [...ran.stdout.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name = '']) => name);
}
