import type { PlanSketch } from '../plan-sketch.ts';

/** What Grace Adeyemi writes in her plan. She is made up. */
export const gracesPlan = {
  says: {
    matters:
      'My choir is my family. My faith, my good coat, and my hair done properly. I have kept my own home for forty-one years and I mean to go on.',
    control:
      'I speak for myself. My nephew David may be asked where the papers are. Nobody brings anyone new into my home before I have met them.',
    managing:
      'Quayside sends its bill for the mornings. For the evenings I employ my neighbour’s daughter, whom I have known since she was four, and the Centre does the payroll.',
  },
  outcomes: {
    choir: {
      words: 'I want to sing every Monday and be home again without fear.',
      why: 'I have missed nine Mondays since the lift broke.',
      measure: 'Every Monday from now until the Christmas concert.',
      tags: ['people-close', 'getting-about', 'community-life'],
    },
    stairs: {
      words: 'I want to go down and up my stairs when I choose.',
      why: 'There are fifty-four of them. I fell on them in March and again in June.',
      measure: 'Out of the door on five days of seven.',
      tags: ['home-is-safe', 'getting-about', 'say'],
    },
    myself: {
      words: 'I want to look like myself.',
      why: 'My hands shake. My hair takes two good hands and somebody who knows it.',
      measure: 'People at choir say: there is Grace.',
      tags: ['keeping-clean', 'clothes'],
    },
  },
  lines: [
    {
      what: 'Mornings: washing, dressing, breakfast and down the stairs',
      when: 'Every day from 8 to 9:30',
      for: ['stairs', 'myself'],
      from: { service: 'Quayside personal assistants' },
      costs: [21_52, 'hour', '10.5'],
    },
    {
      what: 'Evenings: supper, up the stairs and to bed',
      when: 'Every day from 6 to 8, and until 10 on Mondays',
      for: ['choir', 'stairs'],
      from: { assistant: 'Amara Cole' },
      costs: [15_05, 'hour', '16'],
      once: 350_00,
    },
    {
      what: 'Washing, floors and whatever is heavy',
      when: 'Wednesdays',
      for: ['stairs'],
      from: { service: 'Jo Fenn, cooking and housework with you' },
      costs: [16_50, 'hour', '2'],
    },
    {
      what: 'My hair',
      when: 'Fridays at home',
      for: ['myself'],
      from: { written: 'Lola, who did it in her shop for twenty years' },
      costs: [22_00, 'session', '1'],
    },
    {
      what: 'A car home from choir in the dark',
      when: 'Mondays at half past eight',
      for: ['choir'],
      from: { service: 'Harbour community transport' },
      costs: [9_00, 'session', '1'],
    },
    {
      what: 'Everybody’s choir',
      when: 'Mondays from 7 to 8:30',
      for: ['choir'],
      free: 'ordinary',
      who: 'The choir; I pay my own three pounds',
    },
    {
      what: 'Shopping carried up',
      when: 'Saturdays',
      for: ['stairs'],
      free: 'unpaid',
      who: 'David, my nephew, who has said he wants to',
    },
  ],
  people: [
    ['David Adeyemi', 'my nephew', 'He works days. Leave a message and he rings at one.'],
    ['Amara Cole', 'will be my assistant in the evenings'],
    ['The altos', 'my row at choir'],
  ],
  risks: [
    {
      couldGoWrong: 'I could fall on the stairs again.',
      worthTaking: 'Staying upstairs is how I lost the summer.',
      whatWeDo: 'Somebody one step below me, always. The landlord is asked about the lift each week.',
      who: 'Quayside in the morning, Amara in the evening',
    },
  ],
  steps: [
    ['Meet the two people Quayside would send', 'Me', 'Next week'],
    ['Write again about the lift', 'David and me', 'This week'],
    ['Sign Amara’s contract', 'The Centre’s payroll', 'When this is agreed'],
  ],
} as const satisfies PlanSketch;
