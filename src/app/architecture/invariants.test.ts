import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

const house = new URL('../../../', import.meta.url);
const page = await readFile(new URL('docs/invariants.md', house), 'utf8');
const named = [...page.matchAll(/`([a-z_./-]+)`/gi)].map(([, name = '']) => name);

test('every test, check and constraint that keeps an invariant is there under its name', async () => {
  const folder = new URL('db/migrations/', house);
  const files = (await readdir(folder)).map((name) => readFile(new URL(name, folder), 'utf8'));
  const migrations = (await Promise.all(files)).join('\n');
  const missing = named.filter((name) => !isThere(name, migrations));
  assert.deepEqual(missing, []);
  assert.ok(named.length > 50);
});

function isThere(name: string, migrations: string): boolean {
  if (name.includes('/')) return existsSync(new URL(name.replace(/^bin\/mainstay.*/, 'bin/mainstay'), house));
  return name.includes('-')
    ? existsSync(new URL(`checks/${name}.sql`, house))
    : new RegExp(`constraint ${name}\\s`).test(migrations);
}
