type Bought = {
  readonly weeksAgo: number;
  readonly toWhom: string;
  readonly what: string;
  readonly amount: number;
  readonly line: 'My personal assistants' | 'Back-up when somebody is ill';
};

/** What else Ola pays, and in which week. */
export const bought: readonly Bought[] = [
  {
    weeksAgo: 7,
    toWhom: 'Fairway Mutual',
    what: 'Insurance for employers, a year',
    amount: 112_00,
    line: 'My personal assistants',
  },
  {
    weeksAgo: 7,
    toWhom: 'Harbour Centre for Independent Living',
    what: 'Contracts for Mina and Joe, and setting up payroll',
    amount: 60_00,
    line: 'My personal assistants',
  },
  {
    weeksAgo: 4,
    toWhom: 'Harbour Centre for Independent Living',
    what: 'Tax, pension and the payroll, four weeks',
    amount: 137_60,
    line: 'My personal assistants',
  },
  {
    weeksAgo: 3,
    toWhom: 'Quayside personal assistants',
    what: 'Tuesday morning, when Mina had a cold',
    amount: 53_80,
    line: 'Back-up when somebody is ill',
  },
];

/** Promised in the first week and paid two weeks later. */
export const course = {
  toWhom: 'Northquay Training',
  what: 'A day on safe lifting, for Mina and Joe',
  amount: 180_00,
  promisedWeeksAgo: 7,
  paidWeeksAgo: 5,
} as const;

/** Written down twice by mistake, and put right the same evening. */
export const twice = {
  what: 'Insurance for employers, a year',
  why: 'I wrote the insurance down twice',
} as const;

/** What Ola asked before she bought it, and what Priya said. */
export const wheel = {
  weeksAgo: 3,
  what: 'A second-hand table-top wheel, to practise at home',
  amount: 95_00,
  toWhom: 'Harbour Potters',
  yes: 'Yes. It is for your pottery table, which is in your plan. You need not ask for things like this, but you always may.',
  inGeneral: {
    kind: 'Tools and materials for a craft',
    reason: 'Who makes things at a club may go on with it at home. It serves the same wish.',
    leansOn: 'plan',
  },
} as const;

/** What Ola has asked and waits to hear. */
export const fair = {
  what: 'A room for one night, so that Joe can come with me to the potters’ fair in Whitby',
  amount: 84_00,
} as const;

/** What the pot-making was about, week by week, and who sat beside her. */
export const sessions = [
  ['Throwing bowls', 'Sam Reyes'],
  ['Throwing bowls, and trimming last week’s', 'Sam Reyes'],
  ['Glazes: the blue that ran', 'Ife Lawal'],
  ['Tiles for the front steps', 'Ife Lawal'],
  ['Ola showed the beginners how to centre', 'Sam Reyes'],
  ['Handles', 'Ife Lawal'],
  ['Ola’s own table, the first time', 'Sam Reyes'],
] as const;

/** Where the five went on Thursdays, by minibus. */
export const trips = [
  'Arts club and the baths',
  'Arts club, chips on the front',
  'Arts club, and the repair café with Kamil’s radio',
  'Arts club and the sensory garden',
  'Arts club, then the Regal: a film in Welsh',
  'Arts club and the baths',
  'Arts club, and tea at Rosa’s',
] as const;

/** The hire of the minibus and its driver, each Thursday. */
export const hire = { toWhom: 'Harbour Wheels', amount: 112_50 } as const;
