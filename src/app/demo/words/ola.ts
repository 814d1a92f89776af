import type { PlanSketch } from '../plan-sketch.ts';

/** What Ola Marsh writes in her plan. She is made up. */
export const olasPlan = {
  says: {
    matters:
      'Clay. I taught pottery for nineteen years and my hands still know it, even on bad days. My sister Bea, as my sister and not as my nurse. My own front door, my own kitchen, radio on. Thursdays with the others on the minibus. Being asked, not told.',
    control:
      'I decide who comes into my home and when. I choose my assistants and I tell them how I like things done. Bea may read this plan but she does not have to run it. If I am too ill to say, ask Bea, then Tunde.',
    managing:
      'The money for my assistants comes to me, and the Centre does the payroll. Tideway keeps the money for the arts club and writes down each session, so I have nothing to add up. The five of us put the minibus money together.',
  },
  outcomes: {
    pottery: {
      words: 'I want to run the pottery table again, not only come to it.',
      why: 'I am good at it. I miss being somebody people ask.',
      measure: 'I have my own table on Thursdays by spring.',
      tags: ['work-and-learning', 'direction', 'community-life'],
    },
    mornings: {
      words: 'I want my mornings to start when I am ready, and be over by ten.',
      why: 'If the morning goes well there is something left of me for the day.',
      measure: 'Washed, dressed and breakfast eaten by ten on five days of seven.',
      tags: ['keeping-clean', 'clothes', 'eating-well', 'say'],
    },
    sister: {
      words: 'I want Bea to come round for supper, not for the floors.',
      why: 'She has two jobs and a bad knee.',
      measure: 'A month in which she did not once bring out the mop.',
      tags: ['people-close', 'home-is-kept'],
    },
    about: {
      words: 'I want to be the one who calls round.',
      why: 'People stop asking when you always say no.',
      measure: 'The market on Saturdays, and one visit a week that I choose.',
      tags: ['getting-about', 'people-close', 'community-life'],
    },
  },
  lines: [
    {
      what: 'My personal assistants',
      when: 'Monday to Friday from 8 to 10:30, and Saturday from 10 to 1:30 for the market and the flat',
      for: ['mornings', 'sister', 'about'],
      from: { assistant: 'Mina Costa and Joe Adler' },
      costs: [15_05, 'hour', '16'],
      once: 600_00,
    },
    {
      what: 'Pottery and arts club',
      when: 'Thursdays from 10 to 1',
      for: ['pottery'],
      from: { service: 'Pottery and arts club' },
      costs: [21_00, 'hour', '3'],
    },
    {
      what: 'Thursday minibus',
      when: 'Thursdays, there and back, and wherever we choose after',
      for: ['pottery', 'about'],
      from: { service: 'Thursday minibus' },
      costs: [25_00, 'week', '1'],
    },
    {
      what: 'Back-up when somebody is ill',
      when: 'When it is needed; what is not used stays for the next time',
      for: ['mornings'],
      from: { written: 'Mina, Joe or Quayside personal assistants' },
      costs: [20_00, 'week', '1'],
    },
    {
      what: 'Supper and company',
      when: 'Sundays',
      for: ['sister'],
      free: 'unpaid',
      who: 'My sister Bea',
    },
    {
      what: 'Letters read over a cup of tea',
      when: 'When one comes',
      for: ['about'],
      free: 'unpaid',
      who: 'Mr Osei from downstairs',
    },
    {
      what: 'Saturday market, and the library after',
      when: 'Saturdays',
      for: ['about'],
      free: 'ordinary',
      who: 'The market, the library',
    },
  ],
  people: [
    ['Bea Marsh', 'my sister', 'She is five minutes away. Ring twice, she is slow on the stairs.'],
    ['Mr Osei', 'my neighbour downstairs', 'He has my key and has said yes to being called.'],
    ['Femi, Rosa, Dilys and Kamil', 'my friends from the minibus'],
    ['Tunde Okafor', 'helped me plan, from the Centre'],
  ],
  risks: [
    {
      couldGoWrong: 'I could fall when I go to the market without anybody holding on to me.',
      worthTaking: 'I know every stall there. Being held is worse than the odds.',
      whatWeDo: 'Joe walks beside, not in front. I carry my phone round my neck.',
      who: 'Me and Joe',
    },
    {
      couldGoWrong: 'An assistant is ill and nobody comes in the morning.',
      worthTaking: 'It comes with choosing people of my own.',
      whatWeDo: 'I ring the other one, then Quayside. Mr Osei makes tea meanwhile.',
      who: 'Me, then Mr Osei',
    },
  ],
  steps: [
    ['Take out the insurance that employers need', 'Tunde and me', 'In the first week'],
    ['Write Mina’s and Joe’s contracts', 'Payroll at the Centre', 'Before they start'],
    ['Ask Sam which table could be mine', 'Me', 'At the first session'],
    ['Book the minibus for Thursdays until spring', 'Femi', 'This month'],
  ],
} as const satisfies PlanSketch;

/** What Tunde writes beside Ola's words. */
export const tundeBeside =
  'Ola asked me to note: she has read the page on being an employer, and the Centre’s payroll will do tax, pension and holiday pay. Her own words above are hers as she wrote them.';

/** What Ola says about reaching her. */
export const howToReachOla = {
  formats: ['text-message', 'large-print'],
  language: '',
  whatHelps:
    'Text first, then ring. Give me a minute to get to the phone. Afternoons are better than mornings.',
  pleaseNever: 'Please do not ring Bea first.',
} as const;
