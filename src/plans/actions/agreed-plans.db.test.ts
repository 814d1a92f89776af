import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone, type OrganisationId } from '#basics';
import { aPlanIsAgreed, type HarbourTown, harbourTown } from '#holdings/testing';
import { aPerson, aSupporter, type TestWorld, visitOf, worldOn } from '#people/testing';
import { openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import { seeAgreedPlans } from './see-agreed-plans.ts';

let made: TestDatabase;
let world: TestWorld;
let town: HarbourTown;

before(async () => {
  made = await testDatabase();
  world = worldOn(openDatabase(made.app));
  town = await harbourTown(world);
  world.clock.set('2026-04-08T09:00:00Z');
  await aPlanIsAgreed(world, town, await aPerson(world, { name: 'Femi Bakare' }));
  world.clock.set('2026-04-07T09:00:00Z');
  await aPlanIsAgreed(world, town, await aPerson(world, { name: '100% Quill_' }));
});
after(async () => {
  await world.database.close();
  await made.drop();
});

async function names(wanted: { readonly name?: string; readonly by?: SignedIn } = {}) {
  const visit = visitOf(world, wanted.by ?? town.priya);
  const seen = expectDone(await seeAgreedPlans(visit, town.service, { name: wanted.name ?? '', page: 1 }));
  return seen.plans.map((each) => each.personName);
}

test('agreed plans are listed by when they are looked at next, and found by a part of a name', async () => {
  assert.deepEqual(await names(), ['Ola Marsh', '100% Quill_', 'Femi Bakare']);
  assert.deepEqual(await names({ name: 'mARs' }), ['Ola Marsh']);
  assert.deepEqual(await names({ name: '%' }), ['100% Quill_']);
  assert.deepEqual(await names({ name: '_' }), ['100% Quill_']);
  assert.deepEqual(await names({ name: 'nobody' }), []);
});

test('a worker does not find somebody to whom they stand closer, and only the service’s deciders find any', async () => {
  const { email, name } = town.priya;
  await aSupporter(world, town.ola, { email, name, powers: [] });
  assert.deepEqual(await names(), ['100% Quill_', 'Femi Bakare']);
  const asked = { name: '', page: 1 };
  for (const [account, organisation] of outsiders())
    assert.deepEqual(await seeAgreedPlans(visitOf(world, account), organisation, asked), {
      refused: { because: 'not-allowed' },
    });
});

function outsiders(): readonly (readonly [SignedIn, OrganisationId])[] {
  return [
    [town.dev, town.service],
    [town.sam, town.service],
    [town.sam, town.tideway],
    [town.ola.account, town.service],
  ];
}

test('thousands are read thirty at a time', async () => {
  // The rows of thousands more people, as if each had written, sent and agreed a plan.
  await made.asOwner(`
    set session_replication_role = replica;
    create temporary table more as select gen_random_uuid() as person_id, n from generate_series(1, 5000) n;
    insert into plans.sending select s.locality_id, m.person_id, s.sending_id, s.plan_id, 'Person ' || m.n, s.sent_at, s.sent_on,
        s.sent_to, s.sent_to_name, s.answer_by, s.starting_weekly_pence, s.plan_weekly_pence, s.plan_one_off_pence, s.as_sent
      from more m, (select * from plans.sending where person_name = 'Femi Bakare') s;
    insert into plans.plan select p.locality_id, m.person_id, p.plan_id, p.state, p.version, p.sent_to, p.sending_id,
        p.started_at, p.changed_at, p.review_by + m.n % 300
      from more m, plans.plan p join plans.sending s using (locality_id, person_id, sending_id)
      where s.person_name = 'Femi Bakare';
    analyze plans.plan, plans.sending;`);
  const page = async (number: number) =>
    expectDone(await seeAgreedPlans(visitOf(world, town.priya), town.service, { name: '', page: number }));
  const [first, last, beyond] = [await page(1), await page(167), await page(168)];
  assert.deepEqual([first.total, first.pages, first.plans.length, last.plans.length], [5_002, 167, 30, 22]);
  assert.deepEqual(beyond, first);
  assert.deepEqual(await names({ name: 'person 4999' }), ['Person 4999']);
});
