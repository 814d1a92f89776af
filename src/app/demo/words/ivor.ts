import type { PlanSketch } from '../plan-sketch.ts';

/** What Ivor Pugh has put in his plan so far, said aloud and typed by Tunde. He is made up. */
export const ivorsDraft = {
  says: {
    matters:
      'Trains. Steam ones best, then the little diesel on the quay line. My mug. Quiet on Sundays. I like people when there are not many.',
  },
  outcomes: {
    friend: {
      words: 'I would like one friend who likes trains.',
      why: 'I know a lot about the quay line and nobody to tell.',
      measure: 'Somebody comes with me to the open day.',
      tags: ['people-close', 'community-life'],
    },
    work: {
      words: 'I want to mend things at the shed, with somebody who shows me twice.',
      why: 'I was good at the workshop.',
      measure: 'I finish the signal lamp.',
      tags: ['work-and-learning', 'direction'],
    },
    letters: {
      words: 'I want the drawer to be empty.',
      why: 'Bills live in it. It makes me not want to be in the kitchen.',
      measure: 'I open a letter on the day it comes.',
      tags: ['home-is-kept', 'money', 'say'],
    },
  },
  lines: [
    {
      what: 'Somebody beside me at the shed',
      when: 'Mondays and Wednesdays',
      for: ['work', 'friend'],
      from: { service: 'Work my way' },
      costs: [24_00, 'hour', '6'],
    },
    {
      what: 'Harbour men’s shed',
      when: 'Mondays and Wednesdays from 10',
      for: ['work', 'friend'],
      free: 'ordinary',
      who: 'The shed',
    },
  ],
  people: [['Tunde Okafor', 'types for me, from the Centre']],
} as const satisfies PlanSketch;

/** What Tunde writes beside it, for the two of them to talk about. */
export const tundeToIvor =
  'For next time, Ivor: who could sit with you for the letters, and how often? You said mornings, and not a different person each week.';
