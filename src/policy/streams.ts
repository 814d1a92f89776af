import { calendarDate, covers, type CalendarDate, type Period } from '#basics';

/**
 * The sources of public money that one pot can be filled from, each with a law of its own. SI 2010/2862 joined six; of these
 * Work Choice is closed, and personal health budgets came since.
 */
export const streamCodes = [
  'adult-social-care',
  'independent-living-fund',
  'access-to-work',
  'disabled-facilities-grant',
  'housing-support',
  'personal-health-budget',
] as const;
export type StreamCode = (typeof streamCodes)[number];

/** What a stream is by its law on some days: who may have it, what it may buy, for how long, and what its funder is told. */
export type Stream = Period & {
  readonly code: StreamCode;
  readonly title: string;
  /** The law that it is paid under. */
  readonly law: string;
  /** Its own test: nobody's other stream meets it for them. */
  readonly test: string;
  readonly mayBuy: string;
  /** Whether it may only pay for some lines of a plan, which are then named. */
  readonly limited: boolean;
  readonly period: string;
  /** What happens to what is left of it on its last day. */
  readonly left: string;
  /** What its funder is told, and how often. */
  readonly return: string;
  readonly source: string;
  readonly seen: boolean;
};

const returned = 'How much of its money was used, on which days; nothing of what other money bought.';

/** Every stream with its days. What we have not read at its source says so (`seen`). */
export const streams: readonly Stream[] = [
  {
    code: 'adult-social-care',
    title: 'Adult social care',
    from: calendarDate('2015-04-01'),
    law: 'Care Act 2014, sections 18 and 26',
    test: 'Needs that come from an impairment or illness, two or more of ten outcomes out of reach, and a real effect on wellbeing.',
    mayBuy: 'Whatever the agreed plan is about.',
    limited: false,
    period: 'As long as the plan is agreed.',
    left: 'It stays in the pot. The service may ask what it is for.',
    return: 'The service pays the pot, so it sees what came in and what went out.',
    source:
      'Care Act 2014 sections 13, 18 and 26; SI 2015/313 regulation 2. Section 26(3) lets a budget name other public money.',
    seen: true,
  },
  {
    code: 'independent-living-fund',
    title: 'Independent Living Fund, United Kingdom',
    from: calendarDate('1988-06-08'),
    until: calendarDate('2015-06-30'),
    law: 'Independent Living Fund (2006) trust deed',
    test: 'The highest rate of care component, and at least £340 a week from the council.',
    mayBuy: 'Personal care and help at home. Not relatives who live in the same home.',
    limited: false,
    period: 'Paid each four weeks.',
    left: 'It goes back to the fund.',
    return: returned,
    source: 'Parliamentary answers and reports of the fund, as others quote them.',
    seen: false,
  },
  {
    code: 'independent-living-fund',
    title: 'Independent Living Fund, Scotland',
    from: calendarDate('2015-07-01'),
    law: 'ILF Scotland policies, for people in Scotland',
    test: 'Sixteen or older, living in Scotland, and support of £800 a week or more from the council.',
    mayBuy: 'Help to live an independent life.',
    limited: false,
    period: 'A year from 1 April, 52 weeks; more in one week and less in another is fine.',
    left: 'It goes back to the fund: nothing is carried into the next year.',
    return: returned,
    source: 'ilf.scot, as others quote it; open to new people again from April 2024.',
    seen: false,
  },
  {
    code: 'access-to-work',
    title: 'Access to Work',
    from: calendarDate('1994-06-06'),
    law: 'Employment and Training Act 1973, section 2',
    test: 'Paid work, and a condition that makes it harder.',
    mayBuy: 'Only support to get work, stay in it and travel to it.',
    limited: true,
    period: 'An award has its own days, three years at most.',
    left: 'It goes back to the Department for Work and Pensions.',
    return: `${returned} For its own lines it sees what they were.`,
    source: 'SI 2010/2862 names it as a stream; its terms are our reading of what others say.',
    seen: false,
  },
  {
    code: 'disabled-facilities-grant',
    title: 'Disabled Facilities Grant',
    from: calendarDate('1996-12-17'),
    law: 'Housing Grants, Construction and Regeneration Act 1996, sections 19 to 24',
    test: 'A disabled person lives there, and the work is necessary, appropriate and can be done.',
    mayBuy: 'Only changes to the home, once.',
    limited: true,
    period: 'Twelve months from the day it is approved.',
    left: 'It goes back to the housing council.',
    return: `${returned} For its own lines it sees what they were.`,
    source: 'SI 2010/2862 names it as a stream; its terms are our reading of what others say.',
    seen: false,
  },
  {
    code: 'housing-support',
    title: 'Housing-related support',
    from: calendarDate('2003-04-01'),
    law: 'Local Government Act 2000, section 93, once called Supporting People',
    test: 'Help is needed to keep a home.',
    mayBuy: 'Only support to find and keep a home. Not care.',
    limited: true,
    period: 'An award has its own days.',
    left: 'It goes back to the council.',
    return: `${returned} For its own lines it sees what they were.`,
    source: 'SI 2010/2862 names it as a stream; its terms are our reading of what others say.',
    seen: false,
  },
  {
    code: 'personal-health-budget',
    title: 'Personal health budget',
    from: calendarDate('2013-08-01'),
    law: 'National Health Service Act 2006, section 12A; SI 2013/1617',
    test: 'Health needs that the National Health Service agrees to meet in this way.',
    mayBuy: 'Only what the care plan agreed with the health service names.',
    limited: true,
    period: 'Looked at after three months, then each year.',
    left: 'It goes back to the health service.',
    return: `${returned} For its own lines it sees what they were.`,
    source: 'Our reading of what others say about SI 2013/1617.',
    seen: false,
  },
];

/** A stream as it is on a day; undefined where it is closed then. */
export function streamOn(code: StreamCode, day: CalendarDate): Stream | undefined {
  return streams.find((stream) => stream.code === code && covers(stream, day));
}

export function readStreamCode(text: string): StreamCode | undefined {
  return streamCodes.find((code) => code === text);
}
