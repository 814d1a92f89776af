import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  anAccount,
  aPerson,
  aSupporter,
  harbour,
  type TestPerson,
  type TestWorld,
  visitOf,
  worldOn,
} from '#people/testing';
import { type Answer, openDatabase, readLetters, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { findServices, listServices } from '../actions/index.ts';
import { harbourList, harbourListings } from '../seed/index.ts';
import { servicePage } from './service-page.ts';
import { keepOne, sendList, shortListPage, takeOne } from './short-list-page.ts';

describe('a short list of one’s own', () => {
  let made: TestDatabase;
  let world: TestWorld;
  let ola: TestPerson;
  let bea: SignedIn;
  let clay = '';

  before(async () => {
    made = await testDatabase();
    world = worldOn(openDatabase(made.app), { at: '2026-11-20T09:00:00Z' });
    ola = await aPerson(world);
    bea = (await aSupporter(world, ola)).account;
    await listServices(world, harbour, harbourList, harbourListings);
    const { services } = await findServices(visitOf(world), {
      text: 'pottery arts club',
      place: '',
      page: 1,
    });
    clay = services[0]?.service.id ?? '';
  });
  after(async () => {
    await world.database.close();
    await made.drop();
  });

  const list = async (who: SignedIn) => bodyOf(await shortListPage(visitOf(world, who)));
  const press = (
    who: SignedIn,
    work: (visit: ReturnType<typeof visitOf>) => Promise<Answer>,
    service = clay,
  ) => work(visitOf(world, who, { params: { service } }));
  const send = (who: SignedIn, to: string, token: string = world.clock.newId()) =>
    sendList(visitOf(world, who, { form: { to, token } }));
  const letters = () => world.database.transaction({ locality: harbour }, (tx) => readLetters(tx, 9));

  test('holds what was kept, once, and nobody else sees it', async () => {
    await press(ola.account, keepOne);
    await press(ola.account, keepOne);
    const body = await list(ola.account);
    assert.equal(body.match(/class="card__title"/g)?.length, 1);
    assert.match(body, /href="\/directory\/compare\?compare=/);
    assert.match(await list(bea), /You have kept nothing yet/);
    const page = (who?: SignedIn) => servicePage(visitOf(world, who, { params: { service: clay } }));
    assert.match(bodyOf(await page(ola.account)), /Take out of my list/);
    assert.match(bodyOf(await page(bea)), /Keep this in my list/);
    assert.doesNotMatch(bodyOf(await page()), /my list/);
  });

  test('goes by letter to those beside me whom I tick, once, and to nobody else', async () => {
    const cal = await anAccount(world, { name: 'Cal Reed' });
    const missed = await send(ola.account, cal.accountId);
    assert.equal('status' in missed && missed.status, 422);
    const token = world.clock.newId();
    await send(ola.account, bea.accountId, token);
    await send(ola.account, bea.accountId, token);
    const sent = await letters();
    assert.deepEqual(
      sent.map(({ to }) => to),
      [bea.email],
    );
    assert.match(sent[0]?.body ?? '', new RegExp(`Pottery and arts club\\n\\S+/directory/${clay}`));
  });

  test('is empty again when all is taken out, and an unknown listing is not kept', async () => {
    await press(ola.account, takeOne);
    await press(ola.account, takeOne);
    assert.match(await list(ola.account), /You have kept nothing yet/);
    const unknown = '00000000-0000-7000-8000-000000000000';
    assert.deepEqual(await press(ola.account, keepOne, unknown), { refusal: 'not-found' });
  });
});

function bodyOf(answer: Answer): string {
  return 'page' in answer ? answer.page.body.toString() : '';
}
