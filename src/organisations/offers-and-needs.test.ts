import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { id, moment } from '#basics';
import { fitsAround } from './offers-and-needs.ts';
import type { SelfHelpGroup } from './self-help-group.ts';

let made = 0;

function aGroup(says: Partial<SelfHelpGroup>): SelfHelpGroup {
  made += 1;
  return {
    groupId: id<'self-help-group'>(`01890000-0000-7000-8000-0000000000${made.toString().padStart(2, '0')}`),
    keptBy: id<'account'>('01890000-0000-7000-8000-0000000000a1'),
    saidAt: moment('2026-04-06T09:00:00Z'),
    name: 'Night owls',
    whoWeAre: '',
    whatWeDo: '',
    meetsOn: [],
    meetsFrom: '',
    meetsUntil: '',
    meetsWords: '',
    meetsAt: '',
    postcode: 'HB2 3FR',
    offers: [],
    needs: [],
    reach: 'Come in.',
    ...says,
  };
}

function between(one: SelfHelpGroup, other: SelfHelpGroup): readonly (readonly [string, string])[] {
  return fitsAround(one, [one, other]).map(({ need, offer }) => [need, offer] as const);
}

describe('what one group needs and another offers', () => {
  const owls = aGroup({ needs: ['A driver on Sundays', '£20 for wool'], offers: ['Crochet for beginners'] });

  it('meet by what they are about, whichever of the two is asked', () => {
    const rails = aGroup({ offers: ['Len drives a van'], needs: ['Somebody who can crochet a flag'] });
    const fits = [
      ['A driver on Sundays', 'Len drives a van'],
      ['Somebody who can crochet a flag', 'Crochet for beginners'],
    ];
    assert.deepEqual(between(owls, rails), fits);
    assert.deepEqual(between(rails, owls), fits.toReversed());
  });

  it('meet in everyday words, too', () => {
    const rails = aGroup({ needs: ['A lift to the hospital'], offers: [] });
    const cars = aGroup({ offers: ['A driver'], needs: [] });
    assert.deepEqual(between(rails, cars), [['A lift to the hospital', 'A driver']]);
  });

  it('do not meet by a day or a number alone', () => {
    const others = aGroup({ offers: ['Bread on Sundays', '20 chairs'] });
    assert.deepEqual(between(owls, others), []);
  });

  it('meet nearby: in the same first half of the postcode, or where one says none', () => {
    const offers = ['A driver'];
    assert.equal(between(owls, aGroup({ offers, postcode: 'hb2 9zz' })).length, 1);
    assert.equal(between(owls, aGroup({ offers, postcode: '' })).length, 1);
    assert.equal(between(owls, aGroup({ offers, postcode: 'HB12 3FR' })).length, 0);
  });
});
