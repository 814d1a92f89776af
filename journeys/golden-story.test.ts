import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Cast, goldenActs } from './golden-story.ts';
import { openTown, type Town } from './town.ts';

describe('the golden story under nils', () => story('nils'));
describe('the golden story under england-care-act', () => story('england-care-act'));
describe('the golden story with every button pressed twice at once', () => story('nils', true));

function story(policy: 'nils' | 'england-care-act', clickingTwice = false): void {
  let town: Town;
  let cast: Cast;
  before(async () => {
    town = await openTown({ policy, clickingTwice });
    const [ola, priya, sam, dev] = ['Ola', 'Priya', 'Sam', 'Dev'].map((name) => town.visitor(name));
    assert.ok(ola && priya && sam && dev);
    cast = { ola, priya, sam, dev, itIs: town.world.clock.set };
  });
  after(() => town.close());

  for (const [act, walk] of goldenActs(() => cast)) test(act, walk);

  test('the server met no fault of its own', () => assert.deepEqual(town.faults, []));
  test('every truth about the data holds', async () => assert.deepEqual(await town.brokenTruths(), []));
}
