import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { get } from '#platform';
import { html } from '#ui';
import { httpVisitor } from '../../../journeys/http-visitor.ts';
import { signsInByLetter } from '../../../journeys/steps.ts';
import { openTown, type Town } from '../../../journeys/town.ts';
import { routes } from '../routes.ts';
import { createApp } from './create-app.ts';

let town: Town;

before(async () => {
  town = await openTown({ empty: true });
});
after(() => town.close());

describe('what is sent that no page of ours would send', () => {
  test('a form from another site is refused and nothing is changed', async () => {
    const response = await post('/sign-in', 'email=ola%40harbour.example');
    assert.equal(response.status, 403);
    assert.match(await response.text(), /Please send that again/);
  });

  test('a form that the browser says comes from a neighbour’s site is refused', async () => {
    const response = await town.app.request('/sign-in', {
      method: 'POST',
      body: 'email=ola%40harbour.example',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-site' },
    });
    assert.equal(response.status, 403);
  });

  test('a form of somebody who is no longer signed in leads back to its page, and to no other site', async () => {
    const asked = async (referer: string): Promise<string | null> => {
      const sent = { method: 'POST', headers: { referer } };
      return (await town.app.request('/me/begin', sent)).headers.get('location');
    };
    assert.equal(
      await asked('http://localhost:3000/people/here?a=b'),
      '/sign-in?to=%2Fpeople%2Fhere%3Fa%3Db',
    );
    assert.equal(await asked('https://elsewhere.example//evil.example'), '/sign-in?to=%2Fme');
    assert.equal(await asked(''), '/sign-in?to=%2Fme');
  });

  test('JSON instead of a form is told what to do', async () => {
    const response = await post('/sign-in', '{"email":"ola@harbour.example"}', 'application/json');
    assert.equal(response.status, 400);
    assert.match(await response.text(), /Something other than a form/);
  });

  test('fifty megabytes are refused before they are read', async () => {
    const response = await post('/sign-in', 'x'.repeat(50_000_000));
    assert.equal(response.status, 413);
    assert.match(await response.text(), /too much at once/);
  });

  test('an upload where no file is asked for is no form of ours', async () => {
    const response = await post('/sign-in', '--b\r\nnonsense', 'multipart/form-data; boundary=b');
    assert.ok([400, 403].includes(response.status));
  });
});

describe('letters to sign in, asked for from one place on the network', () => {
  test('come to an end, whatever the visitor writes about where they are', async () => {
    const ask = asksBehind(1);
    const lies = await Promise.all(
      Array.from({ length: 50 }, (_, each) => ask(each, `198.51.100.${each}, 203.0.113.9`)),
    );
    assert.equal(lies.filter((status) => status === 303).length, 30);
    assert.equal(await ask(51, '203.0.113.10'), 303);
  });

  test('are counted by the nearest machine where no server of ours stands in front', async () => {
    const ask = asksBehind(0);
    const lies = await Promise.all(
      Array.from({ length: 50 }, (_, each) => ask(100 + each, `198.51.100.${each}`)),
    );
    assert.equal(lies.filter((status) => status === 303).length, 30);
  });
});

describe('addresses', () => {
  test('one that does not exist says so with a way on', async () => {
    const response = await town.app.request('/no/such/page');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /There is no page here/);
  });

  test('a page asked for in Welsh keeps one language, and says in Welsh which', async () => {
    const visitor = town.visitor('Welsh');
    await visitor.opens('/preferences?language=cy&back=%2Fdirectory');
    await visitor.opens('/directory');
    await visitor.sees('Mae’r dudalen hon yn Saesneg', 'Mewngofnodi', 'Find support');
    await visitor.opens('/preferences?bigger=on&back=%2F');
    await visitor.sees('Mae’r dudalen hon yn Saesneg');
  });

  test('a part that is no id is no address', async () => {
    const visitor = town.visitor('anybody');
    await visitor.opens('/people/1;drop/circle');
    assert.ok([200, 404].includes(visitor.status()));
  });

  test('a private page sends those who are not signed in to sign in, and back afterwards', async () => {
    const response = await town.app.request('/me');
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/sign-in?to=%2Fme');
  });

  test('a link that changes how pages look never leads to another site', async () => {
    const response = await town.app.request('/preferences?bigger=on&back=https://elsewhere.example');
    assert.equal(response.status, 303);
    assert.doesNotMatch(response.headers.get('location') ?? '', /elsewhere/);
  });
});

describe('every answer', () => {
  test('forbids script in the page, framing and guessing', async () => {
    const response = await town.app.request('/');
    assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self'/);
    assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /unsafe/);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(response.headers.get('cache-control'), 'private, no-store');
  });

  test('keeps its cookies from scripts and other sites', async () => {
    const response = await town.app.request('/');
    assert.ok(
      response.headers
        .getSetCookie()
        .every((cookie) => /HttpOnly/.test(cookie) && /SameSite=Lax/.test(cookie)),
    );
  });

  test('says whether the database is there', async () => {
    const response = await town.app.request('/health');
    assert.equal(response.status, 200);
    assert.equal(((await response.json()) as { status: string }).status, 'ok');
  });
});

test('bigger letters, easy words and strong colours are remembered', async () => {
  const visitor = town.visitor('anybody');
  await visitor.opens('/preferences?bigger=on&back=/help');
  assert.equal(visitor.isAt(), '/help');
  assert.match(visitor.page().outerHTML, /class="govuk-template bigger"/);
});

test('an address holds to the ability it names, even where its answer asks nothing', async () => {
  const forgetful = get('/plans/:person/words', { may: 'see-plan' }, () => ({
    page: { title: 'Private words', body: html`` },
  }));
  const app = createApp({
    world: town.world,
    routes: [...routes, forgetful],
    openRoutes: [],
    secret: new Uint8Array(32),
    log: () => undefined,
  });
  const stranger = httpVisitor((path, init) => app.request(path, init), 'a stranger');
  await signsInByLetter(stranger, 'new@example.org', 'New');
  await stranger.opens(`/plans/${town.world.clock.newId()}/words`);
  assert.equal(stranger.status(), 403);
  await stranger.doesNotSee('Private words');
});

test('what is written down of a fault of ours names the route, and no secret of a link', async () => {
  const lines: Readonly<Record<string, unknown>>[] = [];
  const broken = get('/sign-in/:token/broken', 'anyone', () => {
    throw new Error('as a test');
  });
  const { world } = town;
  const app = createApp({
    world,
    routes: [broken],
    openRoutes: [],
    secret: new Uint8Array(32),
    log: (line) => lines.push(line),
  });
  const response = await app.request('/sign-in/very-secret/broken');
  assert.equal(response.status, 500);
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(lines[0]?.['route'], 'GET /sign-in/:token/broken');
  assert.doesNotMatch(JSON.stringify(lines), /very-secret/);
});

test('the kit is shown where the town is made up, and is not there in real use', async () => {
  assert.equal((await town.app.request('/ui')).status, 200);
  const { world } = town;
  const real = createApp({
    world: { ...world, settings: { ...world.settings, demo: false } },
    routes,
    openRoutes: [],
    secret: new Uint8Array(32),
    log: () => undefined,
  });
  assert.equal((await real.request('/ui')).status, 404);
});

test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));

function post(path: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> {
  return Promise.resolve(town.app.request(path, { method: 'POST', body, headers: { 'content-type': type } }));
}

/** Asks for a letter with this in `X-Forwarded-For`, past so many servers of the operator's own; gives the status. */
function asksBehind(proxies: number): (each: number, forwardedFor: string) => Promise<number> {
  const { settings } = town.world;
  const world = { ...town.world, settings: { ...settings, proxies } };
  const app = createApp({ world, routes, openRoutes: [], secret: new Uint8Array(32), log: () => undefined });
  const nearest = { incoming: { socket: { remoteAddress: '10.6.6.6' } } };
  return async (each, forwardedFor) => {
    const page = await app.request('/sign-in');
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    const body = new URLSearchParams({ csrf, email: `asks${each}@example.org`, to: '/me' });
    const headers = { cookie: cookies.join('; '), 'x-forwarded-for': forwardedFor };
    const answer = await app.request('/sign-in', { method: 'POST', body, headers }, nearest);
    return answer.status;
  };
}
