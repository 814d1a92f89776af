import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openTown, type Town } from '../../../journeys/town.ts';

let town: Town;
before(async () => {
  town = await openTown();
});
after(() => town.close());

describe('open data', () => {
  test('may be read and kept by anybody, from any page, without a cookie', async () => {
    const response = await ask('/oruk/v3/services');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=300');
    assert.equal(response.headers.get('set-cookie'), null);
  });

  test('costs nothing to ask for again while it is the same', async () => {
    const first = await ask('/oruk/v3/services');
    const again = await ask('/oruk/v3/services', { 'if-none-match': first.headers.get('etag') ?? '' });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    const other = await ask('/oruk/v3/services?page=2', { 'if-none-match': first.headers.get('etag') ?? '' });
    assert.equal(other.status, 200);
  });

  test('comes packed where the reader can unpack it', async () => {
    const response = await ask('/oruk/v3/services', { 'accept-encoding': 'gzip' });
    assert.equal(response.headers.get('content-encoding'), 'gzip');
  });

  test('says before a page of another site asks that it may', async () => {
    const response = await town.app.request('/oruk/v3/services', { method: 'OPTIONS' });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
  });

  test('is only to read', async () => {
    const response = await town.app.request('/oruk/v3/services', { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
  });

  test('answers an address that is none with a problem in words', async () => {
    const response = await ask('/oruk/v3/organizations');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /Nothing answers here/);
  });
});

async function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return town.app.request(path, { headers });
}
