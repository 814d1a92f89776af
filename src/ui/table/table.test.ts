import assert from 'node:assert/strict';
import { it } from 'node:test';
import { stackingTable } from './table.ts';

it('a table that stacks names each part but the first, for where its columns are gone', () => {
  const rows = [['A plan gets an answer within', '10 working days', { text: 'Our own rule' }]];
  const text = stackingTable({ head: ['What', 'How long', 'Source'], rows }).toString();
  assert.match(text, /<td class="govuk-table__cell">A plan/);
  assert.match(text, /data-name="How long">10 working days/);
  assert.match(text, /data-name="Source">Our own rule/);
});
