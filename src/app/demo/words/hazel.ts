import type { PlanSketch } from '../plan-sketch.ts';

/** What Hazel Winter answers, area by area. She is made up. */
export const hazelsAnswers = [1, 1, 0, 1, 1, 2, 2, 2, 2, 0, 2, 1] as const;

/** What she wrote in the plan that came back to her. */
export const hazelsPlan = {
  says: {
    matters:
      'My dog Biscuit, my sketchbooks, and sleeping until I wake. I was a night nurse. I know what good looks like.',
    control: 'I make my own decisions. On a bad week I make them slower.',
    managing: 'I want the money paid to me. I have run a ward, I can run this.',
  },
  outcomes: {
    out: {
      words: 'I want to be outdoors every day, with Biscuit.',
      why: 'It keeps me well. It is cheaper than the ward.',
      measure: 'Mud on both of us.',
      tags: ['getting-about', 'home-is-kept', 'direction'],
    },
    bad: {
      words: 'I want a bad week to stay a week.',
      why: 'Last winter it became three months.',
      measure: 'My spring sketchbook has something on every page.',
      tags: ['home-is-safe', 'people-close', 'support'],
    },
  },
  lines: [
    {
      what: 'Somebody who walks with us, and on bad days gets me to the door',
      when: 'Most days',
      for: ['out', 'bad'],
      from: { assistant: 'Not found yet' },
      costs: [15_05, 'hour', '12'],
    },
    {
      what: 'Somebody to talk to',
      when: 'Every other week',
      for: ['bad'],
      from: { service: 'Steady Ground counselling' },
      costs: [30_00, 'session', '0.5'],
    },
    {
      what: 'A weekly sum for what comes up',
      when: 'When it comes up',
      for: ['bad'],
      from: { written: 'Whatever is needed' },
      costs: [60_00, 'week', '1'],
    },
    {
      what: 'Walk and wheel',
      when: 'Sundays at 11',
      for: ['out'],
      free: 'ordinary',
      who: 'The group, and dogs',
    },
  ],
  people: [['Noor', 'my friend from the ward', 'She says call, day or night.']],
} as const satisfies PlanSketch;

/** Why it came back, in Priya's words. */
export const whyHazelsCameBack = {
  money:
    'I can see the walks and the counselling. I cannot see yet what the £60.00 a week would be spent on.',
  happen: 'The plan does not say yet how you will find somebody, or who helps you with the first contract.',
  wouldHelp:
    'Say in a sentence or two what the £60.00 is for. A sum for bad weeks is fine, if it says what you would do with it. And write the first two or three steps: who does what, by when. The Centre can help you find and employ somebody. I will answer within two days of getting it back.',
} as const;

/** What she says to that. */
export const hazelsChallenge = {
  why: 'The £60.00 is for the weeks nobody can plan. A bad week is a taxi to Noor’s, somebody to sit with me at night, or dinners brought to the door. I cannot know in October which it will be in January. Nobody asks a ward to name its emergencies first.',
  wanted: 'Please agree the £60.00 as it stands. I will put the steps in, that part is fair.',
} as const;
