import { catalogue, My, type Whose } from '#ui';
import type { AgeBand } from '../age.ts';
import type { CostPart } from '../hourly-cost.ts';

/** What the page says that works out what an hour of an assistant really costs. */
export const sayCost = catalogue({
  en: {
    title: 'What an hour really costs',
    lead: 'Whoever employs an assistant pays more than the wage. Put in your figures and see all of it.',
    asks: {
      wage: 'What will you pay for an hour?',
      hours: 'How many hours of support a week?',
      insurance: 'What does your insurance cost a year?',
      payroll: 'What does the payroll cost a year?',
      training: 'What do you set aside for training?',
    },
    hints: {
      wage: 'Before tax. The least that is lawful today stands here until you change it.',
      hours: 'In quarters of an hour, such as 16 or 2.5',
      insurance: 'The law asks every employer for it. This is a guess until you put yours in.',
      payroll: 'Who works out tax and pension for you. This is a guess until you put yours in.',
      training: 'Part of the wages. This is a guess until you put yours in.',
    },
    age: 'How old is your assistant?',
    ages: {
      '21-and-over': '21 or more',
      '18-to-20': '18 to 20',
      '16-to-17': '16 or 17',
    } satisfies Readonly<Record<AgeBand, string>>,
    allowance: 'Do you claim the Employment Allowance?',
    allowanceHint:
      'You may, if all your assistants do is support you. You may also if your money is a direct payment. You claim it once for all of them.',
    yes: 'Yes, or I will',
    no: 'No',
    work: 'Work it out',
    notMoney: 'Type an amount such as 12.71',
    notHours: 'Type hours in quarters, such as 16 or 2.5, no more than a week has',
    notPercent: 'Type a number such as 2 or 2.5',
    anHour: 'an hour of support',
    aWeek: (weekly: string, yearly: string) => `${weekly} a week, ${yearly} a year of 52 weeks.`,
    refusedTitle: 'This is less than the law allows',
    refused: (least: string, short: string) =>
      `The least for somebody of that age is ${least} an hour. ${short} an hour is missing.`,
    lawful: (hourly: string) => `At the least that is lawful, an hour of support costs ${hourly}.`,
    caption: 'What a year costs, line by line',
    captionLawful: 'What a year costs at the least wage',
    total: 'A year',
    perHour: (hours: string) => `Shared over ${hours} hours of support`,
    parts: {
      wages: 'Wages',
      holiday: 'Holiday pay',
      'national-insurance': 'National Insurance that you pay',
      allowance: 'Off that: the Employment Allowance',
      pension: 'Pension that you pay into',
      insurance: 'Insurance for employers',
      payroll: 'Payroll',
      training: 'Training',
    } satisfies Readonly<Record<CostPart, string>>,
    since: (day: string) => `from ${day}`,
    notSeen: 'We have not read this at its source.',
    younger: (turns: number) =>
      `On the day they turn ${turns.toString()} the law asks for a higher wage. From 21 you also pay National Insurance, and from 22 into a pension. They may ask to join one before.`,
    notIn: 'Not in it: pay while somebody is ill, and the cost of finding somebody new.',
    lineTitle: (whose: Whose) => (whose.mine ? 'Beside my plan' : `Beside the plan of ${whose.name}`),
    lineGives: (what: string, hourly: string, hours: string) =>
      `“${what}” gives ${hourly} for each of ${hours} hours a week.`,
    lineLeft: (left: string) => `${left} an hour is left over.`,
    lineEven: 'That is the cost, to the penny.',
    lineShort: (short: string) => `${short} an hour is missing.`,
    lineUnlawful: (lawful: string) =>
      `Nobody can lawfully be employed for that: an hour costs ${lawful} at the least.`,
    lineNext: 'Show this sum to whoever answers your plan, and say how your plan is going.',
    toReview: 'Say how my plan is going',
    noLines: 'There is no line with weekly money in an agreed plan yet.',
    rates: 'All rates, with their sources',
    back: (whose: Whose) => `${My(whose)} assistants`,
    home: 'Start',
  },
  easy: {
    lead: 'You pay the wage. You pay more on top. Here you see all of it.',
    refusedTitle: 'The law says this is too little',
    allowanceHint: 'Most people who have an assistant can say yes.',
    lineUnlawful: (lawful: string) => `That is too little by law. An hour costs ${lawful}.`,
  },
});
