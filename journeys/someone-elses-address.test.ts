import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { employ, foundOrganisation } from '#people/actions';
import type { Route } from '#platform';
import { routes } from '../src/app/routes.ts';
import { everyAddress, type Found, type FoundField } from './every-address.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

let town: Town;
let ola: HttpVisitor;
let person = '';
let parts: Readonly<Record<string, string>> = {};
/** Every address about Ola, and about those who work for her, that somebody in the town finds by following links. */
let addresses: readonly Address[] = [];
let recordBefore = '';

before(async () => {
  town = await openTown({ lived: true, policy: 'england-care-act' });
  ola = await signedIn('ola@harbour.example');
  const workers = ['tunde@hcil', 'priya@harbour-service', 'dev@harbour-service', 'sam@tideway'];
  const theirs: Found[] = [];
  for (const email of workers) {
    theirs.push(await everyAddress(await signedIn(`${email}.example`), ['/me']));
  }
  const hers = await everyAddress(ola, ['/me']);
  parts = Object.fromEntries([...theirs, hers].flatMap((each) => [...each.parts]));
  person = parts['person'] ?? '';
  addresses = routes
    .filter(({ who }) => typeof who === 'object')
    .flatMap((route) => addressesOf(route, [...theirs, hers]));
  recordBefore = await recordOf(ola);
});
after(() => town.close());

test('people of the town find most addresses by following links', () => {
  assert.ok(addresses.filter(({ found }) => found).length > 40);
});

describe('whoever has no business with Ola’s things', () => {
  test('is sent to sign in first, where nobody is signed in', async () => {
    const answers = await triesEverything(town.visitor('nobody'));
    assert.deepEqual(inShort(answers.filter((each) => !asksToSignIn(each))), []);
  });

  test('is shown and let do nothing, as somebody with a life and plan of their own', async () => {
    assert.deepEqual(lettingIn(await triesEverything(await signedIn('ivor@harbour.example'))), []);
  });

  test('is shown and let do nothing, as a sister whose support was ended', async () => {
    await ola.opens('/me');
    await ola.follows('My people');
    await ola.follows('End this (Bea)');
    await ola.presses('End it with Bea');
    recordBefore = await recordOf(ola);
    assert.deepEqual(lettingIn(await triesEverything(await signedIn('bea@harbour.example'))), []);
  });

  test('is shown and let do nothing, as a worker in every role of another organisation', async () => {
    const { world } = town;
    const { locality } = world.settings;
    const kind = 'local-service';
    const organisationId = await foundOrganisation(world, locality, { kind, name: 'Elsewhere', about: '' });
    const work = { organisationId, name: 'Wanda Lee', email: 'wanda@elsewhere.example' };
    for (const role of ['planner', 'decider', 'payer', 'holder'] as const)
      await employ(world, locality, { ...work, role });
    assert.deepEqual(lettingIn(await triesEverything(await signedIn(work.email))), []);
  });

  test('has changed nothing in her record, and left no line in it', async () => {
    assert.equal(await recordOf(ola), recordBefore);
  });
});

describe('ids that are nobody’s', () => {
  const unknown = '01890000-0000-7000-8000-000000000000';
  const malformed = [
    '-1',
    'constructor',
    '__proto__',
    "'; drop table people.person; --",
    '%00',
    '%ff',
    '%',
    '..%2f..%2fetc',
    '💷',
    '<script>alert(1)</script>',
    'x'.repeat(5000),
    unknown.toUpperCase(),
  ];

  test('are no page, for Ola herself, in each part of each address', async () => {
    const all = [unknown, ...malformed].flatMap((bad) =>
      routes.flatMap((route) => partsIn(route.path).map((part) => ({ route, part, bad }))),
    );
    const answers = [];
    for (const { route, part, bad } of all) {
      const path = filled(route.path, { ...parts, [part]: bad });
      answers.push(await tries(ola, route.method, path));
    }
    assert.deepEqual(inShort(answers.filter(({ body }) => /<script>alert/.test(body))), []);
    assert.deepEqual(inShort(answers.filter(isAPage)), []);
  });

  test('are no page for those who are not signed in either', async () => {
    const nobody = town.visitor('nobody');
    const all = malformed.flatMap((bad) =>
      routes.filter((route) => route.path.includes(':')).map((route) => ({ route, bad })),
    );
    const answers = [];
    for (const { route, bad } of all) {
      const path = route.path.replace(/:\w+/g, bad);
      answers.push(await tries(nobody, route.method, path));
    }
    assert.deepEqual(inShort(answers.filter(isAPage)), []);
  });
});

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));

type Address = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly found: boolean;
  readonly fields: readonly FoundField[];
};
type Answered = {
  readonly asked: string;
  readonly status: number;
  readonly location: string;
  readonly body: string;
};

async function signedIn(email: string): Promise<HttpVisitor> {
  const visitor = town.visitor(email);
  await signsInByLetter(visitor, email);
  return visitor;
}

/** The addresses of a route about Ola as somebody found them; else one put together from parts of others. */
function addressesOf({ method, path }: Route, all: readonly Found[]): readonly Address[] {
  const isHers = (address: string): boolean => !path.includes(':person') || address.includes(person);
  const read = all.flatMap((each) => each.addresses.get(path) ?? []).filter(isHers);
  const sent = all.flatMap((each) => each.forms.get(path) ?? []).filter(({ action }) => isHers(action));
  const found =
    method === 'get'
      ? read.map((address) => ({ method, path: address, found: true, fields: [] }))
      : sent.map(({ action, fields }) => ({ method, path: action, found: true, fields }));
  return found.length > 0 ? found : [{ method, path: filled(path, parts), found: false, fields: [] }];
}

/** Asks for each of those addresses: reads those that are read, sends the form of those a form is sent to. */
async function triesEverything(visitor: HttpVisitor): Promise<readonly Answered[]> {
  const answers = [];
  for (const { method, path, fields } of addresses) answers.push(await tries(visitor, method, path, fields));
  return answers;
}

async function tries(
  visitor: HttpVisitor,
  method: 'get' | 'post',
  path: string,
  fields: readonly FoundField[] = [],
): Promise<Answered> {
  const init = method === 'get' ? {} : await formOf(visitor, fields);
  const response = await visitor.asks(path, init);
  const { status } = response;
  const location = response.headers.get('location') ?? '';
  return { asked: `${method} ${path}`.slice(0, 150), status, location, body: await response.text() };
}

/** The same fields, with what this visitor's own pages would carry. */
async function formOf(visitor: HttpVisitor, fields: readonly FoundField[]): Promise<RequestInit> {
  const csrf = (await csrfOn(visitor, '/me')) ?? (await csrfOn(visitor, '/sign-in')) ?? '';
  const sent = new URLSearchParams(fields.map(({ name, value }): [string, string] => [name, value]));
  sent.set('csrf', csrf);
  sent.set('token', town.world.clock.newId());
  sent.set('once', town.world.clock.newId());
  return { method: 'POST', body: sent };
}

async function csrfOn(visitor: HttpVisitor, path: string): Promise<string | undefined> {
  const page = await (await visitor.asks(path)).text();
  return /name="csrf" value="([^"]+)"/.exec(page)?.[1];
}

/** Answers that say more than no, or any of Ola's own words. */
function lettingIn(answers: readonly Answered[]): readonly string[] {
  const words = longWordsIn(recordBefore);
  return inShort(
    answers.filter(
      ({ status, body }) => ![403, 404].includes(status) || words.some((each) => body.includes(each)),
    ),
  );
}

/** What is written in a record in whole sentences, as a page would show it unchanged. */
function longWordsIn(record: string): readonly string[] {
  const all = [...record.matchAll(/"([^"\\&'<>]{30,})"/g)].map(([, words]) => words ?? '');
  return all.filter((words) => words.split(' ').length > 4);
}

/** Leads to sign in; a page does it for somebody who wrote something, so that it is not lost. */
function asksToSignIn({ status, location, body }: Answered): boolean {
  const holds = status === 403 && body.includes('You are signed out') && body.includes('href="/sign-in?to=');
  return holds || (status === 303 && location.startsWith('/sign-in'));
}

function isAPage({ status }: Answered): boolean {
  return ![303, 403, 404, 410, 422].includes(status);
}

function inShort(answers: readonly Answered[]): readonly string[] {
  return answers.map(({ asked, status, location }) => `${asked}: ${status} ${location}`);
}

function filled(path: string, given: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? town.world.clock.newId());
}

function partsIn(path: string): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
}

/** All that is recorded about somebody, without the lines that say they took it. */
async function recordOf(visitor: HttpVisitor): Promise<string> {
  const response = await visitor.asks(`/me/${person}/everything`);
  const file = (await response.json()) as { records: Record<string, { what?: string }[]> };
  // The database gives rows in the order in which it happens to read them, which a growing table changes.
  const kept = Object.entries(file.records).map(([table, rows]) => [
    table,
    rows
      .filter((row) => row.what !== 'take-everything')
      .map((row) => JSON.stringify(row))
      .sort(),
  ]);
  return JSON.stringify(Object.fromEntries(kept), null, 1);
}
