import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTown, type Town } from '../../../journeys/town.ts';

let town: Town;
before(async () => {
  town = await openTown({ empty: true });
});
after(() => town.close());

test('the document describes every operation', async () => {
  const document = await read('/api/openapi.json');
  assert.equal(document.body['openapi'], '3.1.0');
  assert.deepEqual(Object.keys(document.body['paths'] as object), [
    '/api/instruments',
    '/api/instruments/{id}',
    '/api/working-out',
    '/api/policy-packs',
    '/api/policy-packs/{id}',
    '/api/services',
    '/api/services/{id}',
    '/api/purchase-answers',
  ]);
});

test('the golden answers give £21,237.89 a year and £408.42 a week', async () => {
  const instrument = await read('/api/instruments/example-114');
  const questions = instrument.body['questions'] as { id: string; levels: { step: number }[] }[];
  const points = [14, 3, 4, 0, 4, 6, 6, 2, 3, 0, 0, 2];
  const answers = Object.fromEntries(
    questions.map(({ id, levels }, place) => [
      id,
      { level: levels.findIndex((_, level) => pointsAt(levels, level) === points[place]) },
    ]),
  );
  const worked = await send('/api/working-out', { instrument: 'example-114', answers });
  assert.equal(worked.status, 200);
  assert.deepEqual(worked.body['annual'], { pence: 2_123_789, currency: 'GBP' });
  assert.deepEqual(worked.body['weekly'], { pence: 40_842, currency: 'GBP' });
});

test('missing answers are named', async () => {
  const worked = await send('/api/working-out', { instrument: 'mainstay-start', answers: {} });
  assert.equal(worked.status, 422);
  assert.equal((worked.body['fields'] as string[]).length, 12);
});

test('what is not JSON, not there or not asked rightly is a problem in words', async () => {
  const text = await town.app.request('/api/working-out', { method: 'POST', body: 'hello' });
  assert.equal(text.status, 400);
  assert.equal(text.headers.get('content-type'), 'application/problem+json');
  assert.equal((await read('/api/instruments/none')).status, 404);
  assert.equal((await read('/api/nothing')).status, 404);
  assert.equal((await read('/api/services?page=-1')).status, 422);
});

async function read(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await town.app.request(path);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function send(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await town.app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function pointsAt(levels: readonly { step: number }[], level: number): number {
  return levels.slice(0, level + 1).reduce((sum, { step }) => sum + step, 0);
}
