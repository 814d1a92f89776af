import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { harbour, type TestWorld, visitOf, type VisitParts, worldOn } from '#people/testing';
import { type Answer, openDatabase } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { findServices, listServices, mistakesTold } from '../actions/index.ts';
import { harbourList, harbourListings } from '../seed/index.ts';
import type { ServiceId } from '../service.ts';
import { comparePage } from './compare-page.ts';
import { mistakePage, sendMistake } from './mistake-page.ts';
import { openDataPage } from './open-data-page.ts';
import { searchPage } from './search-page.ts';
import { servicePage } from './service-page.ts';

describe('the pages of the directory', () => {
  let made: TestDatabase;
  let world: TestWorld;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-11-20T09:00:00Z' });
    await listServices(world, harbour, harbourList, harbourListings);
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const search = (query: Readonly<Record<string, string>>) =>
    searchPage(visitOf(world, undefined, { query }));
  const idOf = async (text: string): Promise<ServiceId> => {
    const found = await findServices(visitOf(world), { text, place: '', page: 1 });
    const first = found.services[0];
    if (first === undefined) throw new Error(`expected to find ${text}`);
    return first.service.id;
  };
  const about = (service: string, parts: VisitParts = {}) =>
    visitOf(world, undefined, { ...parts, params: { service } });

  test('a search in one’s own words shows what it costs, how to pay and why it is here', async () => {
    const body = bodyOf(await search({ q: 'someone to go swimming with on Thursdays' }));
    assert.match(body, /<h2>2 results for/);
    assert.match(body, /Thursday swimmers/);
    assert.match(body, /£4\.20 a session\. You can pay with a direct payment/);
    assert.match(body, /The name: <strong>Thursday<\/strong> <strong>swimmers<\/strong>/);
  });

  test('everything is shown page by page', async () => {
    const first = bodyOf(await search({}));
    assert.match(first, /<h2>40 results/);
    assert.match(first, /href="\/directory\?page=2"/);
    assert.match(bodyOf(await search({ page: '2' })), /href="\/directory\?page=1"/);
    assert.match(bodyOf(await search({ page: 'two' })), /href="\/directory\?page=2"/);
  });

  test('every filter can be asked for in the address, and each result says why it fits', async () => {
    const body = bodyOf(
      await search({
        q: 'swimming',
        place: 'HB1',
        day: '4',
        time: 'afternoon',
        'access-step-free': 'yes',
        now: 'yes',
      }),
    );
    assert.match(body, /<h2>1 result/);
    assert.match(body, /<li>Thursdays, 2pm to 3.30pm<\/li>/);
    assert.match(body, /they can take somebody new \(said on Wednesday 28 October 2026\)/);
    assert.match(body, /value="yes" checked name="access-step-free"/);
  });

  test('a sentence with a place in it is looked for near that place', async () => {
    const body = bodyOf(await search({ q: 'swimming near the market who takes direct payments' }));
    assert.match(body, /Thursday swimmers/);
    assert.match(body, /miles from market|Very near market/);
  });

  test('who would rather look than type has a picture for each part of life', async () => {
    assert.match(bodyOf(await search({})), /href="\/directory\?topic=moving"/);
    const body = bodyOf(await search({ topic: 'moving' }));
    assert.match(body, /You are looking at: Moving/);
    assert.match(body, /Thursday swimmers/);
  });

  test('results can be put side by side, sent and printed', async () => {
    const [one, two] = [await idOf('pottery arts club'), await idOf('thursday swimmers')];
    const chosen = bodyOf(await search({ q: 'club', compare: `${one}.${two}` }));
    assert.match(chosen, /href="\/directory\/compare\?compare=[^"]+">See 2 side by side/);
    assert.match(chosen, /Take out of what I compare/);
    const body = bodyOf(
      await comparePage(visitOf(world, undefined, { query: { compare: `${one}.${two}.x` } })),
    );
    assert.match(body, /£21\.00 an hour/);
    assert.match(body, /£4\.20 a session/);
    assert.match(body, /href="mailto:\?subject=/);
    assert.deepEqual(await comparePage(visitOf(world)), { goTo: '/directory' });
  });

  test('results that are on the map are drawn, with the same numbers in a list', async () => {
    const body = bodyOf(await search({ q: 'swimming' }));
    assert.match(body, /<svg class="map"[^>]+role="img" aria-label="A map of 2 places/);
  });

  test('nothing found says what to do, leaving out one thing at a time', async () => {
    const body = bodyOf(await search({ q: 'choir', pay: 'individual-service-fund', place: 'Northquay' }));
    assert.match(body, /We found nothing/);
    assert.match(body, /href="\/directory\?q=choir&amp;place=Northquay">search for any way to pay/);
  });

  test('an age that is none is said beside its field, and what was typed is kept', async () => {
    const answer = await search({ age: '<b>old</b>' });
    assert.equal('status' in answer && answer.status, 422);
    assert.match(bodyOf(answer), /value="&lt;b&gt;old&lt;\/b&gt;"/);
    assert.match(bodyOf(answer), /Type an age in whole years/);
  });

  test('a service says what it is, when, where, what it costs, and how old that is', async () => {
    const body = bodyOf(await servicePage(about(await idOf('pottery arts club'))));
    assert.match(body, /£21\.00 an hour/);
    assert.match(body, /Tuesdays and Thursdays, 10am to 1pm/);
    assert.match(body, /The Old Sail Loft, 4 Quay Street, Harbour, HB1 2QS/);
    assert.match(body, /<li>clay and tools are in the price<\/li>/);
    assert.match(body, /checked it on Friday 2 October 2026/);
    assert.match(body, /href="\/plans\/add\?service=[0-9a-f-]{36}"/);
  });

  test('information from before 2023 says that it was checked long ago', async () => {
    assert.match(
      bodyOf(await servicePage(about(await idOf('knit natter')))),
      /Checked long ago: on Friday 18 November 2022/,
    );
    assert.match(bodyOf(await search({ q: 'knit natter' })), /Checked long ago: on Friday 18 November 2022/);
  });

  test('a service says whether it can take somebody new, and since when', async () => {
    const body = bodyOf(await servicePage(about(await idOf('thursday swimmers'))));
    assert.match(body, /They can take .*now\.<br>They said so on Wednesday 28 October 2026/);
  });

  test('an unknown service is not found, whatever the address holds', async () => {
    for (const service of ['nothing', '00000000-0000-7000-8000-000000000000', '%00']) {
      assert.deepEqual(await servicePage(about(service)), { refusal: 'not-found' });
    }
  });

  test('open data is explained, with each of our own words at the address that the data names', () => {
    const body = bodyOf(openDataPage(visitOf(world)));
    assert.match(body, /<code>\/oruk\/v3\/service_at_locations\/ID<\/code>/);
    assert.match(body, /id="how-you-can-pay-direct-payment"/);
    assert.match(body, /d7019ae4-6340-5376-8283-747c9c918490/);
  });

  test('anyone can tell what is wrong, once a form', async () => {
    const service = await idOf('knit natter');
    const page = bodyOf(await mistakePage(about(service)));
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const form = { words: 'It has moved.', 'answer-to': '', token };
    const sent = [await sendMistake(about(service, { form })), await sendMistake(about(service, { form }))];
    assert.deepEqual(sent, [
      { goTo: `/directory/${service}/thanks` },
      { goTo: `/directory/${service}/thanks` },
    ]);
    assert.equal((await mistakesTold(world, harbour)).length, 1);
  });

  test('telling nothing, too much or a wrong address is said beside the field, and what was typed is kept', async () => {
    const service = await idOf('knit natter');
    const form = { words: 'x'.repeat(2001), 'answer-to': 'bea at home', token: 'stale' };
    const answer = await sendMistake(about(service, { form }));
    assert.equal('status' in answer && answer.status, 422);
    assert.match(bodyOf(answer), /Use fewer words/);
    assert.match(bodyOf(answer), /value="bea at home"/);
    assert.match(bodyOf(await sendMistake(about(service))), /Tell us what is wrong/);
    const unseen = await sendMistake(about(service, { form: { words: '\u0000\u200b' } }));
    assert.match(bodyOf(unseen), /Tell us what is wrong/);
  });
});

function bodyOf(answer: Answer): string {
  return 'page' in answer ? answer.page.body.toString() : '';
}
