import { pence } from '#basics';
import type { PersonKey } from '../town.ts';
import { minasJob } from './mina.ts';

type Worked = { readonly day: number; readonly from: string; readonly until: string };

/** One of Ola's assistants: how much they work, what their contract says, and when they came in a week of the past. */
export type Assistant = {
  readonly key: Extract<PersonKey, 'mina' | 'joe'>;
  readonly weeklyMinutes: number;
  /** In how many weeks from today somebody turns 21 who is younger. */
  readonly turns21In?: number;
  readonly words: { readonly [Part in keyof typeof minasJob]: string };
  readonly onPaper: boolean;
  readonly week: (weeksAgo: number) => readonly Worked[];
};

/** What both get an hour. */
export const wageOfAssistants = pence(12_90);

const morning = (day: number): Worked => ({ day, from: '08:00', until: '10:30' });
/** In one week Mina had a cold on the Tuesday and came on the Friday beside Joe. */
const week_of_the_cold = 3;

/** Mina Costa on four mornings, Joe Adler on Fridays and for the market on Saturdays. Both are made up. */
export const olasAssistants: readonly Assistant[] = [
  {
    key: 'mina',
    weeklyMinutes: 10 * 60,
    words: minasJob,
    onPaper: false,
    week: (weeksAgo) => (weeksAgo === week_of_the_cold ? [1, 3, 4, 5] : [1, 2, 3, 4]).map(morning),
  },
  {
    key: 'joe',
    weeklyMinutes: 6 * 60,
    turns21In: 9,
    words: {
      ...minasJob,
      work: 'On Fridays help me out of bed, washed and dressed, and make breakfast with me. On Saturdays do the flat with me, then walk beside me at the market, not in front.',
      place: 'At my home on Quay Street, and at the market.',
      pattern:
        'Fridays 8 to 10:30, Saturdays 10 to 1:30. If one of us needs another time we ask by text the day before.',
    },
    onPaper: true,
    week: () => [morning(5), { day: 6, from: '10:00', until: '13:30' }],
  },
];
