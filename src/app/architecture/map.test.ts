import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { drawMap } from './map.ts';

test('docs/map.md is the house as it stands', () => {
  assert.equal(readFileSync(new URL('../../../docs/map.md', import.meta.url), 'utf8'), drawMap());
});
