import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anAccount, harbour, type TestWorld, visitOf, type VisitParts, worldOn } from '#people/testing';
import { type Answer, openDatabase, readLetters, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { askListers, findServices, loadPostcodes, myListings } from '../actions/index.ts';
import type { OwnListing } from '../own-listing.ts';
import {
  beginOwn,
  changeOwn,
  changeOwnPage,
  endOwn,
  ownListingPage,
  ownListingsPage,
  room,
} from './own-pages.ts';
import { searchPage } from './search-page.ts';
import { servicePage } from './service-page.ts';
import { answerStillRight, stillRightPage } from './still-right-page.ts';

const assistant = {
  who: 'personal-assistant',
  name: 'Ann helps',
  what: 'I help with <b>cooking</b> and getting about.<script>alert(1)</script>',
  days: ['2', '4'],
  opens: '9am',
  closes: '',
  town: 'Harbour',
  cost: 'priced',
  amount: '16.50',
  per: 'hour',
  pay: 'direct-payment',
  access: 'at-home',
  taking: 'yes',
  joining: 'Leave a message.',
};

describe('listing oneself', () => {
  let made: TestDatabase;
  let world: TestWorld;
  let ann: SignedIn;
  let bob: SignedIn;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-02-02T09:00:00Z' });
    ann = await anAccount(world, { name: 'Ann Tremaine' });
    bob = await anAccount(world, { name: 'Bob Hale' });
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const as = (who: SignedIn | undefined, parts: VisitParts) => visitOf(world, who, parts);
  const annsOne = async (): Promise<OwnListing> => {
    const [listing] = await myListings(as(ann, {}));
    if (listing === undefined) throw new Error('expected a listing of Ann’s');
    return listing;
  };
  const publicPage = async (): Promise<string> => {
    const { serviceId: service } = await annsOne();
    return bodyOf(await servicePage(as(undefined, { params: { service } })));
  };

  test('puts what was written in the directory at once, without markup, and nothing else about the person', async () => {
    const once = world.clock.newId();
    const form = { ...assistant, token: once };
    const sent = [await beginOwn(as(ann, { form })), await beginOwn(as(ann, { form }))];
    const { listingId } = await annsOne();
    assert.equal('goTo' in (sent[0] ?? {}) && goneTo(sent[0]), `/directory/mine/${listingId}`);
    assert.equal(goneTo(sent[1]), '/directory/mine');
    const body = await publicPage();
    assert.match(body, /I help with cooking and getting about\./);
    assert.match(body, /£16\.50 an hour/);
    assert.match(body, /Tuesdays and Thursdays, from 9am/);
    assert.match(body, /They can take somebody new now/);
    assert.doesNotMatch(body, /alert|Tremaine|ann\.tremaine@/);
    const found = await findServices(as(undefined, {}), {
      text: 'personal assistant cooking',
      place: '',
      page: 1,
      access: ['at-home'],
      takingNow: true,
    });
    assert.deepEqual(
      found.services.map(({ service }) => service.name),
      ['Ann helps'],
    );
  });

  test('tells what is missing beside its field, and keeps all that was typed', async () => {
    const form = {
      ...assistant,
      name: '',
      amount: 'lots',
      opens: 'nine',
      email: 'ann at home',
      town: 'Quayside',
    };
    const answer = await beginOwn(as(ann, { form }));
    assert.equal('status' in answer && answer.status, 422);
    const body = bodyOf(answer);
    assert.match(body, /Write what it shall be called/);
    assert.match(body, /Write pounds, such as 12/);
    assert.match(body, /Write a time/);
    assert.match(body, /Write a whole e-mail address/);
    assert.match(body, /value="Quayside"/);
    assert.equal((await myListings(as(ann, {}))).length, 1);
    const unreachable = await beginOwn(as(ann, { form: { ...assistant, joining: '' } }));
    assert.match(bodyOf(unreachable), /Give a phone number/);
  });

  test('is kept by whoever listed it, and by nobody else', async () => {
    const { listingId: listing } = await annsOne();
    const params = { listing };
    assert.match(bodyOf(await ownListingsPage(as(bob, {}))), /You have listed nothing yet/);
    assert.deepEqual(await ownListingPage(as(bob, { params })), { refusal: 'not-found' });
    assert.deepEqual(await changeOwn(as(bob, { params, form: assistant })), { refusal: 'not-found' });
    assert.deepEqual(await endOwn(as(bob, { params })), { refusal: 'not-found' });
  });

  test('can be changed, with what it says standing in the form', async () => {
    const { listingId: listing } = await annsOne();
    const params = { listing };
    const page = bodyOf(await changeOwnPage(as(ann, { params })));
    assert.match(page, /value="16\.50"/);
    assert.match(page, /value="09:00"/);
    await changeOwn(as(ann, { params, form: { ...assistant, amount: '17' } }));
    assert.match(await publicPage(), /£17\.00 an hour/);
    await room(as(ann, { params, form: { taking: 'waiting-list' } }));
    assert.match(await publicPage(), /There is a waiting list/);
  });

  test('stands on the map where its postcode is in the table that was loaded', async () => {
    const table = 'pcds,lat,long\nHB1 2QS,53.2,0.29\n';
    await loadPostcodes(world, harbour, bytesOf(table));
    const { listingId: listing } = await annsOne();
    await changeOwn(as(ann, { params: { listing }, form: { ...assistant, postcode: 'hb1 2qs' } }));
    const near = await findServices(as(undefined, {}), { text: '', place: 'HB1 2QS', page: 1, within: 1 });
    assert.deepEqual(
      near.services.map(({ metres, service }) => [service.name, Math.round(metres ?? -1)]),
      [['Ann helps', 0]],
    );
  });

  test('is kept current by one press in the letter that asks, which nobody else holds', async () => {
    const ask = () =>
      world.database.transaction({ locality: harbour }, (tx) => askListers(tx, world, harbour));
    world.clock.set('2026-08-03T03:00:00Z');
    assert.equal(await ask(), 0);
    world.clock.set('2026-08-04T03:00:00Z');
    assert.deepEqual([await ask(), await ask()], [1, 0]);
    const { listingId, serviceId } = await annsOne();
    const [letter] = await world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, 1));
    assert.deepEqual(
      [letter?.to, letter?.subject],
      ['ann.tremaine@example.org', 'Is “Ann helps” still right?'],
    );
    assert.match(letter?.body ?? '', new RegExp(`/directory/mine/${listingId}`));
    const params = { key: /still-right\/(\S+)/.exec(letter?.body ?? '')?.[1] ?? '' };
    const opened = await stillRightPage(as(undefined, { params }));
    assert.match(bodyOf(opened), /Yes, it is all still right/);
    assert.match(await publicPage(), /checked it on Monday 2 February 2026/);
    assert.equal(goneTo(await answerStillRight(as(undefined, { params }))), `/directory/${serviceId}`);
    assert.match(await publicPage(), /checked it on Tuesday 4 August 2026/);
    assert.equal(statusOf(await answerStillRight(as(undefined, { params }))), 410);
    assert.equal(statusOf(await stillRightPage(as(undefined, { params: { key: 'guess' } }))), 410);
  });

  test('whoever does not answer is asked again, and the listing says meanwhile how old it is', async () => {
    const ask = () =>
      world.database.transaction({ locality: harbour }, (tx) => askListers(tx, world, harbour));
    world.clock.set('2027-03-01T03:00:00Z');
    assert.equal(await ask(), 1);
    world.clock.set('2027-03-20T03:00:00Z');
    assert.equal(await ask(), 0);
    world.clock.set('2027-03-31T03:00:00Z');
    assert.equal(await ask(), 1);
    world.clock.set('2028-09-01T09:00:00Z');
    const results = bodyOf(await searchPage(as(undefined, { query: { q: 'ann helps' } })));
    assert.match(results, /Checked long ago: on Tuesday 4 August 2026/);
  });

  test('ends when its lister says so', async () => {
    const { listingId: listing } = await annsOne();
    await endOwn(as(ann, { params: { listing } }));
    assert.match(await publicPage(), /This has closed for good/);
    assert.match(bodyOf(await ownListingPage(as(ann, { params: { listing } }))), /You no longer offer this/);
    assert.deepEqual(await changeOwnPage(as(ann, { params: { listing } })), { refusal: 'not-found' });
  });
});

function bodyOf(answer: Answer): string {
  return 'page' in answer
    ? `${answer.page.body.toString()}${(answer.page.errors ?? []).map(({ text }) => text).join()}`
    : '';
}

function goneTo(answer: Answer | undefined): string | undefined {
  return answer !== undefined && 'goTo' in answer ? answer.goTo : undefined;
}

function statusOf(answer: Answer): number | undefined {
  return 'status' in answer ? answer.status : undefined;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
