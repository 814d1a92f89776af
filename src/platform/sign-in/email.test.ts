import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localPath, readEmail } from './email.ts';

test('an address is read as people type it', () => {
  assert.equal(readEmail('  Ola.Marsh@Example.ORG '), 'ola.marsh@example.org');
  assert.equal(readEmail('Ola Marsh <ola@example.org>'), 'ola@example.org');
  assert.equal(readEmail('mailto:ola+support@example.co.uk'), 'ola+support@example.co.uk');
});

test('what no letter could reach is not an address', () => {
  const wrong = ['', 'ola', 'ola@', '@example.org', 'ola@example', 'a b@example.org', 'ola@exa mple.org'];
  const stranger = ['a@b@example.org', 'ola@-example.org', '.ola@example.org', 'o..a@example.org'];
  const broken = ['ola@example.org\nBcc: x@example.org', `${'o'.repeat(65)}@example.org`];
  assert.deepEqual([...wrong, ...stranger, ...broken].map(readEmail).filter(Boolean), []);
});

test('a path inside is kept with its question', () => {
  assert.equal(localPath('/plans/1?tab=money'), '/plans/1?tab=money');
});

test('what leads elsewhere becomes my things', () => {
  const elsewhere = ['https://example.org', '//example.org', '/\\example.org', 'me', '', '/a\nb', '/ok\\..'];
  assert.deepEqual([...new Set(elsewhere.map((text) => localPath(text)))], ['/me']);
});

test('whatever is given, the way on stays inside', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const base = 'https://mainstay.example';
      return new URL(localPath(`/${text}`), base).origin === base;
    }),
  );
});
