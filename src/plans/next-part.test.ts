import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPart } from './next-part.ts';
import { sections } from './plan.ts';

describe('the next part of a plan', () => {
  const nothing = { passages: [], outcomes: [], companions: [], lines: [], risks: [], steps: [] };
  const something = ['something'];

  it('is what matters, where nothing is written', () => {
    assert.equal(nextPart(nothing), 'matters');
  });

  it('is the first that is empty, in the order of the page', () => {
    const begun = { ...nothing, passages: [{ section: 'matters' as const }], outcomes: something };
    assert.equal(nextPart(begun), 'people');
    assert.equal(nextPart({ ...begun, companions: something, risks: something }), 'lines');
  });

  it('is none, where each part says something', () => {
    const passages = sections.map((section) => ({ section }));
    const whole = { passages, outcomes: something, companions: something, lines: something };
    assert.equal(nextPart({ ...whole, risks: something, steps: something }), undefined);
  });
});
