import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { employ, foundOrganisation } from '#people/actions';
import { routes } from '../src/app/routes.ts';
import { everyAddress, type Found, type FoundField } from './every-address.ts';
import { agreesThePlan, keepsTheStartingFigure, sendsItIn, writesThePlan } from './golden-story.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { acceptsTheInvitation, invites, signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

/** Words of Ola's that nobody without business here may ever read. */
const olasWords = [
  'decides when I get up',
  'Getting up and out',
  '348.80',
  'ola.golden@',
  'Thursday minibus',
];

const privateRoutes = routes.filter((route) => typeof route.who === 'object');

let town: Town;
let ola: HttpVisitor;
let found: Found;
let recordBefore: string;

before(async () => {
  town = await openTown();
  ola = town.visitor('Ola');
  const priya = town.visitor('Priya');
  await keepsTheStartingFigure(ola);
  await writesThePlan(ola);
  found = await everyAddress(ola, ['/me']);
  await sendsItIn(ola);
  await agreesThePlan(priya);
  found = together(found, await everyAddress(ola, ['/me']), await everyAddress(priya, ['/me']));
  recordBefore = await recordOf(ola);
});
after(() => town.close());

describe('whoever has no business with Ola’s things', () => {
  test('is sent to sign in first, where nobody is signed in', async () => {
    const answers = await triesEverything(town.visitor('nobody'));
    const elsewhere = answers.filter((each) => each.status !== 303 || !each.location.startsWith('/sign-in'));
    assert.deepEqual(inShort(elsewhere), []);
  });

  test('is shown and let do nothing, as somebody with a life and plan of their own', async () => {
    const stranger = town.visitor('Ivor');
    await signsInByLetter(stranger, 'ivor@harbour.example');
    await stranger.opens('/plans');
    await stranger.presses('Start my plan');
    assert.deepEqual(lettingIn(await triesEverything(stranger)), []);
  });

  test('is shown and let do nothing, as a sister whose support was ended', async () => {
    const bea = town.visitor('Bea');
    const powers = ['Help me answer', 'Read my plan', 'Write in my plan', 'See my money', 'Speak up for me'];
    await invites(ola, { name: 'Bea Marsh', email: 'bea@harbour.example', powers });
    await acceptsTheInvitation(bea, 'bea@harbour.example');
    await ola.opens('/me');
    await ola.follows('My people');
    await ola.follows('End this');
    await ola.presses('End it with Bea Marsh');
    recordBefore = await recordOf(ola);
    assert.deepEqual(lettingIn(await triesEverything(bea)), []);
  });

  test('is shown and let do nothing, as a worker in every role of another organisation', async () => {
    const { world } = town;
    const { locality } = world.settings;
    const kind = 'local-service';
    const organisationId = await foundOrganisation(world, locality, { kind, name: 'Elsewhere', about: '' });
    const work = { organisationId, name: 'Wanda Lee', email: 'wanda@elsewhere.example' };
    for (const role of ['planner', 'decider', 'payer', 'holder'] as const)
      await employ(world, locality, { ...work, role });
    const wanda = town.visitor('Wanda');
    await signsInByLetter(wanda, work.email);
    assert.deepEqual(lettingIn(await triesEverything(wanda)), []);
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
      const path = filled(route.path, { ...Object.fromEntries(found.parts), [part]: bad });
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

type Answered = {
  readonly asked: string;
  readonly status: number;
  readonly location: string;
  readonly body: string;
};

/** Asks every private address as it is for Ola: reads each and sends each of her forms. */
async function triesEverything(visitor: HttpVisitor): Promise<readonly Answered[]> {
  const answers = [];
  for (const route of privateRoutes) {
    const path = filled(route.path, Object.fromEntries(found.parts));
    answers.push(await tries(visitor, route.method, path, found.forms.get(route.path)?.fields ?? []));
  }
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

/** Answers that show or do more than say no. */
function lettingIn(answers: readonly Answered[]): readonly string[] {
  return inShort(
    answers.filter(
      ({ status, body }) => ![403, 404].includes(status) || olasWords.some((words) => body.includes(words)),
    ),
  );
}

function isAPage({ status }: Answered): boolean {
  return ![303, 403, 404, 410, 422].includes(status);
}

function inShort(answers: readonly Answered[]): readonly string[] {
  return answers.map(({ asked, status, location }) => `${asked}: ${status} ${location}`);
}

function filled(path: string, parts: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? town.world.clock.newId());
}

function partsIn(path: string): readonly string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
}

/** All that is recorded about somebody, without the lines that say they took it. */
async function recordOf(visitor: HttpVisitor): Promise<string> {
  const person = found.parts.get('person') ?? '';
  const response = await visitor.asks(`/me/${person}/everything`);
  const file = (await response.json()) as { records: Record<string, { what?: string }[]> };
  const kept = Object.entries(file.records).map(([table, rows]) => [
    table,
    rows.filter((row) => row.what !== 'take-everything'),
  ]);
  return JSON.stringify(Object.fromEntries(kept), null, 1);
}

function together(...all: readonly Found[]): Found {
  return {
    addresses: new Map(all.flatMap((each) => [...each.addresses])),
    parts: new Map(all.flatMap((each) => [...each.parts])),
    forms: new Map(all.flatMap((each) => [...each.forms])),
  };
}
