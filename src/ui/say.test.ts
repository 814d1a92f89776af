import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { catalogue } from './say.ts';

const words = catalogue({
  en: { greeting: (name: string) => `Good morning, ${name}`, budget: 'Your indicative budget' },
  easy: { budget: 'The money to plan with' },
  cy: { greeting: (name: string) => `Bore da, ${name}` },
});

describe('catalogue', () => {
  it('says it in Welsh where it is written, and in English where not', () => {
    const say = words({ language: 'cy' });
    assert.equal(say.greeting('Ola'), 'Bore da, Ola');
    assert.equal(say.budget, 'Your indicative budget');
  });

  it('says it in easy words for those who asked', () => {
    assert.equal(words({ language: 'en', preferences: { easy: true } }).budget, 'The money to plan with');
    assert.equal(words({ language: 'en', preferences: { easy: false } }).budget, 'Your indicative budget');
  });
});
