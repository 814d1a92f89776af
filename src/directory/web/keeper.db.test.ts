import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type OrganisationId } from '#basics';
import {
  anAccount,
  anOrganisation,
  aWorker,
  harbour,
  type TestWorld,
  visitOf,
  type VisitParts,
  worldOn,
} from '#people/testing';
import { type Answer, openDatabase, readLetters, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  findServices,
  listServices,
  myListings,
  openPlaces,
  openServices,
  remindOfChallenges,
} from '../actions/index.ts';
import { harbourList, harbourListings } from '../seed/index.ts';
import { answerDown, answerTold, downPage, workPage } from './keeper-pages.ts';
import { sendMistake } from './mistake-page.ts';
import { answerOwnTold, beginOwn, challengeDown, ownListingPage } from './own-pages.ts';
import { servicePage } from './service-page.ts';

const sewing = {
  who: 'self-employed',
  name: 'Sewing with Cal',
  what: 'Bring what you would mend.',
  cost: 'not-said',
  town: 'Harbour',
  phone: '01632 960123',
};

describe('looking after the directory', () => {
  let made: TestDatabase;
  let world: TestWorld;
  let cal: SignedIn;
  let priya: SignedIn;
  let joan: SignedIn;
  let organisation: OrganisationId;
  let listing = '';
  let service = '';

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-11-20T09:00:00Z' });
    organisation = await anOrganisation(world, { kind: 'local-service' });
    priya = await aWorker(world, { organisation, role: 'decider', name: 'Priya Nair' });
    joan = await aWorker(world, { organisation, role: 'decider', name: 'Joan Ellis' });
    cal = await anAccount(world, { name: 'Cal Reed' });
    await listServices(world, harbour, harbourList, harbourListings);
    await beginOwn(visitOf(world, cal, { form: sewing }));
    const [mine] = await myListings(visitOf(world, cal));
    listing = mine?.listingId ?? '';
    service = mine?.serviceId ?? '';
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const as = (who: SignedIn | undefined, parts: VisitParts) => visitOf(world, who, parts);
  const decide = (who: SignedIn, answer: string, words: string) =>
    answerDown(as(who, { params: { organisation, service }, form: { answer, words } }));
  const work = async () => bodyOf(await workPage(as(joan, { params: { organisation } })));
  const mine = async () => bodyOf(await ownListingPage(as(cal, { params: { listing } })));
  const page = async () => bodyOf(await servicePage(as(undefined, { params: { service } })));
  const isFound = async (): Promise<boolean> => {
    const { services } = await findServices(as(undefined, {}), { text: 'sewing', place: '', page: 1 });
    return services.some(({ service: { name } }) => name === 'Sewing with Cal');
  };
  const letters = async (many: number) =>
    (await world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, many))).map(
      ({ subject, to }) => `${to}: ${subject}`,
    );
  const tell = (of: string, words: string, answerTo = '') =>
    sendMistake(as(undefined, { params: { service: of }, form: { words, 'answer-to': answerTo } }));

  test('what is wrong reaches whoever listed themselves, by one letter, and their answer reaches who told it', async () => {
    await tell(service, 'The number rings out.', 'bea@example.org');
    await tell(service, 'Is it still on?');
    assert.deepEqual(await letters(9), [
      'cal.reed@example.org: Somebody says that a listing in the directory is wrong',
    ]);
    const body = await mine();
    assert.match(body, /The number rings out\./);
    assert.doesNotMatch(body, /bea@example\.org/);
    const mistake = /answers\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '';
    const form = { words: 'I have a new number now.' };
    const answer = (who: SignedIn, typed: Readonly<Record<string, string>>) =>
      answerOwnTold(as(who, { params: { listing, mistake }, form: typed }));
    assert.equal(statusOf(await answer(cal, { words: ' ' })), 422);
    await answer(cal, form);
    await answer(cal, form);
    assert.match(await mine(), /You answered: I have a new number now\./);
  });

  test('of a list that came in, it reaches the local service, which answers for it', async () => {
    const [clay] = (await findServices(as(undefined, {}), { text: 'pottery arts club', place: '', page: 1 }))
      .services;
    await tell(clay?.service.id ?? '', 'It moved to Fridays.', 'bea@example.org');
    assert.deepEqual((await letters(2)).toSorted(), [
      'joan.ellis@example.org: Somebody says that a listing in the directory is wrong',
      'priya.nair@example.org: Somebody says that a listing in the directory is wrong',
    ]);
    const mistake = /It moved to Fridays[\s\S]*?answers\/([0-9a-f-]{36})/.exec(await work())?.[1] ?? '';
    const form = { words: 'They have moved it back.' };
    await answerTold(as(priya, { params: { organisation, mistake }, form }));
    assert.deepEqual(await letters(1), [`bea@example.org: About “${clay?.service.name ?? ''}”: an answer`]);
    assert.doesNotMatch(await work(), /It moved to Fridays/);
  });

  test('what comes in great number is kept behind what others say, and sends no letter', async () => {
    const [walk] = (await findServices(as(undefined, {}), { text: 'swimming', place: '', page: 1 })).services;
    const parts = { from: '198.51.100.7', params: { service: walk?.service.id ?? '' } };
    const send = (words: string, who?: SignedIn) => sendMistake(as(who, { ...parts, form: { words } }));
    const numbers = Array.from({ length: 20 }, (_, index) => `Noise number ${(index + 1).toString()}.`);
    for (const words of numbers) await send(words);
    const sent = await letters(99);
    await send('Noise number 1.');
    assert.equal((await work()).split('Noise number 1.').length, 2);
    await send('One too many.');
    await send('It starts at ten.', cal);
    assert.match(
      await work(),
      /It starts at ten\.[\s\S]*Very many came from the same place[\s\S]*One too many/,
    );
    assert.equal((await work()).split('Very many came').length, 2);
    assert.deepEqual(await letters(99), sent);
  });

  test('nobody else sees or does any of this', async () => {
    assert.deepEqual(await workPage(as(cal, { params: { organisation } })), { refusal: 'not-allowed' });
    assert.deepEqual(await decide(cal, 'down', 'I do not like it.'), { refusal: 'not-allowed' });
    assert.deepEqual(await ownListingPage(as(priya, { params: { listing } })), { refusal: 'not-found' });
    assert.equal(await isFound(), true);
  });

  test('the local service sees what people listed lately', async () => {
    assert.match(await work(), /Listed or changed lately[\s\S]*Sewing with Cal/);
  });

  test('a listing that is taken down is found nowhere, and its page says only that', async () => {
    assert.equal(statusOf(await decide(priya, 'down', '')), 422);
    assert.match(
      bodyOf(await downPage(as(priya, { params: { organisation, service } }))),
      /Why is it taken down\?/,
    );
    await decide(priya, 'down', 'Nobody answers there.');
    await decide(priya, 'down', 'Pressed twice.');
    assert.equal(await isFound(), false);
    assert.match(await page(), /took this listing down on Friday 20 November 2026/);
    assert.doesNotMatch(await page(), /Bring what you would mend|01632/);
    const open = await openServices(as(undefined, {}), {}, { page: 1, perPage: 100 });
    assert.doesNotMatch(JSON.stringify(open.part), /Bring what you would mend/);
    const places = await openPlaces(as(undefined, {}), {}, { page: 1, perPage: 100 });
    assert.equal(places.part.length, places.total);
    assert.equal(
      places.part.some((each) => each.service.id === service),
      false,
    );
    assert.deepEqual(await letters(1), [
      'cal.reed@example.org: The local service has taken your listing down',
    ]);
  });

  test('its lister reads why and challenges it once; somebody else looks at it again', async () => {
    assert.match(await mine(), /It says: Nobody answers there\./);
    assert.equal(statusOf(await decide(joan, 'stays', 'Nothing to answer yet.')), undefined);
    const send = (words: string) => challengeDown(as(cal, { params: { listing }, form: { words } }));
    assert.equal(statusOf(await send('')), 422);
    await send('I was ill. My number works.');
    await send('Again!');
    assert.match(await mine(), /You said: I was ill\. My number works\./);
    assert.match(await work(), /Its lister says: I was ill/);
    assert.match(await work(), /Answer by Friday 4 December 2026\./);
    assert.match(await mine(), /You get the answer by Friday 4 December 2026\./);
    const own = await decide(priya, 'stays', 'I said so.');
    assert.equal(statusOf(own), 422);
    assert.match(bodyOf(own), /Somebody else must answer this/);
    await decide(joan, 'stays', 'The number is still dead.');
    assert.match(await mine(), /It stays down: The number is still dead\.[\s\S]*ombudsman/);
  });

  test('what is put back is there as it was', async () => {
    await decide(priya, 'back', 'We reached them.');
    assert.equal(await isFound(), true);
    assert.match(await page(), /Bring what you would mend/);
    assert.doesNotMatch(await mine(), /took this down/);
    await decide(priya, 'down', 'Gone again.');
    assert.match(await mine(), /It says: Gone again\.[\s\S]*Challenge it/);
  });

  test('an open challenge is called to mind before its day, and once that has passed', async () => {
    const remind = (at: string) => {
      world.clock.set(at);
      return world.database.transaction({ locality: world.settings.locality }, (tx) =>
        remindOfChallenges(tx, world, world.settings.locality),
      );
    };
    await challengeDown(as(cal, { params: { listing }, form: { words: 'I am here.' } }));
    assert.equal(await remind('2026-11-30T03:00:00Z'), 0);
    assert.equal(await remind('2026-12-01T03:00:00Z'), 1);
    assert.equal(await remind('2026-12-02T03:00:00Z'), 0);
    assert.equal(await remind('2026-12-05T03:00:00Z'), 1);
    const late = 'The answer to a challenge about a listing that was taken down is late';
    assert.deepEqual((await letters(3)).toSorted(), [
      `cal.reed@example.org: ${late}`,
      `joan.ellis@example.org: ${late}`,
      `priya.nair@example.org: ${late}`,
    ]);
    assert.equal(await remind('2026-12-06T03:00:00Z'), 0);
    assert.match(await work(), /This is late: it was to be answered by Friday 4 December 2026/);
    assert.match(await mine(), /You can complain to it now/);
  });
});

function bodyOf(answer: Answer): string {
  return 'page' in answer
    ? `${answer.page.body.toString()}${(answer.page.errors ?? []).map(({ text }) => text).join()}`
    : '';
}

function statusOf(answer: Answer): number | undefined {
  return 'status' in answer ? answer.status : undefined;
}
