import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { anAccount, harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Answer, openDatabase, readLetters, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { myListings } from '../actions/index.ts';
import { beginOwn, endOwn, offerTogether, ownListingPage } from './own-pages.ts';
import { servicePage } from './service-page.ts';

describe('offering something together', () => {
  let made: TestDatabase;
  let world: TestWorld;
  let ann: SignedIn;
  let ben: SignedIn;
  let cal: SignedIn;

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-02-02T09:00:00Z' });
    [ann, ben, cal] = [
      await anAccount(world, { name: 'Ann' }),
      await anAccount(world, { name: 'Ben' }),
      await anAccount(world, { name: 'Cal' }),
    ];
    await list(ann, 'Days out together');
    await list(ben, 'Ben drives');
    await list(cal, 'Cal cooks');
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const list = (who: SignedIn, name: string) => {
    const form = { who: 'self-employed', name, what: 'Ask me.', cost: 'not-said', phone: '01632 960001' };
    return beginOwn(visitOf(world, who, { form }));
  };
  const listingOf = async (who: SignedIn) => {
    const [mine] = await myListings(visitOf(world, who));
    if (mine === undefined) throw new Error('expected a listing');
    return mine;
  };
  const send = async (who: SignedIn, form: Readonly<Record<string, string>>): Promise<Answer> => {
    const { listingId: listing } = await listingOf(who);
    return offerTogether(visitOf(world, who, { params: { listing }, form }));
  };
  const own = async (who: SignedIn) => {
    const { listingId: listing } = await listingOf(who);
    return bodyOf(await ownListingPage(visitOf(world, who, { params: { listing } })));
  };
  const page = async (who: SignedIn) => {
    const { serviceId: service } = await listingOf(who);
    return bodyOf(await servicePage(visitOf(world, undefined, { params: { service } })));
  };

  test('asks by name or by address, and shows nobody who has not said yes', async () => {
    await send(ann, { partner: 'ben DRIVES', answer: 'ask' });
    const { serviceId } = await listingOf(cal);
    await send(ann, { partner: `https://m.example/directory/${serviceId}`, answer: 'ask' });
    const letters = await world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, 9));
    assert.deepEqual(letters.map(({ to }) => to).toSorted(), ['ben@example.org', 'cal@example.org']);
    assert.doesNotMatch(await page(ann), /Ben drives|Cal cooks/);
    assert.match(await own(ann), /Ben drives<\/a>: has not answered yet/);
    assert.match(await own(ben), /Days out together<\/a>: asks you to offer it together/);
  });

  test('says in words who cannot be asked', async () => {
    assert.match(
      bodyOf(await send(ann, { partner: 'Nobody at all' })),
      /Nobody who lists themselves is called so/,
    );
    assert.match(bodyOf(await send(ann, { partner: 'Days out together' })), /That is this listing/);
    assert.match(bodyOf(await send(ann, { partner: ' ' })), /Write the name of their listing/);
  });

  test('names those who said yes on the page, and it on theirs', async () => {
    const { serviceId: other } = await listingOf(ann);
    await send(ben, { answer: 'yes', other });
    await send(ben, { answer: 'yes', other });
    await send(cal, { answer: 'no', other });
    assert.match(await page(ann), /Offered together by<\/h2>[\s\S]*Ben drives/);
    assert.doesNotMatch(await page(ann), /Cal cooks/);
    assert.match(await page(ben), /Also offered together with others<\/h2>[\s\S]*Days out together/);
  });

  test('lets nobody say yes who was not asked, or for somebody else', async () => {
    const { serviceId: other } = await listingOf(ann);
    await send(cal, { answer: 'yes', other });
    assert.doesNotMatch(await page(ann), /Cal cooks/);
  });

  test('is left at any time, by either, and with a listing that ends', async () => {
    const [anns, bens] = [await listingOf(ann), await listingOf(ben)];
    await send(ann, { answer: 'take-out', other: bens.serviceId });
    assert.doesNotMatch(await page(ann), /Ben drives/);
    await send(ann, { partner: 'Ben drives' });
    await send(ben, { answer: 'yes', other: anns.serviceId });
    assert.match(await page(ann), /Ben drives/);
    await endOwn(visitOf(world, ben, { params: { listing: bens.listingId } }));
    assert.doesNotMatch(await page(ann), /Ben drives/);
  });
});

function bodyOf(answer: Answer): string {
  return 'page' in answer
    ? `${answer.page.body.toString()}${(answer.page.errors ?? []).map(({ text }) => text).join()}`
    : '';
}
