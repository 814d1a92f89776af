import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { authorityText } from './authority-text.ts';

test('docs/authority.md is what the table says; run tools/print-authority.ts after a change', async () => {
  const printed = await readFile(new URL('../../../docs/authority.md', import.meta.url), 'utf8');
  assert.equal(printed, authorityText());
});
