import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const here = import.meta.dirname;
const readme = readFileSync(path.join(here, 'README.md'), 'utf8');
const rows = [...readme.matchAll(/^\|[^|]+\| `([a-z-]+\.test\.ts)` +\| ([^|]+?) +\|$/gm)];
const tests = readdirSync(here, { recursive: true, encoding: 'utf8' });

describe('What the README says is always true', () => {
  it('is shown by a test of that name', () => {
    assert.ok(rows.length >= 16);
    for (const [, file = '', name = ''] of rows) {
      const found = tests.find((each) => path.basename(each) === file);
      assert.ok(found !== undefined, file);
      assert.ok(readFileSync(path.join(here, found), 'utf8').includes(`it('${name}`), name);
    }
  });
});
