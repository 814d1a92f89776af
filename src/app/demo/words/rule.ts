import type { PersonKey } from '../town.ts';

/** What Harbour says of the rule it makes, what people answer, and what it heard. */
export const harbourRule = {
  because:
    'The table that came with Mainstay does not know Harbour. We want one that rests on what enough support costs.',
  about: {
    title: 'Harbour’s starting figure',
    status:
      'A rule to practise with. The people it was fitted to are made up, so it is nobody’s real budget. An answer is for a week as it really is, bad days too. From its day on, Harbour works figures out by it.',
    basis: [
      'Four evenings at Harbour Centre for Independent Living, where people tried the questions on their own week.',
      'Answers and costs of 400 made-up people.',
    ],
    madeBy: 'Harbour local service, with Harbour Centre for Independent Living',
  },
  answers: [
    [
      'hazel',
      'My days are not alike. Say somewhere that an answer may be about my worst days, not the middle ones.',
    ],
    [
      'winnie',
      'We read it together in easy words. We like that nobody can cut it by a number that nobody sees.',
    ],
    ['ola', 'I tried it with my own answers. Please keep what I have until my plan is looked at.'],
  ],
  heard:
    'Three people answered. Days that are not alike: an answer is for a week as it really is, bad days too, and what we say of the rule says so. What you have stays until your plan is looked at together with you.',
} as const satisfies {
  readonly because: string;
  readonly about: object;
  readonly answers: readonly (readonly [PersonKey, string])[];
  readonly heard: string;
};
