import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { mainstayStart } from '#allocation';
import { findServices } from '#directory/actions';
import { openTown, type Town } from '../../../journeys/town.ts';
import { operations } from './mount-api.ts';

const Described = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({
        responses: z.looseObject({
          200: z.object({ content: z.record(z.string(), z.object({ schema: z.looseObject({}) })) }).loose(),
        }),
      }),
    ),
  ),
  components: z.object({ schemas: z.object({ Problem: z.looseObject({}) }) }),
});

let town: Town;
let described: z.infer<typeof Described>;
let service = '';

before(async () => {
  town = await openTown();
  described = Described.parse(await (await town.app.request('/api/openapi.json')).json());
  const { world } = town;
  const found = await findServices(
    { ...world, locality: world.settings.locality },
    { text: '', place: '', page: 1 },
  );
  service = found.services[0]?.service.id ?? '';
});
after(() => town.close());

describe('every operation that the document describes', () => {
  test('answers as it says it would', async () => {
    const faults: Record<string, unknown> = {};
    for (const { method, path } of operations) {
      const answer = await asks(method, path, rightly(path));
      const schema = described.paths[path]?.[method]?.responses['200'].content['application/json']?.schema;
      const why = against(schema ?? false, await answer.json());
      if (answer.status !== 200 || why.length > 0) faults[`${method} ${path}`] = [answer.status, why];
    }
    assert.deepEqual(faults, {});
  });

  test('says what is wrong as a problem, as described', async () => {
    const answers = await Promise.all([
      ...operations.map(({ path }) => asks('delete', path, rightly(path))),
      ...operations.filter(({ path }) => path.includes('{id}')).map(({ path }) => asks('get', path, 'none')),
      asks('post', '/api/working-out', '{'),
      asks('post', '/api/working-out', `"${'x'.repeat(200_000)}"`),
      asks('get', '/api/services?page=none', ''),
      asks('get', '/api/no-such-thing', ''),
    ]);
    const wrong = await Promise.all(
      answers.map(async (answer) => {
        const type = answer.headers.get('content-type');
        const body: unknown = await answer.json();
        const faults = against(described.components.schemas.Problem, body);
        const said = z.object({ status: z.literal(answer.status) }).safeParse(body).success;
        return type === 'application/problem+json' && said && faults.length === 0
          ? []
          : [[answer.status, type, body]];
      }),
    );
    assert.deepEqual(wrong.flat(), []);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([400, 404, 405, 413, 422]));
  });

  test('names what a method that it does not take could have been', async () => {
    const answer = await asks('delete', '/api/working-out', '');
    assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'POST']);
  });
});

/** What an operation is asked rightly: an id, or a body. */
function rightly(path: string): string {
  if (path.startsWith('/api/services/')) return service;
  if (path.startsWith('/api/instruments/')) return 'mainstay-start';
  if (path.startsWith('/api/policy-packs/')) return 'nils';
  return JSON.stringify({ instrument: 'mainstay-start', answers: allAtNought() });
}

function allAtNought(): object {
  return Object.fromEntries(mainstayStart.areas.map(({ id }) => [id, { level: 0 }]));
}

function asks(method: string, path: string, given: string): Promise<Response> {
  const sent = { method: 'POST', body: given, headers: { 'content-type': 'application/json' } };
  const at = path.replace('{id}', given);
  return Promise.resolve(town.app.request(at, method === 'post' ? sent : { method: method.toUpperCase() }));
}

function against(schema: object | boolean, value: unknown): readonly string[] {
  const validate = new Ajv2020({ strict: false }).compile(schema);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ''}`);
}
