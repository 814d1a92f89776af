import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { begins, type Cast, goldenActs, type Policy } from './golden-story.ts';
import type { Clicking } from './http-visitor.ts';
import { openTown, type Town } from './town.ts';

describe('the golden story under nils', () => story('nils'));
describe('the golden story under england-care-act, each button pressed again', () =>
  story('england-care-act', 'in turn'));
describe('the golden story with every button pressed twice at once', () => story('nils', 'at once'));

function story(policy: Policy, clickingTwice?: Clicking): void {
  let town: Town;
  let cast: Cast;
  before(async () => {
    town = await openTown({ policy, at: begins, ...(clickingTwice !== undefined && { clickingTwice }) });
    const [ola, nell, priya, sam, dev, nadia] = ['Ola', 'Nell', 'Priya', 'Sam', 'Dev', 'Nadia'].map((name) =>
      town.visitor(name),
    );
    assert.ok(ola && nell && priya && sam && dev && nadia);
    cast = { ola, nell, priya, sam, dev, nadia, itIs: town.world.clock.set };
  });
  after(() => town.close());

  for (const [act, walk] of goldenActs(() => cast, policy)) test(act, walk);

  test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
  test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));
}
