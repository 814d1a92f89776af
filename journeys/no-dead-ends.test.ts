import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { powers } from '#people';
import { findMyPerson } from '#people/actions';
import { anAccount, aSupporter, type TestPerson, visitOf } from '#people/testing';
import { townsfolk } from '../src/app/demo/town.ts';
import { everyAddress } from './every-address.ts';
import { signsInByLetter } from './steps.ts';
import { openTown, type Town } from './town.ts';

describe('every link that a page shows leads somewhere for whoever reads it', () => {
  walk('nils');
  walk('england-care-act');
});

function walk(policy: 'nils' | 'england-care-act'): void {
  let town: Town;
  before(async () => {
    town = await openTown({ lived: true, policy });
  });
  after(() => town.close());

  test(`under ${policy}: for somebody who is not signed in`, async () => {
    const found = await everyAddress(town.visitor('anybody'), ['/', '/budget/1', '/directory']);
    assert.deepEqual(found.deadEnds, []);
  });

  test(`under ${policy}: for each of the town’s people`, async () => {
    const deadEnds = [];
    for (const { email, name } of townsfolk) {
      const visitor = town.visitor(name);
      await signsInByLetter(visitor, email);
      const found = await everyAddress(visitor, ['/me']);
      deadEnds.push(...found.deadEnds.map((each) => `${name}: ${each}`));
    }
    assert.deepEqual(deadEnds, []);
  });

  test(`under ${policy}: for a helper who was given only one thing, or nothing`, async () => {
    const deadEnds = [];
    for (const given of [[], ...powers.map((power) => [power])]) {
      const email = `only-${given.join('') || 'nothing'}@harbour.example`;
      await aSupporter(town.world, await ola(town), { name: email, email, powers: given });
      const visitor = town.visitor(email);
      await signsInByLetter(visitor, email);
      const found = await everyAddress(visitor, ['/me', '/plans', '/directory']);
      deadEnds.push(...found.deadEnds.map((each) => `${email}: ${each}`));
    }
    assert.deepEqual(deadEnds, []);
  });

  test(`under ${policy}: and nothing broke`, async () => {
    assert.deepEqual(town.faults, []);
    assert.deepEqual(await town.brokenTruths(), []);
  });
}

async function ola({ world }: Town): Promise<TestPerson> {
  const account = await anAccount(world, { name: 'Ola Marsh', email: 'ola@harbour.example' });
  const person = await findMyPerson(visitOf(world, account));
  assert.ok(person !== undefined);
  return { account, person: person.personId };
}
