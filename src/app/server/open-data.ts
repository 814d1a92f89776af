import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context, Hono } from 'hono';
import type { OpenAnswer, OpenRoute, Problem } from '#platform';
import type { House } from './house.ts';
import { sendFault, sendProblem } from './problems.ts';
import { createVisitLimit } from './visit-limit.ts';
import { whoAsks } from './visiting.ts';

const asks_a_minute_max = 600;
const keep_seconds = 300;
const packed_bytes_min = 2_000;

const anywhere = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/**
 * Serves open data under its own addresses: for anybody, from any page of any site, without a cookie. What is the same as
 * before costs nothing to ask for again.
 */
export function mountOpenData(app: Hono, house: House, routes: readonly OpenRoute[]): void {
  const mayAsk = createVisitLimit(asks_a_minute_max, 60);
  for (const { answer, path } of routes) {
    app.get(path, async (context) => {
      const wait_seconds = mayAsk(whoAsks(context, house), Date.parse(house.world.clock.now()));
      if (wait_seconds > 0) return tooOften(context, wait_seconds);
      try {
        return sendOpen(context, await answer(askedIn(context, house)));
      } catch (fault) {
        return sendFault(context, house, fault, anywhere);
      }
    });
    app.options(path, (context) => context.body(null, 204, { ...anywhere, ...preflight }));
    app.all(path, (context) => sendProblem(context, onlyRead, { ...anywhere, allow: 'GET, HEAD, OPTIONS' }));
  }
  for (const start of new Set(routes.map(({ path }) => path.split('/')[1] ?? ''))) {
    app.all(`/${start}/*`, (context) => sendProblem(context, nothingHere, anywhere));
  }
}

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-max-age': '86400',
};
const onlyRead: Problem = { status: 405, title: 'Only to read', detail: 'This address answers GET alone.' };
const nothingHere: Problem = {
  status: 404,
  title: 'Not found',
  detail: 'Nothing answers here. /directory/open-data lists what does.',
};

function askedIn(context: Context, { world }: House) {
  return {
    ...world,
    locality: world.settings.locality,
    params: context.req.param(),
    query: context.req.query(),
  };
}

function sendOpen(context: Context, answer: OpenAnswer): Response {
  if ('problem' in answer) return sendProblem(context, answer.problem, anywhere);
  const text = JSON.stringify(answer.json);
  const mark = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  const headers = {
    ...anywhere,
    'cache-control': `public, max-age=${keep_seconds}`,
    etag: mark,
    vary: 'accept-encoding',
  };
  if (context.req.header('if-none-match')?.includes(mark) === true) return context.body(null, 304, headers);
  const packs =
    text.length >= packed_bytes_min && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  return context.body(packs ? new Uint8Array(gzipSync(text, { level: 4 })) : text, 200, {
    ...headers,
    'content-type': 'application/json',
    ...(packs && { 'content-encoding': 'gzip' }),
  });
}

function tooOften(context: Context, wait_seconds: number): Response {
  const detail = `Ask at most ${asks_a_minute_max} times a minute. Try again in ${wait_seconds} seconds.`;
  return sendProblem(
    context,
    { status: 429, title: 'Too many requests', detail },
    { ...anywhere, 'retry-after': String(wait_seconds) },
  );
}
