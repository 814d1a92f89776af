import { addDays, type CalendarDate } from '#basics';
import { type Finding, type Reply, standards } from '#quality';

/** What Ola wants the checkers to look at. */
export const olaWants = 'Do they ask me what I want to make? And who comes with me when Jo is away?';

const told: Partial<Readonly<Record<Finding['standard'], Pick<Finding, 'found' | 'words'>>>> = {
  'how-i-am-supported': {
    found: 'great',
    words: 'She chose the wheel, the clay and the music. Nobody did for her what she can do.',
  },
  'who-supports-me': {
    found: 'needs-to-change',
    words: 'When somebody is away, another person just comes. Nobody asks who it should be.',
  },
  'good-support': { found: 'good', words: 'They come on time. They know when to stand back.' },
  friends: { found: 'good', words: 'Four friends sat at one table. They meet without staff, too.' },
  'healthy-and-safe': {
    found: 'good',
    words: 'Her medicine is hers to take, and they know how she sits best.',
  },
  'part-of-my-place': {
    found: 'good',
    words: 'The pots are sold at the Saturday market, by those who made them.',
  },
  'same-rights': {
    found: 'all-right',
    words: 'The rules on the wall are long. We made a short one together.',
  },
};

/** What the pair found with Ola at Tideway Arts; the rest was not asked about. */
export const pairFound: readonly Finding[] = standards.map((standard) => ({
  standard,
  found: 'not-found-out',
  words: '',
  ...told[standard],
}));

/** What Tideway Arts answers, with a promise for what has to change. */
export function tidewaySays(today: CalendarDate): Reply {
  return {
    words: 'You are right, and thank you for the short rules. They are on the wall now.',
    promises: [
      {
        standard: 'who-supports-me',
        does: 'Everybody gets a list with pictures and says who may come when somebody is away. We ring before.',
        by: addDays(today, 30),
      },
    ],
  };
}
