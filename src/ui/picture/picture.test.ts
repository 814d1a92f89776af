import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picture, pictureNames } from './picture.ts';

describe('pictures', () => {
  it('are there for the twelve areas of life, the five levels and the four ways of holding money', () => {
    const needed =
      'nutrition hygiene toilet clothed home-safety home-upkeep relationships work-learning community parenting safety-night decisions level-0 level-1 level-2 level-3 level-4 direct-payment service-fund pooled arranged';
    assert.deepEqual(
      needed.split(' ').filter((name) => !pictureNames.some((one) => one === name)),
      [],
    );
  });

  it('are passed over by those who hear the page, unless they have a title', () => {
    assert.match(picture('decisions').toString(), /aria-hidden="true"/);
    const titled = picture('decisions', { title: 'Deciding' }).toString();
    assert.match(titled, /role="img" aria-label="Deciding"/);
    assert.doesNotMatch(titled, /aria-hidden/);
  });
});
