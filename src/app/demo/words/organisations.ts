import type { GroupWords, Statement } from '#organisations';

type Point = Extract<Statement, { about: 'criterion' }>;

const point = (key: Point['key'], answer: Point['value']['answer'], evidence = ''): Point => ({
  about: 'criterion',
  key,
  value: { answer, evidence, link: '' },
});

/** What the Centre of the made-up town says about itself. */
export const centreSays: readonly Statement[] = [
  point('social-model', 'yes', 'It is the first line of our rules, and of every job we advertise.'),
  point('independent-living', 'yes', 'See what people say on the wall of Wharf House.'),
  point('rights', 'yes'),
  point('shaped-by-members', 'yes', 'Nine people who met in a kitchen began this. Four of them still vote.'),
  point('peer-support', 'yes', 'Everybody who helps to plan directs their own support, or did.'),
  point('everybody-local', 'partly', 'Deaf people go to Saltmarsh Deaf Club. We work with them.'),
  point('carers', 'partly', 'We ask. There is no group for carers here yet.'),
  point('legal-form', 'yes', 'A charity and a company. The number is on our door.'),
  point('board', 'yes', 'Counted each year when the board is chosen.'),
  point('backed-to-decide', 'working-on-it', 'Papers in easy words began this spring.'),
  point('lasting-money', 'working-on-it', 'Two thirds of our money comes from one contract.'),
  point('better-buying', 'no', 'Nobody has asked us before they bought something.'),
  {
    about: 'board',
    key: '',
    value: { voting: 9, ownPeople: 8, disabledVoting: 7, staff: 6, disabledStaff: 4 },
  },
  {
    about: 'services',
    key: '',
    value: {
      kinds: ['information', 'advocacy-and-peers', 'budgets', 'assistants', 'planning'],
      words: 'A repair morning for wheelchairs on the first Saturday of the month.',
    },
  },
  {
    about: 'where',
    key: '',
    value: { codes: ['X06000001', 'X06000002'], words: 'Saltmarsh by phone and bus.' },
  },
  {
    about: 'voice-and-business',
    key: '',
    value: {
      voice: 'grows',
      business: 'strong',
      speaksFor: 'Dropped kerbs, the minibus, and that nobody pays for their own support.',
      paidFor: 'Help to plan and payroll, paid by the local service.',
      keptApart:
        'Who speaks for us at the council does not work on the contract. The board looks at it each May.',
    },
  },
  {
    about: 'maturity',
    key: '',
    value: {
      levels: {
        criteria: 'some',
        governance: 'all',
        committee: 'nearly',
        age: 'all',
        staff: 'nearly',
        infrastructure: 'all',
        'business-plan': 'nearly',
        funding: 'some',
        services: 'nearly',
        impairments: 'some',
        members: 'nearly',
        engagement: 'none',
        networking: 'nearly',
      },
      words: 'We did this together at a Sunday lunch in October.',
    },
  },
  {
    about: 'help',
    key: '',
    value: {
      barriers: ['one-payer', 'costs-not-covered', 'tender-too-fast'],
      helps: ['be-mentor', 'share-room', 'share-payroll', 'take-lent-worker'],
      words: 'Ten days to answer a tender is no time for a board that reads with its ears.',
    },
  },
];

/** What a group of people with learning disabilities says about itself: much of the list is not for it. */
export const peopleFirstSays: readonly Statement[] = [
  point('rights', 'yes', 'We know them by heart.'),
  point('shaped-by-members', 'yes', 'Only members vote.'),
  point('peer-support', 'yes'),
  point(
    'everybody-local',
    'not-for-us',
    'We are for people with learning disabilities. Others have their own.',
  ),
  point('legal-form', 'partly', 'We have rules. We do not want to be a company.'),
  point('paid-people', 'no', 'We have no money for it.'),
  {
    about: 'where',
    key: '',
    value: {
      codes: ['X06000001', 'X06000003', 'X06000006'],
      words: 'We meet in three places, one after the other.',
    },
  },
  {
    about: 'voice-and-business',
    key: '',
    value: {
      voice: 'strong',
      business: 'begins',
      speaksFor: 'Easy words, jobs, and living with whom we choose.',
      paidFor: 'Checking other people’s easy words, now and then.',
      keptApart: '',
    },
  },
  {
    about: 'help',
    key: '',
    value: { barriers: ['paid-people', 'hard-to-read', 'one-payer'], helps: ['want-mentor'], words: '' },
  },
];

/** Two groups of the made-up town that nobody runs as a service. */
export const busCrew: GroupWords = {
  name: 'Kitchen table, Ferry Road',
  whoWeAre: 'People on Ferry Road who do not always sleep well. Some of us hear voices, some of us do not.',
  whatWeDo: 'Soup, talk, and a walk to the lock and back. Nobody has to say anything.',
  meetsOn: [2, 7],
  meetsFrom: '18:30',
  meetsUntil: '21:00',
  meetsWords: 'On Christmas Day too.',
  meetsAt: 'The back room of St Elmo’s Hall',
  postcode: 'HB2 3FR',
  offers: ['Somebody who listens on the phone at night', 'Crochet for beginners', 'The back room on Mondays'],
  needs: ['A driver on Sundays', '£20 a month for soup'],
  reach: 'Come in by the side door, or ring Femi on 01632 960177.',
};

export const railFriends: GroupWords = {
  name: 'Quay line friends',
  whoWeAre: 'People who like the little trains.',
  whatWeDo: 'We look at trains and mend the signal lamp.',
  meetsOn: [6],
  meetsFrom: '',
  meetsUntil: '',
  meetsWords: 'Not when it rains hard.',
  meetsAt: '',
  postcode: '',
  offers: ['We can show you the old signal box', 'Len drives a van with a ramp'],
  needs: ['A quiet room for the model in winter'],
  reach: 'Come to the end of the platform.',
};

/** How two organisations of the made-up town stand together. */
export const coastAlliance = {
  name: 'Coast alliance',
  kind: 'alliance',
  aims: [
    'Disabled people speak for themselves',
    'Share rooms, skills and drivers',
    'One voice at the council',
  ],
  rule: 'everybody',
} as const;

export const togetherWeSay = {
  what: 'statement',
  words: 'Ask us before you buy something for us. Ten days are not enough to ask.',
} as const;

export const ivorMeets = {
  to: 'Len, who keeps the model at the quay line',
  hope: 'Somebody to tell about the little diesel.',
} as const;
