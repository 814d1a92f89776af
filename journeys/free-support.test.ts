import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { townsfolk } from '../src/app/demo/town.ts';
import { everyAddress } from './every-address.ts';
import type { HttpVisitor } from './http-visitor.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('where support is free', () => {
  let town: Town;
  before(async () => {
    town = await openTown({ lived: true, policy: 'nils' });
  });
  after(() => town.close());

  test('no page, form or file says a word about money of one’s own, to anybody', async () => {
    const said = [...(await saidTo(town.visitor('anybody'), ['/', '/budget/1', '/directory', '/sign-in']))];
    for (const { email, name } of townsfolk) {
      const visitor = town.visitor(name);
      await signsInByLetter(visitor, email);
      said.push(...(await saidTo(visitor, ['/me'])).map((each) => `${name}: ${each}`));
    }
    assert.deepEqual(said, []);
  });

  test('nor does what programs can ask', async () => {
    const visitor = town.visitor('a program');
    const said = [
      ...(await saidAt(visitor, '/api/openapi.json')),
      ...(await saidAt(visitor, '/api/instruments')),
      ...(await saidAt(visitor, '/api/policy-packs')),
    ];
    assert.deepEqual(said, []);
  });

  test('and the pages that ask elsewhere are not there, for whoever pays and for the person', async () => {
    const dev = town.visitor('Dev');
    await signsInByLetter(dev, 'dev@harbour-service.example');
    const ola = town.visitor('Ola');
    await signsInByLetter(ola, 'ola@harbour.example');
    const hers = await everyAddress(ola, ['/me']);
    const charge = `/holdings/${hers.parts.get('person') ?? ''}/charge`;
    const myPart = `/holdings/${hers.parts.get('person') ?? ''}/${hers.parts.get('holding') ?? ''}/my-part`;
    const answers = [
      await dev.asks(charge),
      await ola.asks(charge),
      await ola.asks(myPart),
      await dev.asks(charge, await formOf(dev, { age: '25-to-pension-age', income: '180' })),
      await ola.asks(myPart, await formOf(ola, { amount: '254' })),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404, 404],
    );
  });
});

const words =
  /(?<!auto)capital|\w*(?:income|contribution|means.test|financial)\w*|\bcharg(?:e|ed|es|ing)\b/gi;
// How the rules in force say, as data, that there is none of it.
const none = /"charging":\s*\{\s*"kind":\s*"none"\s*\}/;

/** Every such word on the pages and in the files that somebody finds, with where it stands. */
async function saidTo(visitor: HttpVisitor, starts: readonly string[]): Promise<readonly string[]> {
  const said: string[] = [];
  await everyAddress(visitor, starts, { read: (path, text) => void said.push(...saidIn(text, path)) });
  return said;
}

async function saidAt(visitor: HttpVisitor, path: string): Promise<readonly string[]> {
  return saidIn(await (await visitor.asks(path)).text(), path);
}

function saidIn(text: string, path: string): readonly string[] {
  return [...new Set([...text.replace(none, '').matchAll(words)].map(([word]) => `${word} at ${path}`))];
}

async function formOf(visitor: HttpVisitor, fields: Readonly<Record<string, string>>): Promise<RequestInit> {
  const page = await (await visitor.asks('/me')).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return { method: 'POST', body: new URLSearchParams({ ...fields, csrf }) };
}
