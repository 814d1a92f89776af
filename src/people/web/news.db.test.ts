import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { done, expectDone } from '#basics';
import { type Answer, type Database, openDatabase, type Route, type Visit } from '#platform';
import { testDatabase, type TestDatabase } from '#platform/testing';
import { act, sayHowToReachMe, tell } from '../actions/index.ts';
import { anOrganisation, aPerson, aWorker, beside, visitOf, worldOn } from '../testing/index.ts';
import { routesWith } from './routes.ts';

let made: TestDatabase;
let database: Database;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
});
after(async () => {
  await database.close();
  await made.drop();
});

test('workers read what they have to give, print it, and say how they gave it', async () => {
  const world = worldOn(database);
  const ola = await aPerson(world);
  const reaching = { formats: ['large-print'], language: '', whatHelps: '', pleaseNever: '' } as const;
  expectDone(
    await sayHowToReachMe(visitOf(world, ola.account), { person: ola.person, version: 0, reaching }),
  );
  const organisation = await anOrganisation(world, { kind: 'local-service' });
  const priya = await aWorker(world, { organisation, role: 'decider', name: 'Priya Nair' });
  await beside(world, ola, { organisation, role: 'decider' });
  const visit = visitOf(world, priya, { params: { organisation } });
  const news = { person: ola.person, may: 'see-plan', says: () => 'There is an answer', path: '/p' } as const;
  const told = await act(visit, { may: 'decide-plan', person: ola.person }, async (tx, me) => {
    await tell(tx, visit, me, news);
    return done(true);
  });
  expectDone(told);

  const list = text(await ask('get', '/people/for/:organisation', visit));
  assert.match(
    list,
    /Not given yet\. Ola Marsh needs: Large print\.[^]*href="\/p"[^]*Given today: Large print/,
  );
  const id = /news\/([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
  const given = visitOf(world, priya, {
    params: { person: ola.person, news: id },
    form: { as: 'large-print', organisation },
  });
  const answer = await ask('post', '/people/:person/news/:news', given);
  assert.ok('goTo' in answer);
  assert.equal(answer.goTo, `/people/for/${organisation}`);
  assert.doesNotMatch(text(await ask('get', '/people/for/:organisation', visit)), /Not given yet/);
});

async function ask(method: Route['method'], path: string, visit: Visit): Promise<Answer> {
  const routes = routesWith({
    whenAnswered: () => Promise.resolve(),
    whenEnded: () => Promise.resolve(),
    whenDied: () => Promise.resolve(),
    whenGiven: () => Promise.resolve(),
  });
  const route = routes.find((each) => each.method === method && each.path === path);
  assert.ok(route, `${method} ${path}`);
  return route.answer(visit);
}

const text = (answer: Answer): string => ('page' in answer ? answer.page.body.toString() : '');
