import type { LineSketch, PlanSketch } from '../plan-sketch.ts';
import type { PersonKey } from '../town.ts';

/** A friend on the minibus: what they answered, area by area, and their plan. All of them are made up. */
export type Friend = {
  readonly key: PersonKey;
  readonly answers: readonly number[];
  readonly plan: PlanSketch;
  /** Who they pay for four weeks of their own support, and how many pence. */
  readonly pays: readonly [toWhom: string, amount: number];
};

const minibus: LineSketch = {
  what: 'Thursday minibus',
  when: 'Thursdays',
  for: ['thursdays'],
  from: { service: 'Thursday minibus' },
  costs: [25_00, 'week', '1'],
};

function planOf(told: {
  readonly matters: string;
  readonly thursdays: string;
  readonly line: LineSketch;
  readonly step: string;
}): PlanSketch {
  return {
    says: {
      matters: told.matters,
      control: 'I decide, and I say so.',
      managing: 'The minibus money goes in with the others’. The rest comes to me.',
    },
    outcomes: {
      thursdays: {
        words: told.thursdays,
        why: 'It is the day that is ours.',
        measure: 'Thursdays happen.',
        tags: ['people-close', 'getting-about', 'community-life'],
      },
    },
    lines: [told.line, minibus],
    steps: [[told.step, 'Me', 'This month']],
  };
}

/** The four who share the minibus with Ola. */
export const friends: readonly Friend[] = [
  {
    key: 'femi',
    answers: [1, 1, 0, 1, 0, 2, 1, 2, 3, 0, 1, 1],
    plan: planOf({
      matters: 'Music, my cousins, and driving the plan even if I never drive the bus.',
      thursdays: 'I want to be out with people my own age, and choose where.',
      line: {
        what: 'Somebody to cook and go shopping with',
        when: 'Mondays and Fridays',
        for: ['thursdays'],
        from: { service: 'Jo Fenn, cooking and housework with you' },
        costs: [16_50, 'hour', '6'],
      },
      step: 'Book the minibus until spring',
    }),
    pays: ['Jo Fenn', 379_50],
  },
  {
    key: 'rosa',
    answers: [2, 1, 1, 2, 1, 2, 2, 1, 3, 0, 0, 1],
    plan: planOf({
      matters: 'Swimming, my grandchildren’s drawings on the fridge, a proper lunch.',
      thursdays: 'I want to swim every week with the others and have chips after.',
      line: {
        what: 'My assistant, at home and in the pool',
        when: 'Tuesday, Thursday and Saturday',
        for: ['thursdays'],
        from: { assistant: 'Petra Lund' },
        costs: [15_05, 'hour', '9'],
      },
      step: 'Ask the baths about the hoist on Thursdays',
    }),
    pays: ['Petra Lund', 541_80],
  },
  {
    key: 'dilys',
    answers: [1, 0, 0, 1, 1, 2, 2, 2, 2, 0, 1, 2],
    plan: planOf({
      matters: 'Books, my cat, hearing Welsh spoken. Being useful.',
      thursdays: 'I want to teach the others one song a month.',
      line: {
        what: 'Help with the house and the post',
        when: 'Wednesdays',
        for: ['thursdays'],
        from: { service: 'Jo Fenn, cooking and housework with you' },
        costs: [16_50, 'hour', '4'],
      },
      step: 'Find the song sheets',
    }),
    pays: ['Jo Fenn', 264_00],
  },
  {
    key: 'kamil',
    answers: [2, 2, 1, 2, 2, 2, 1, 2, 3, 0, 1, 2],
    plan: planOf({
      matters: 'Chess, my brother on the phone on Sundays, boots that fit.',
      thursdays: 'I want a day a week that is not appointments.',
      line: {
        what: 'My assistants',
        when: 'Every morning, and Thursdays all day',
        for: ['thursdays'],
        from: { assistant: 'Ana and Piotr' },
        costs: [15_05, 'hour', '14'],
      },
      step: 'Meet Piotr before he starts',
    }),
    pays: ['Ana and Piotr', 812_70],
  },
];
