import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authority, organisationAuthority } from '#people';
import { routes } from './routes.ts';

const abilities = new Set([...Object.keys(authority), ...Object.keys(organisationAuthority)]);

test('every address says who may call it, and an ability it names is in the table of authority', () => {
  const unknown = routes.filter(({ who }) => typeof who === 'object' && !abilities.has(who.may));
  assert.deepEqual(
    unknown.map((route) => route.path),
    [],
  );
});

test('every address about a person or an organisation asks for an ability', () => {
  const open = routes.filter(
    ({ path, who }) => /\/:(person|organisation)\b/.test(path) && typeof who !== 'object',
  );
  assert.deepEqual(
    open.map((route) => route.path),
    [],
  );
});

test('no two addresses are the same', () => {
  const all = routes.map((route) => `${route.method} ${route.path}`);
  assert.equal(new Set(all).size, all.length);
});
