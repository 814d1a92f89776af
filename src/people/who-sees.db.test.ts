import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { expectDone } from '#basics';
import { circleOf, myPlaces, peopleBeside, peopleBesideFor, seePerson } from './actions/index.ts';
import { abilitiesOf, powers } from './authority.ts';
import { aPerson, aSupporter, beside, harbour, type OwnWorld, ownWorld, visitOf } from './testing/index.ts';
import { aCentre, olasWorld, ownMail } from './testing/circle.ts';

let own: OwnWorld;

before(async () => {
  own = await ownWorld();
});
after(() => own.close());

test('whom an organisation stands beside is read fifty at a time, by name, and only by its workers', async () => {
  const { world, ola } = await olasWorld(own);
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  await Promise.all(
    Array.from({ length: 50 }, async (_, number) => {
      const name = `Person ${String(number + 10)}`;
      const other = await aPerson(world, { name, email: `person${number}@example.org` });
      await beside(world, other, { organisation: centre, role: 'planner' });
    }),
  );
  const first = expectDone(await peopleBesideFor(visitOf(world, tunde), centre));
  assert.deepEqual([first.people.length, first.pages, first.people[1]?.name], [50, 2, 'Person 10']);
  const second = expectDone(await peopleBesideFor(visitOf(world, tunde), centre, 2));
  assert.deepEqual(
    second.people.map((each) => each.name),
    ['Person 59'],
  );
  assert.deepEqual(await peopleBesideFor(visitOf(world, ola.account), centre), {
    refused: { because: 'not-allowed' },
  });
});

test('a worker stands beside nobody as themself, and a sister does', async () => {
  const { world, ola } = await olasWorld(own);
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  const bea = await aSupporter(world, ola, { email: 'bea-herself@example.org' });
  assert.deepEqual((await myPlaces(visitOf(world, tunde))).beside, []);
  assert.deepEqual((await myPlaces(visitOf(world, bea.account))).beside, [
    { personId: ola.person, name: 'Ola Marsh', may: abilitiesOf('supporter', powers) },
  ]);
});

test('a worker knows where they work, as what, and beside whom', async () => {
  const { world, ola } = await olasWorld(own);
  const { centre, tunde } = await aCentre(world);
  await beside(world, ola, { organisation: centre, role: 'planner' });
  const { workplaces } = await myPlaces(visitOf(world, tunde));
  assert.deepEqual(
    workplaces.map(({ name, roles }) => ({ name, roles })),
    [{ name: 'Harbour Centre for Independent Living', roles: ['planner'] }],
  );
  assert.deepEqual(await peopleBeside(visitOf(world, tunde)), [
    { personId: ola.person, name: 'Ola Marsh', role: 'planner', organisationId: centre },
  ]);
  const seen = expectDone(await seePerson(visitOf(world, tunde), ola.person));
  assert.equal(seen.name, 'Ola Marsh');
});

test('rows about another person are invisible even when asked for by id', async () => {
  const { world, ola } = await olasWorld(own);
  await aSupporter(world, ola, { email: ownMail('bea') });
  const eve = await aPerson(world, { name: 'Eve', email: ownMail('eve') });
  const scope = {
    locality: harbour,
    account: eve.account.accountId,
    person: eve.person,
    standings: ['self'],
  };
  const counts = await world.database.transaction(scope, (tx) =>
    tx.get<object>(
      `select (select count(*) from people.person where person_id = $1) as persons,
              (select count(*) from people.relationship where person_id = $1) as relationships,
              (select count(*) from platform.journal where person_id = $1) as lines`,
      [ola.person],
    ),
  );
  assert.deepEqual({ ...counts }, { persons: 0, relationships: 0, lines: 0 });
});

test('another place sees nothing of this one', async () => {
  const { world, ola } = await olasWorld(own);
  const elsewhere = { ...visitOf(world, ola.account), locality: 'elsewhere' as typeof harbour };
  assert.deepEqual(await circleOf(elsewhere, ola.person), { refused: { because: 'not-allowed' } });
});

test('an unknown person and one who is not theirs get the same answer', async () => {
  const { world, ola } = await olasWorld(own);
  const eve = await aPerson(world, { name: 'Eve', email: ownMail('eve') });
  const nobody = world.clock.newId<'person'>();
  const visit = visitOf(world, eve.account);
  assert.deepEqual(await circleOf(visit, nobody), await circleOf(visit, ola.person));
});
