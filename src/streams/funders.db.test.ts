import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, type OrganisationId, pence } from '#basics';
import { spend } from '#holdings/actions';
import {
  everythingIsSigned,
  type HarbourTown,
  harbourTown,
  type OlasHoldings,
  payIn,
} from '#holdings/testing';
import {
  anOrganisation,
  aWorker,
  harbour,
  type TestWorld,
  type VisitParts,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Answer, openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { renderPage } from '#ui';
import {
  closePlaceOf,
  handOn,
  layOutPots,
  type NewPlace,
  openPlace,
  type OwnPart,
  seePot,
  seeReturn,
  takeOfferBack,
  takePartBack,
  writeOwnPart,
} from './actions/index.ts';
import type { PlaceId } from './place.ts';
import { routes } from './web/index.ts';

const monday = calendarDate('2026-04-06');
const end = calendarDate('2027-03-31');
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let health: OrganisationId;
let fund: OrganisationId;
let ines: SignedIn;
let noor: SignedIn;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  town = await harbourTown(world);
  olas = await everythingIsSigned(world, town);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  health = await anOrganisation(world, { kind: 'national-service', name: 'Coastline Health' });
  fund = await anOrganisation(world, { kind: 'national-service', name: 'Independent Living Fund' });
  ines = await aWorker(world, { organisation: health, role: 'funder', name: 'Ines Park' });
  noor = await aWorker(world, { organisation: fund, role: 'funder', name: 'Noor Aziz' });
});
after(async () => {
  await world.database.close();
  await made.drop();
});

const because = (outcome: object): unknown =>
  'refused' in outcome && typeof outcome.refused === 'object' && outcome.refused !== null
    ? Object.entries(outcome.refused)[0]?.[1]
    : 'done';
const aPlace = (): NewPlace => ({
  stream: 'personal-health-budget',
  funder: health,
  reference: 'CH 4417',
  onlyFor: ['My assistant'],
});
const opens = (place = aPlace(), account = town.priya) =>
  openPlace(visitOf(world, account), { person: town.ola.person, place });
const ownPart = (more: Partial<OwnPart> = {}): OwnPart => ({
  amount: pence(100_00),
  from: monday,
  until: end,
  testMet: 'Our nurse looked on 2 March.',
  ...more,
});
const writes = (account: SignedIn, organisation: OrganisationId, place: PlaceId, part = ownPart()) =>
  writeOwnPart(visitOf(world, account), { organisation, place, part });
const pot = async () => expectDone(await seePot(visitOf(world, town.ola.account), town.ola.person));
const told = async (account: SignedIn, organisation: OrganisationId) =>
  expectDone(await seeReturn(visitOf(world, account), organisation));
const buys = async (what: string, amount: number) =>
  expectDone(
    await spend(visitOf(world, town.ola.account), {
      person: town.ola.person,
      holding: olas.direct.holdingId,
      toWhom: 'Mina',
      what,
      amount: pence(amount),
      on: monday,
      lineId: town.lines.assistant,
    }),
  );
const night = () => world.database.transaction({ locality: harbour }, (tx) => layOutPots(tx, world, harbour));
const ask = async (account: SignedIn, method: 'get' | 'post', path: string, parts: VisitParts = {}) => {
  const route = routes.find((each) => each.method === method && each.path === path);
  assert.ok(route !== undefined, path);
  const answer: Answer = await route.answer(visitOf(world, account, parts));
  const frame = {
    language: 'en',
    nav: [],
    preferences: { bigger: false, easy: false, contrast: 'standard' },
    csrf: 'x',
    path: '/',
  } as const;
  return { answer, text: 'page' in answer ? renderPage(answer.page, frame) : '' };
};

describe('A part that its funder writes itself', () => {
  it('has a place opened for it only by who decides, for what the stream may pay', async () => {
    assert.equal(because(await opens(aPlace(), town.dev)), 'not-allowed');
    assert.equal(because(await opens(aPlace(), ines)), 'not-allowed');
    const { onlyFor: _lines, ...noLines } = aPlace();
    assert.equal(because(await opens(noLines)), 'names-no-line');
    assert.equal(because(await opens({ ...aPlace(), onlyFor: ['Skydiving'] })), 'line-not-in-plan');
    const closed = expectDone(await opens());
    const asPriya = visitOf(world, town.priya);
    expectDone(await closePlaceOf(asPriya, { person: town.ola.person, place: closed }));
    assert.equal(because(await writes(ines, health, closed)), 'no-such-place');
  });

  it('is written by nobody else, in its own days, and then stands under its own name', async () => {
    const place = expectDone(await opens());
    const { waiting } = await told(ines, health);
    assert.deepEqual(
      waiting.map((each) => each.place.reference),
      ['CH 4417'],
    );
    assert.equal(because(await writes(noor, health, place)), 'not-allowed');
    assert.equal(because(await writes(noor, fund, place)), 'no-such-place');
    assert.equal(because(await writes(town.priya, health, place)), 'not-allowed');
    const wrong = ownPart({ until: calendarDate('2026-04-05') });
    assert.equal(because(await writes(ines, health, place, wrong)), 'ends-before-it-begins');
    assert.equal(because(await writes(ines, health, place, ownPart({ amount: undefined }))), 'not-all-there');
    assert.equal((await pot()).waiting.length, 1);
    expectDone(await writes(ines, health, place));
    assert.equal(because(await writes(ines, health, place)), 'no-such-place');
    const { parts, waiting: none, agreed } = await pot();
    assert.deepEqual(
      parts.map(({ part, funderName }) => [part.writtenBy, funderName, part.amount, part.onlyFor]),
      [['Ines Park', 'Coastline Health', 100_00, ['My assistant']]],
    );
    assert.deepEqual([none, agreed?.weekly], [[], 348_80]);
  });

  it('tells its funder by its own reference, and of nobody', async () => {
    const { text } = await ask(ines, 'get', '/streams/for/:organisation', {
      params: { organisation: health },
    });
    assert.match(text, /CH 4417.*£100\.00/s);
    assert.doesNotMatch(text, /Ola/);
    assert.equal(because(await seePot(visitOf(world, ines), town.ola.person)), 'not-allowed');
  });
});

describe('Money that one funder hands on to another', () => {
  let offered: PlaceId;
  const partOfHealth = async () => {
    const [line] = (await told(ines, health)).lines;
    assert.ok(line !== undefined);
    return line;
  };
  const hands = async (amount: number, to = fund) =>
    handOn(visitOf(world, ines), {
      organisation: health,
      part: (await partOfHealth()).part.partId,
      to,
      amount: pence(amount),
      because: 'From April it is theirs by law.',
    });

  it('is no more than is left, and changes nothing until the other has signed too', async () => {
    await buys('A week', 30_00);
    await night();
    assert.deepEqual(await hands(70_01), { refused: { because: 'not-left', left: 70_00 } });
    assert.equal(because(await hands(10_00, health)), 'to-yourself');
    const back = expectDone(await hands(70_00));
    assert.deepEqual(await hands(1), { refused: { because: 'not-left', left: 0 } });
    const taking = { organisation: health, place: back };
    assert.equal(
      because(await takeOfferBack(visitOf(world, noor), { ...taking, organisation: fund })),
      'no-such-place',
    );
    expectDone(await takeOfferBack(visitOf(world, ines), taking));
    offered = expectDone(await hands(40_00));
    assert.equal((await pot()).parts[0]?.left, 70_00);
  });

  it('is signed by two, of two funders, and comes to the penny into a part under the other’s own law', async () => {
    assert.equal(because(await writes(ines, health, offered)), 'no-such-place');
    const own = ownPart({ stream: 'access-to-work', reference: 'ILF 9', amount: undefined });
    assert.equal(because(await writes(noor, fund, offered, { ...own, stream: undefined })), 'not-all-there');
    expectDone(await writes(noor, fund, offered, own));
    const { parts, agreed } = await pot();
    const seen = parts.map(({ part, left, handedOn, cameFrom }) => [
      part.reference,
      Number(left),
      handedOn.map((each) => [each.funderName, Number(each.amount), each.names]),
      cameFrom?.funderName,
    ]);
    assert.deepEqual(seen, [
      ['ILF 9', 40_00, [], 'Coastline Health'],
      ['CH 4417', 30_00, [['Independent Living Fund', 40_00, ['Ines Park', 'Noor Aziz']]], undefined],
    ]);
    assert.equal(agreed?.weekly, 348_80);
  });

  it('is spent from where it is now, once, and both returns say so', async () => {
    await buys('A month', 90_00);
    await night();
    const [health_, fund_] = [await partOfHealth(), (await told(noor, fund)).lines[0]];
    assert.deepEqual([health_.used, health_.left, fund_?.used, fund_?.left], [60_00, 0, 40_00, 0]);
    assert.equal((await pot()).rest, 20_00);
    const file = async (account: SignedIn, organisation: OrganisationId) => {
      const path = '/streams/for/:organisation/return.csv';
      const { answer } = await ask(account, 'get', path, { params: { organisation } });
      assert.ok('file' in answer && typeof answer.file.body === 'string');
      return answer.file.body;
    };
    assert.match(await file(ines, health), /,0,,handed-on,-4000,Independent Living Fund\r\n/);
    assert.match(await file(noor, fund), /,0,,came-from-another,4000,Coastline Health\r\n/);
    const { text } = await ask(noor, 'get', '/streams/for/:organisation', { params: { organisation: fund } });
    assert.match(text, /£40\.00 came from Coastline Health.*Signed by Ines Park and Noor Aziz/s);
    assert.doesNotMatch(text, /CH 4417|Ola/);
  });

  it('is read by the person in plain words, and what was handed on is not withdrawn', async () => {
    const params = { person: town.ola.person };
    const { text } = await ask(town.ola.account, 'get', '/streams/:person', { params });
    assert.match(
      text,
      /£40\.00 of it went to Independent Living Fund.*From April it is theirs by law\..*budget stayed the same/s,
    );
    const asPriya = visitOf(world, town.priya);
    const part = (await partOfHealth()).part.partId;
    const back = await takePartBack(asPriya, { person: town.ola.person, part, because: 'x' });
    assert.equal(because(back), 'something-taken');
  });
});

describe('The pages', () => {
  it('say beside each field what is wrong, and keep what was typed', async () => {
    const organisation = health;
    const place = expectDone(await opens());
    const path = '/streams/for/:organisation/places/:place';
    const form = { amount: 'much', testMet: 'Our nurse' };
    const { answer, text } = await ask(ines, 'post', path, { params: { organisation, place }, form });
    assert.equal('page' in answer && answer.status, 422);
    for (const said of ['Give an amount', 'Give a day', 'value="much"', 'Our nurse'])
      assert.ok(text.includes(said), said);
    const part = (await told(ines, health)).lines[0]?.part.partId ?? '';
    const handing = '/streams/for/:organisation/parts/:part/hand-on';
    const wrong = await ask(ines, 'post', handing, { params: { organisation, part }, form: { amount: '5' } });
    for (const said of ['Choose who pays it', 'Say why', 'value="5"'])
      assert.ok(wrong.text.includes(said), said);
    const opening = { params: { person: town.ola.person }, form: { reference: 'CH 9' } };
    const unopened = await ask(town.priya, 'post', '/streams/:person/place', opening);
    for (const said of ['Choose a stream', 'value="CH 9"']) assert.ok(unopened.text.includes(said), said);
  });
});

describe('The truths about funders', () => {
  const found = async (name: string, broken?: string): Promise<number> =>
    (await made.foundBy(name, broken)).length;

  it('hold, and each finds what breaks it', async () => {
    const plants = [
      [
        'streams-handed-on-by-two',
        'update streams.place set amount_pence = amount_pence + 1 where amount_pence > 0',
      ],
      ['streams-handed-on-by-two', `update streams.part set funder_id = gen_random_uuid()`],
      [
        'streams-parts-keep-to-their-terms',
        'update streams.place set amount_pence = 4001 where amount_pence = 4000',
      ],
    ] as const;
    for (const [name, sql] of plants) {
      assert.equal(await found(name), 0, name);
      assert.notEqual(await found(name, sql), 0, sql);
    }
  });
});
