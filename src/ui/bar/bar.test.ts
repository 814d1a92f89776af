import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pence } from '#basics';
import { bar } from './bar.ts';

const reader = { language: 'en' } as const;

describe('the money bar', () => {
  it('says in words what it shows', () => {
    const shown = bar({ held: pence(235855), promised: pence(49640) }, reader).toString();
    assert.match(shown, /aria-label="£1,862\.15 free to use and £496\.40 promised, out of £2,358\.55 held"/);
    assert.match(shown, /class="bar__free" width="78\.95%"/);
    assert.match(shown, /x="78\.95%" width="21\.05%"/);
  });

  it('stays inside its frame when more is promised than held, and says so', () => {
    const shown = bar({ held: pence(1000), promised: pence(4000) }, reader).toString();
    assert.match(shown, /class="bar__free" width="0\.00%"/);
    assert.match(shown, /width="25\.00%"/);
    assert.match(shown, /−£30\.00<\/strong> free to use/);
    assert.match(shown, /more is promised than is held/);
  });

  it('does not call free what is still on its way', () => {
    const shown = bar({ held: pence(225_000), promised: pence(50_00), comes: pence(104_320) }, reader);
    assert.match(
      shown.toString(),
      /aria-label="£1,156\.80 free to use, £1,043\.20 on its way and £50\.00 promised/,
    );
    assert.match(shown.toString(), /class="bar__free" width="51\.41%"/);
    assert.match(shown.toString(), /£1,043\.20<\/strong> on its way/);
  });

  it('is empty where nothing is held', () => {
    const shown = bar({ held: pence(0), promised: pence(0) }, reader).toString();
    assert.match(shown, /class="bar__free" width="0\.00%"/);
  });
});
