import { catalogue } from '#ui';
import type { Function } from '../conflicts.ts';

/** What each function is, to go after "it". */
const does: Readonly<Record<Function, string>> = {
  'statutory-advocacy': 'is my advocate by law',
  advocacy: 'speaks up for me',
  assessment: 'looks with me at what I need',
  planning: 'helps me plan',
  'money-holding': 'holds my money',
  'paid-support': 'gives me paid support',
  approving: 'answers my plan and pays',
  'quality-check': 'checks how good my support is',
  judging: 'judges who gets a grant',
  applying: 'asks for a grant',
  'speaking-for-all': 'speaks up for all of us',
};

/** What is said where one organisation would do two things for a person. */
export const bothSay = catalogue({
  en: {
    does,
    title: (name: string) => `When ${name} does more than one thing for me`,
    lead: 'Two things done by one group can pull two ways. Some go together, some only if I choose it, some never.',
    row: (one: string, other: string) => `It ${one}. May it also be the one that ${other}?`,
    verdict: {
      fine: 'Yes.',
      'if-chosen': 'Only if I choose it, knowing who else there is.',
      never: 'No. Somebody else must do one of the two.',
    },
    nothing: 'It does nothing for you yet, so nothing stands against it.',
    others: 'Who else could do one of them',
    myself: 'You yourself',
    somebody: 'Somebody you know',
    choose: 'I know who else there is, and I choose both',
    chosen: (day: string) => `You chose both on ${day}.`,
    takeBack: 'Take my choice back',
    takeBackMeans:
      'If it helps you plan now, that ends at once. To leave who holds your money, go to My money.',
    saved: 'Your choice is written down. Ask them again now.',
    tookBack: 'Your choice is taken back.',
    never: 'These two never go together.',
    neverHere: (name: string, beside: string, starts: string) =>
      `${name} ${beside}. So it can not also be the one that ${starts}: that could pull two ways.`,
    onlyChosen: (name: string, beside: string, starts: string) =>
      `${name} ${beside}. It may be the one that ${starts} only if you choose that, knowing who else there is.`,
    allowed: 'It may help you plan if it does not speak up for you. Take that tick away.',
    link: 'What else it may do for me',
    look: 'See what goes together, and who else there is',
    forThem: (person: string) =>
      `You do something else for ${person} that this pulls against. ${person} must choose both first.`,
  },
});
