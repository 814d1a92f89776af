import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, test } from 'node:test';
import { expectDone } from '#basics';
import type { FeedPart } from '../formats/feed-records.ts';
import { pagedFeed } from '../formats/paged-feed.ts';
import { getJson } from './get-json.ts';
import { openFeed } from './open-feed.ts';

type Answering = (url: URL, response: http.ServerResponse) => void;

describe('the address of a list', () => {
  let server: http.Server;
  let base = '';
  let answering: Answering = () => undefined;
  const asked: string[] = [];

  before(async () => {
    server = http.createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://127.0.0.1');
      asked.push(`${url.pathname}${url.search}`);
      answering(url, response);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  const read = async (answer: Answering, path = '/o/v1'): Promise<readonly FeedPart[]> => {
    answering = answer;
    asked.length = 0;
    return collect(expectDone(await openFeed(`${base}${path}`)).parts);
  };
  const refusedAs = async (answer: Answering): Promise<string> => {
    const last = (await read(answer)).at(-1);
    if (last?.is !== 'refused' || !('address' in last.refused)) return 'not refused';
    const { because, told } = last.refused;
    return told === undefined ? because : `${because}: ${told}`;
  };

  test('is read page by page, and each service whole', async () => {
    const parts = await read((url, response) => {
      const page = Number(url.searchParams.get('page'));
      const one = /services\/(\w+)$/.exec(url.pathname)?.[1];
      if (one !== undefined) return json(response, { id: one, name: `Whole ${one}` });
      return json(response, {
        total_pages: 2,
        page_number: page,
        contents: [{ id: `a${page}` }, { id: `b${page}` }],
      });
    });
    assert.deepEqual(
      parts.map((part) => part.is === 'record' && part.raw['name']),
      ['Whole a1', 'Whole b1', 'Whole a2', 'Whole b2'],
    );
    assert.equal(asked[0], '/o/v1/services?page=1&per_page=100');
  });

  test('of the first generation counts its pages under other names', async () => {
    const parts = await read((url, response) => {
      if (!url.search) return json(response, {}, 404);
      const page = Number(url.searchParams.get('page'));
      return json(response, { totalPages: 3, number: page, last: page === 3, content: [{ id: `s${page}` }] });
    }, '/services');
    assert.equal(parts.length, 3);
    assert.equal(asked.filter((path) => /services\/s/.test(path)).length <= 4, true);
  });

  test('may give everything at once', async () => {
    const parts = await read((url, response) =>
      json(response, url.search ? [{ id: 'a' }, { id: 'b' }] : {}, url.search ? 200 : 404),
    );
    assert.equal(parts.length, 2);
  });

  test('is refused where it goes in a circle', async () => {
    const circle: Answering = (url, response) =>
      json(response, url.search ? { contents: [{ id: 'a' }], last_page: false } : {}, url.search ? 200 : 404);
    assert.equal(await refusedAs(circle), 'loops');
  });

  test('is refused where every page is new and there is no end, but not before its end', async () => {
    const endless: Answering = (url, response) =>
      json(
        response,
        url.search ? { contents: [{ id: `a${Number(url.searchParams.get('page')) % 7}` }], last: false } : {},
        url.search ? 200 : 404,
      );
    assert.equal(await refusedAs(endless), 'loops');
  });

  test('is refused where it answers with a web page, with something else, or not at all', async () => {
    const html: Answering = (_url, response) => response.end('<!doctype html><title>Sign in</title>');
    assert.equal(await refusedAs(html), 'answers-html');
    assert.equal(await refusedAs((_url, response) => response.end('{"contents":[')), 'answers-no-json');
    assert.equal(
      await refusedAs((_url, response) => response.end(Buffer.from([0x22, 0xe9, 0x22]))),
      'answers-no-json',
    );
    assert.equal(
      await refusedAs((_url, response) => json(response, { message: 'hello' })),
      'answers-no-list',
    );
    assert.equal(await refusedAs((_url, response) => json(response, {}, 503)), 'answered: 503');
    assert.equal(
      await refusedAs((_url, response) => json(response, { contents: [] })),
      'answers-no-list: no services',
    );
    assert.match(await refusedAs((_url, response) => response.destroy()), /^unreachable/);
  });

  test('is refused where it sends us elsewhere, and nobody goes there', async () => {
    const elsewhere: Answering = (_url, response) => {
      response.writeHead(302, { location: 'http://169.254.169.254/secret' });
      response.end();
    };
    assert.equal(await refusedAs(elsewhere), 'redirects: http://169.254.169.254/secret');
    assert.equal(asked.length, 1);
  });

  // Each test gives the time that may not pass before it is over: the one that must run out is short, and no machine is too slow.
  const no_end_ms = 2_000_000_000;

  test('is refused where it stalls', async () => {
    answering = (_url, response) => void response.write('{"contents":[');
    const patience = { stall_ms: 50, whole_ms: no_end_ms, bytes_max: 1_000 };
    const stalled = await collect(pagedFeed(base, (address) => getJson(address, patience)));
    assert.equal(stalled[0]?.is === 'refused' && stalled[0].refused.because, 'stalls');
  });

  test('is refused where it never stops', async () => {
    answering = (_url, response) => void response.end(`[${'{"id":"a"},'.repeat(1_000)}`);
    const patience = { stall_ms: no_end_ms, whole_ms: no_end_ms, bytes_max: 1_000 };
    const flooded = await collect(pagedFeed(base, (address) => getJson(address, patience)));
    assert.equal(flooded[0]?.is === 'refused' && flooded[0].refused.because, 'answers-too-much');
  });

  test('is refused where it sends a little now and then, for ever', async () => {
    const drips: NodeJS.Timeout[] = [];
    answering = (_url, response) => {
      response.write('{"contents":[');
      drips.push(setInterval(() => response.write(' '), 10));
    };
    const patience = { stall_ms: no_end_ms, whole_ms: 100, bytes_max: 1_000_000 };
    const dripped = await collect(pagedFeed(base, (address) => getJson(address, patience)));
    assert.equal(dripped[0]?.is === 'refused' && dripped[0].refused.because, 'stalls');
    drips.forEach(clearInterval);
  });

  test('is refused where a page is nested beyond all reading', async () => {
    const deep = '['.repeat(200_000);
    assert.equal(
      await refusedAs((_url, response) => response.end(deep + deep.replaceAll('[', ']'))),
      'answers-too-deep',
    );
  });
});

test('a folder without a table of services is no package', async () => {
  const folder = new URL('.', import.meta.url).pathname;
  assert.deepEqual(await openFeed(folder), { refused: { because: 'no-table-of-services', file: folder } });
});

function json(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function collect(parts: AsyncIterable<FeedPart>): Promise<readonly FeedPart[]> {
  const found: FeedPart[] = [];
  for await (const part of parts) found.push(part);
  return found;
}
