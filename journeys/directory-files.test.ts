import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { faultsAgainst, officialFile, withoutSchemas } from '../src/directory/testing/official-schemas.ts';
import { addressOf, type Ran, runCommand } from './command.ts';

let folder: string;
let made: TestDatabase;

before(async () => {
  made = await testDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'mainstay-directory-'));
});
after(async () => {
  await made.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('the directory at the command line', () => {
  test('has nothing to export while it is empty', async () => {
    const ran = await directory('export', '--format', 'oruk-3.0', '--out', path.join(folder, 'empty'));
    assert.deepEqual([ran.code, ran.told.trim()], [1, 'There are no services here yet.']);
  });

  test('says how to export where it is asked wrongly', async () => {
    const ran = await directory('export', '--format', 'xml', '--out', folder);
    assert.equal(ran.code, 2);
    assert.match(ran.told, /The one format there is today is oruk-3\.0/);
  });

  test(
    'takes the 819 services of Bristol in and gives 819 valid ones out',
    { skip: withoutSchemas },
    async () => {
      const bristol = fileURLToPath(officialFile('uk-council-feeds/bristol-2024-12.services.json'));
      const taken = await directory('import', bristol);
      assert.match(taken.gave, /819 of 819 services are in the directory, as the list “bristol”/);
      const out = path.join(folder, 'out');
      const given = await directory('export', '--format', 'oruk-3.0', '--out', out);
      assert.equal(given.code, 0);
      assert.deepEqual(await readdir(out), ['services.json', 'taxonomies.json', 'taxonomy_terms.json']);
      const services = await contentsOf(path.join(out, 'services.json'));
      assert.equal(services.length, 819);
      assert.deepEqual(services.flatMap(faultsAgainst('compiled/service')), []);
      const terms = await contentsOf(path.join(out, 'taxonomy_terms.json'));
      assert.deepEqual(terms.flatMap(faultsAgainst('taxonomy_term')), []);
    },
  );
});

function directory(...words: readonly string[]): Promise<Ran> {
  return runCommand(['directory', ...words], { DATABASE_URL: addressOf(made.owner), MAINSTAY_DEMO: 'off' });
}

async function contentsOf(file: string): Promise<readonly unknown[]> {
  const { contents } = JSON.parse(await readFile(file, 'utf8')) as { contents: readonly unknown[] };
  return contents;
}
