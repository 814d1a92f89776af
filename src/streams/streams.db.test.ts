import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { calendarDate, expectDone, type OrganisationId, pence } from '#basics';
import { recordUse, reverseSpending, sharePoolCost, spend } from '#holdings/actions';
import {
  aFriendJoins,
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
import { addPart, layOutPots, type NewPart, seePot, seeReturn, takePartBack } from './actions/index.ts';
import { routes } from './web/routes.ts';

const monday = calendarDate('2026-04-06');
let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;
let olas: OlasHoldings;
let fund: OrganisationId;
let ines: SignedIn;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  town = await harbourTown(world);
  olas = await everythingIsSigned(world, town);
  expectDone(await payIn(visitOf(world, town.dev), { person: town.ola.person }));
  fund = await anOrganisation(world, { kind: 'national-service', name: 'Independent Living Fund' });
  ines = await aWorker(world, { organisation: fund, role: 'payer', name: 'Ines Park' });
});
after(async () => {
  await world.database.close();
  await made.drop();
});

const aPart = (more: Partial<NewPart> = {}): NewPart => ({
  stream: 'independent-living-fund',
  funder: fund,
  reference: 'ILF 2231',
  amount: pence(50_00),
  from: monday,
  until: calendarDate('2027-03-31'),
  testMet: 'Their own look on 2 March.',
  ...more,
});
const add = (part: NewPart, account = town.priya) =>
  addPart(visitOf(world, account), { person: town.ola.person, part });
const because = (outcome: object): unknown =>
  'refused' in outcome && typeof outcome.refused === 'object' && outcome.refused !== null
    ? Object.entries(outcome.refused)[0]?.[1]
    : 'done';
const night = () => world.database.transaction({ locality: harbour }, (tx) => layOutPots(tx, world, harbour));
const pot = async (account = town.ola.account) =>
  expectDone(await seePot(visitOf(world, account), town.ola.person));
const buys = async (what: string, amount: number, lineId?: string) =>
  expectDone(
    await spend(visitOf(world, town.ola.account), {
      person: town.ola.person,
      holding: olas.direct.holdingId,
      toWhom: 'Shop',
      what,
      amount: pence(amount),
      on: monday,
      ...(lineId !== undefined && { lineId }),
    }),
  );

describe('A part of somebody’s budget', () => {
  it('is written down only by who decides, for a stream that is open, and for lines of the plan', async () => {
    assert.equal(because(await add(aPart(), town.dev)), 'not-allowed');
    assert.equal(because(await add(aPart(), town.ola.account)), 'not-allowed');
    assert.equal(because(await add(aPart(), ines)), 'not-allowed');
    assert.equal(because(await add(aPart({ from: calendarDate('1980-01-01') }))), 'stream-closed');
    assert.equal(because(await add(aPart({ until: calendarDate('2026-04-05') }))), 'ends-before-it-begins');
    assert.equal(because(await add(aPart({ stream: 'access-to-work' }))), 'names-no-line');
    assert.equal(because(await add(aPart({ onlyFor: ['Skydiving'] }))), 'line-not-in-plan');
    assert.deepEqual((await pot()).parts, []);
  });

  it('changes nothing of the one figure, and says of each payment where it came from', async () => {
    await buys('Before there was a part', 10_00);
    expectDone(await add(aPart()));
    expectDone(
      await add(
        aPart({
          stream: 'access-to-work',
          reference: 'AtW 7',
          amount: pence(15_00),
          onlyFor: ['My assistant'],
        }),
      ),
    );
    await buys('Bus', 8_00);
    await buys('Assistant, a week', 60_00, town.lines.assistant);
    const seen = await pot();
    assert.equal(seen.agreed?.weekly, 348_80);
    const came = seen.movements.map(({ taken }) => taken.map((each) => [each.amount, each.because]));
    assert.deepEqual(came, [
      [
        [15_00, 'only-for-this'],
        [42_00, 'ends-soonest'],
        [3_00, 'the-rest'],
      ],
      [[8_00, 'ends-soonest']],
      [[10_00, 'the-rest']],
    ]);
    assert.equal(seen.rest, 13_00);
  });

  it('is laid out once a night, for ever, and what comes back goes back', async () => {
    assert.equal(await night(), 2);
    assert.equal(await night(), 0);
    const wrong = await buys('Twice by mistake', 20_00);
    await night();
    const was = await pot();
    const mistake = { person: town.ola.person, holding: olas.direct.holdingId, version: 5, why: 'Twice.' };
    expectDone(await reverseSpending(visitOf(world, town.ola.account), mistake));
    const now = await pot();
    assert.equal(now.rest, was.rest - 20_00);
    assert.equal(wrong.length, 36);
    await night();
    assert.equal((await pot()).rest, now.rest);
  });

  it('for one line pays what is shared in a pool that is held for that line alone', async () => {
    await aFriendJoins(world, town, 'Femi Adeyemi');
    const funder = await anOrganisation(world, { kind: 'national-service', name: 'Coastline Health' });
    expectDone(
      await add(aPart({ funder, reference: 'CH 3', amount: pence(9_00), onlyFor: ['Thursday minibus'] })),
    );
    const bus = { holding: olas.pool.holdingId, what: 'Minibus', toWhom: 'Harbour Buses', on: monday };
    expectDone(
      await sharePoolCost(visitOf(world, town.ola.account), {
        ...bus,
        person: town.ola.person,
        amount: pence(25_00),
      }),
    );
    const [shared] = (await pot()).movements;
    assert.equal(shared?.line, 'Thursday minibus');
    assert.deepEqual(shared.taken[0], { ...shared.taken[0], amount: 9_00, because: 'only-for-this' });
    assert.equal(await night(), 1);
    assert.deepEqual((await pot()).movements[0], shared);
  });

  it('that was a mistake is withdrawn with a reason, but not once it was used', async () => {
    const asPriya = visitOf(world, town.priya);
    const { person } = town.ola;
    const wrong = expectDone(await add(aPart({ reference: 'Somebody else' })));
    expectDone(await takePartBack(asPriya, { person, part: wrong, because: 'For another person.' }));
    assert.equal(because(await takePartBack(asPriya, { person, part: wrong, because: 'x' })), 'no-such-part');
    const used = (await pot()).parts.find(({ used: amount }) => amount > 0)?.part.partId;
    assert.ok(used !== undefined);
    assert.equal(
      because(await takePartBack(asPriya, { person, part: used, because: 'x' })),
      'something-taken',
    );
  });
});

describe('A funder', () => {
  it('sees its own parts by its own references, how much was used and when, and no line of other money', async () => {
    const { lines } = expectDone(await seeReturn(visitOf(world, ines), fund));
    assert.deepEqual(
      lines.map(({ part, used, left }) => [part.reference, used, left]),
      [
        ['AtW 7', 15_00, 0],
        ['ILF 2231', 50_00, 0],
      ],
    );
    assert.deepEqual(
      lines.map(({ taken }) => taken.map(({ line }) => line)),
      [['My assistant'], [undefined, undefined]],
    );
  });

  it('is let see nobody else’s, and nothing of the person', async () => {
    assert.equal(because(await seeReturn(visitOf(world, ines), town.service)), 'not-allowed');
    assert.deepEqual(expectDone(await seeReturn(visitOf(world, town.dev), town.service)).lines, []);
    assert.equal(because(await seePot(visitOf(world, ines), town.ola.person)), 'not-allowed');
  });
});

describe('The pages', () => {
  const ask = async (
    account: SignedIn | undefined,
    method: 'get' | 'post',
    path: string,
    parts: VisitParts = {},
  ): Promise<{ readonly answer: Answer; readonly text: string }> => {
    const route = routes.find((each) => each.method === method && each.path === path);
    assert.ok(route !== undefined, path);
    const params = { person: town.ola.person, organisation: fund, ...parts.params };
    const answer = await route.answer(visitOf(world, account, { ...parts, params }));
    const frame = {
      language: 'en',
      nav: [],
      preferences: { bigger: false, easy: false, contrast: 'standard' },
      csrf: 'x',
      path: '/',
    } as const;
    return { answer, text: 'page' in answer ? renderPage(answer.page, frame) : '' };
  };

  it('tell the person line by line', async () => {
    const { text } = await ask(town.ola.account, 'get', '/streams/:person');
    assert.match(text, /Where my money comes from/);
    assert.match(text, /£348\.80/);
    assert.match(text, /It may pay for this and nothing else, so it is used first/);
    assert.match(text, /Withdrawn by Priya Nair: For another person\./);
    assert.doesNotMatch(text, /Write down another part/);
  });

  it('give the funder its return, as a page and as a file', async () => {
    const { text } = await ask(ines, 'get', '/streams/for/:organisation');
    assert.match(text, /ILF 2231/);
    assert.doesNotMatch(text, /Ola/);
    const { answer } = await ask(ines, 'get', '/streams/for/:organisation/return.csv');
    assert.ok('file' in answer && typeof answer.file.body === 'string');
    assert.deepEqual(answer.file.body.split('\r\n').slice(0, 2), [
      'reference,stream,from,until,amountPence,usedOn,usedPence,line,because,movedPence,other',
      'AtW 7,access-to-work,2026-04-06,2027-03-31,1500,2026-04-06,1500,My assistant,only-for-this,0,',
    ]);
  });

  it('say beside each field what is wrong, and keep what was typed', async () => {
    const form = {
      stream: 'access-to-work',
      amount: 'much',
      reference: '',
      testMet: 'Yes.',
      'from-day': '31',
    };
    const { answer, text } = await ask(town.priya, 'post', '/streams/:person/new', { form });
    assert.equal('page' in answer && answer.status, 422);
    for (const said of ['Choose who pays it', 'Give their reference', 'Give an amount', 'Give a day'])
      assert.ok(text.includes(said), said);
    assert.match(text, /value="much"/);
  });

  it('show anybody what each stream is by its law', async () => {
    const { text } = await ask(undefined, 'get', '/streams');
    assert.match(text, /Employment and Training Act 1973/);
    assert.match(text, /We have not read this at its source/);
  });
});

describe('A use that a holder writes down', () => {
  it('comes from the parts as well', async () => {
    expectDone(await add(aPart({ reference: 'Later', amount: pence(70_00) })));
    const use = {
      person: town.ola.person,
      holding: olas.fund.holdingId,
      lineId: town.lines.artsClub,
      on: monday,
      what: 'Pottery',
      who: 'Ann',
      minutes: 60,
      unitPrice: pence(21_00),
    };
    expectDone(await recordUse(visitOf(world, town.sam), use));
    const [newest] = (await pot()).movements;
    assert.deepEqual(
      newest?.taken.map((each) => [each.amount, each.because, each.line]),
      [[21_00, 'ends-soonest', 'Arts club']],
    );
  });
});

describe('The truths about streams', () => {
  const found = async (name: string, broken?: string): Promise<number> =>
    (await made.foundBy(name, broken)).length;

  it('hold, and each finds what breaks it', async () => {
    await night();
    const broken = {
      'streams-pennies-agree-with-the-ledger':
        'update streams.taken set amount_pence = amount_pence + 1 where place = 1',
      'streams-every-movement-is-laid-out': `update ledger.entry set recorded_at = '2026-01-01';
         delete from streams.taken where transfer_id = (select min(transfer_id::text)::uuid from streams.taken)`,
      'streams-parts-keep-to-their-terms': 'update streams.part set amount_pence = 1',
    };
    for (const [name, sql] of Object.entries(broken)) {
      assert.equal(await found(name), 0, name);
      assert.notEqual(await found(name, sql), 0, name);
    }
  });
});
