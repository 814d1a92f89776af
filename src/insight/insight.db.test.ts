import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { calendarDate, expectDone, type OrganisationId, pence } from '#basics';
import { anOrganisation, aWorker, harbour, type TestWorld, visitOf, worldOn } from '#people/testing';
import { type Database, openDatabase, type SignedIn } from '#platform';
import { type TestDatabase, testDatabase } from '#platform/testing';
import {
  prepareRelease,
  publishedReleases,
  publishRelease,
  renewLikeMe,
  watchReleases,
} from './actions/index.ts';
import { seeLikeMe } from './actions/see-like-me.ts';
import { fairnessPage } from './web/fairness.ts';
import { likeMePart } from './web/like-me.ts';
import { prepareFigures, workPage } from './web/work.ts';

let made: TestDatabase;
let database: Database;
let owner: pg.Client;
let world: TestWorld;
let council: OrganisationId;
let nell: SignedIn;
let priya: SignedIn;

before(async () => {
  made = await testDatabase();
  database = openDatabase(made.app);
  owner = new pg.Client(made.owner);
  await owner.connect();
  world = worldOn(database, { at: '2026-07-02T09:00:00Z' });
  council = await anOrganisation(world, { kind: 'national-service' });
  const service = await anOrganisation(world, { kind: 'local-service' });
  nell = await aWorker(world, { organisation: council, role: 'watcher', name: 'Nell Barrow' });
  priya = await aWorker(world, { organisation: service, role: 'decider', name: 'Priya Nair' });
});
after(async () => {
  await owner.end();
  await database.close();
  await made.drop();
});

const asNell = (form: Readonly<Record<string, string>> = {}) =>
  visitOf(world, nell, { params: { organisation: council }, form });

describe('somebody who watches over fairness', () => {
  test('is told that there are too few people to say anything', async () => {
    const refusal = await prepareRelease(asNell(), { organisation: council });
    assert.deepEqual(refusal, { refused: { because: 'too-few-people', least: 10 } });
    const page = await prepareFigures(asNell());
    assert.ok('page' in page && page.status === 422);
    assert.match(String(page.page.errors?.[0]?.text), /fewer than 10 people to compare/);
  });

  test('sees what people in every place come to, and a place with three only with another', async () => {
    await peopleLive('harbour', 40, 30_000, { kind: 'direct-payment' });
    await peopleLive('harbour', 40, 33_000, { kind: 'managed-account' });
    await peopleLive('quay', 60, 36_000, { kind: 'managed-account' });
    await peopleLive('far-end', 3, 10_000, { kind: 'managed-account' });
    const release = expectDone(await prepareRelease(asNell(), { organisation: council }));
    assert.equal(release.people, 145);
    assert.deepEqual(
      release.places.map((place) => [place.of, place.people, place.ratio]),
      [
        [['harbour'], 80, 1.05],
        [['far-end', 'quay'], 65, 1.16],
      ],
    );
    const page = await workPage(asNell());
    assert.ok('page' in page);
    assert.match(page.page.body.toString(), /Nobody else sees this yet/);
  });

  test('counts a lower figure only from the day it takes effect', async () => {
    await owner.query(
      `insert into plans.change (locality_id, person_id, change_id, plan_id, state, proposed_on, proposed_at, takes_effect_on,
           given_on, from_weekly_pence, to_weekly_pence, reviewed_on, what_changed, reason, organisation_id, organisation_name,
           proposed_by, proposed_name)
         select locality_id, person_id, gen_random_uuid(), plan_id, 'notice', '2026-05-01', now(), '2026-06-01', '2026-05-01',
             weekly_pence, weekly_pence - 6000, '2026-04-30', 'x', 'x', gen_random_uuid(), 'x', gen_random_uuid(), 'x'
           from plans.agreement where locality_id = 'quay'`,
    );
    const release = expectDone(await prepareRelease(asNell(), { organisation: council }));
    assert.equal(release.places[1]?.ratio, 0.97);
  });

  test('publishes for everybody, once', async () => {
    assert.deepEqual(await publishedReleases(visitOf(world)), []);
    const nothingYet = await fairnessPage(visitOf(world));
    assert.ok('page' in nothingYet);
    assert.match(nothingYet.page.body.toString(), /Nothing is published yet/);
    const asked = { organisation: council, asOf: calendarDate('2026-06-30') };
    expectDone(await publishRelease(asNell(), asked));
    assert.deepEqual(await publishRelease(asNell(), asked), { refused: { because: 'nothing-waits' } });
    assert.deepEqual(await prepareRelease(asNell(), asked), { refused: { because: 'published-already' } });
    assert.equal((await publishedReleases(visitOf(world))).length, 1);
    const page = await fairnessPage(visitOf(world));
    assert.ok('page' in page);
    assert.match(page.page.body.toString(), /<svg class="plot"/);
    assert.doesNotMatch(page.page.body.toString(), /far-end|Far End/);
  });
});

describe('everybody else', () => {
  test('neither prepares nor publishes, nor sees what waits', async () => {
    const asked = { organisation: council, asOf: calendarDate('2026-06-30') };
    const refusal = { refused: { because: 'not-allowed' } };
    assert.deepEqual(await prepareRelease(visitOf(world, priya), asked), refusal);
    assert.deepEqual(await publishRelease(visitOf(world, priya), asked), refusal);
    assert.deepEqual(await watchReleases(visitOf(world, priya), council), refusal);
  });

  test('finds the views empty, whatever else they stand as', async () => {
    const app = new pg.Client(made.app);
    await app.connect();
    await app.query('set role mainstay_app');
    const seen = async (standings: string): Promise<readonly number[]> => {
      await app.query('begin');
      await app.query(`select set_config('mainstay.locality', 'harbour', true)`);
      await app.query(`select set_config('mainstay.standings', $1, true)`, [standings]);
      const counts = [];
      for (const view of ['plans.published_agreement', 'plans.published_change', 'holdings.published_share'])
        counts.push((await app.query(`select 1 from ${view}`)).rowCount ?? 0);
      await app.query('rollback');
      return counts;
    };
    assert.deepEqual(await seen('{self,supporter,planner,decider,payer,holder}'), [0, 0, 0]);
    assert.deepEqual(await seen('{watcher}'), [143, 60, 143]);
    await app.end();
  });
});

describe('People like me', () => {
  const renew = () => database.transaction({ locality: harbour }, (tx) => renewLikeMe(tx, world, harbour));
  const seen = (weekly: number) => seeLikeMe(visitOf(world), pence(weekly));

  test('are told of once a night worked it out, those of the place alone', async () => {
    assert.equal(await seen(300_00), undefined);
    assert.equal(await renew(), true);
    const group = await seen(300_00);
    assert.deepEqual([group?.people, group?.low, group?.middle, group?.high], [80, 300_00, 320_00, 330_00]);
    assert.equal(await seen(900_00), undefined);
    const text = String(await likeMePart(visitOf(world), pence(300_00)));
    assert.match(text, /About 80 people here/);
    assert.match(String(await likeMePart(visitOf(world), pence(900_00))), /Fewer than ten people/);
  });

  test('stay as they are until ten people have another budget', async () => {
    world.clock.set('2026-07-10T09:00:00Z');
    assert.equal(await renew(), false);
    await peopleLive('harbour', 9, 50_000, { kind: 'direct-payment', from: '2026-07-06' });
    assert.equal(await renew(), false);
    assert.equal((await seen(300_00))?.people, 80);
    await peopleLive('harbour', 1, 50_000, { kind: 'direct-payment', from: '2026-07-06' });
    assert.equal(await renew(), true);
    assert.equal((await seen(300_00))?.people, 90);
  });
});

/** Made-up people with an agreed budget of so much a week where the table gives £300.00, held in one way. */
async function peopleLive(
  place: string,
  people: number,
  weekly: number,
  { kind, from = '2026-04-06' }: { readonly kind: string; readonly from?: string },
): Promise<void> {
  await owner.query(
    `create temp table person as select gen_random_uuid() as person_id, gen_random_uuid() as plan_id,
         gen_random_uuid() as decision_id, gen_random_uuid() as holding_id, gen_random_uuid() as other from generate_series(1, $1)`.replace(
      '$1',
      String(people),
    ),
  );
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `insert into plans.agreement (locality_id, person_id, plan_id, decision_id, agreed_on, from_day, weekly_pence,
         one_off_pence, plan_weekly_pence, starting_weekly_pence, why_different, review_by, lines, organisation_id)
       select $1, person_id, plan_id, decision_id, '2026-04-01', $3, $2, 0, 0, 30000, 'x', '2026-06-01', '[]', other
         from person`,
    [place, weekly, from],
  );
  await owner.query(
    `insert into holdings.holding (locality_id, person_id, holding_id, kind, state, name, account_id, service_id,
         organisation_id, proposed_at)
       select $1, person_id, holding_id, $2, 'active', 'x', gen_random_uuid(), other, other, now() from person`,
    [place, kind],
  );
  await owner.query(
    `insert into holdings.share (locality_id, person_id, share_id, holding_id, plan_id, line_id, what, weekly_pence,
         one_off_pence, from_on)
       select $1, person_id, gen_random_uuid(), holding_id, plan_id, gen_random_uuid(), 'x', $2, 0, '2026-04-06' from person`,
    [place, weekly],
  );
  await owner.query('set session_replication_role = origin');
  await owner.query('drop table person');
}
