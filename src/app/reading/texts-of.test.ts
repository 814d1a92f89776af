import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsOf } from './texts-of.ts';

const program = `
import { catalogue } from '#ui';
// A comment with 'a text' in it.
const roles: Readonly<Record<'self' | 'supporter', string>> = { self: 'me', 'supporter': 'a friend' };
export const say = catalogue({
  en: {
    title: 'My plan',
    'not-found': { why: "It’s gone.", href: '/plans' },
    left: (count: number, named: Named) =>
      count === 1 ? 'One is left.' : \`\${String(count)} are left for \${named.kind === 'pool' ? \`all of \${named.name}\` : 'me'}.\`,
    lines: ['First.', 'Then.'],
    day: (unit: Unit) => roles['self'],
  },
  easy: { title: 'What I want' },
  cy: { title: 'Fy nghynllun', left: () => 'Dim' },
});`;

describe('the texts of a file of words', () => {
  const texts = textsOf('src/plans/web/say.ts', program);
  const said = (words: 'plain' | 'easy'): readonly string[] =>
    texts.filter((text) => text.words === words).map(({ text }) => text);

  it('are what people read in English, with a name where something is put in', () => {
    assert.deepEqual(said('plain'), [
      'me',
      'a friend',
      'My plan',
      'It’s gone.',
      'One is left.',
      'Ola are left for Ola.',
      'all of Ola',
      'me',
      'First.',
      'Then.',
    ]);
  });

  it('are told apart where they are easy, and leave Welsh out', () => {
    assert.deepEqual(said('easy'), ['What I want']);
  });
});
