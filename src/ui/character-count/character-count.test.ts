import assert from 'node:assert/strict';
import { it } from 'node:test';
import { characterCount } from './character-count.ts';

it('says in the given words how much is left', () => {
  const written = characterCount({
    name: 'reason',
    label: 'Why?',
    maxlength: 500,
    limitText: 'Up to %{count} letters',
    underLimitText: { one: 'One letter left', other: '%{count} letters left' },
    atLimitText: 'That is all',
  }).toString();
  assert.match(written, /Up to 500 letters/);
  assert.match(written, /data-i18n\.characters-under-limit\.one="One letter left"/);
  assert.match(written, /data-i18n\.characters-at-limit="That is all"/);
});
