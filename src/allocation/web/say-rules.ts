import type { CountCode, CountUnit, MoneyCode } from '#policy';
import { catalogue } from '#ui';

const counts: Readonly<Record<CountCode, string>> = {
  'plan-reply': 'A plan that was sent in gets an answer within',
  'question-reply': '“Can I buy this?” gets an answer within',
  'complaint-acknowledged': 'A complaint is confirmed within',
  'complaint-answered': 'A complaint gets its answer within',
  'complaint-made-within': 'A complaint can be made for',
  'review-reply': 'A decision that was challenged is looked at again within',
  'how-it-goes-reply': 'Somebody who says how their plan goes gets an answer within',
  'grant-reply': 'Somebody who asks for a small grant gets an answer within',
  'holding-change': 'A change in how money is held takes at most',
  'undisputed-wages': 'Wages that nobody disputes are paid within',
  'fund-final-account': 'A provider who held a fund hands over the last account within',
  'notice-of-less': 'Before a budget can go down, the person has notice of',
  'surplus-object-within': 'Before money left over is asked back, the person can object for',
  'agreement-notice': 'Notice to end an agreement',
  'keep-weeks': 'Money that always stays with the person, at least',
  'first-payment-before-support': 'The first payment comes before the first day of support, by at least',
  'first-look-within': 'A new plan is looked at together shortly, to see whether it works, within',
  'first-review-within': 'A direct payment is looked at together for the first time within',
  'next-review-within': 'And after that at the latest every',
  'care-home-most': 'A direct payment can pay for a care home, in one year, for at most',
  'records-kept': 'Records of money are kept for',
};

const amounts: Readonly<Record<MoneyCode, string>> = {
  'capital-lower-limit': 'Savings up to this count for nothing',
  'capital-upper-limit': 'Savings above this can mean paying the whole cost',
  'capital-tariff-step': 'Above the lower limit, £1 a week for each part of',
  'income-kept-under-25': 'Income that stays with somebody under 25, a week',
  'income-kept-25-to-pension-age': 'Income that stays with somebody from 25 to pension age, a week',
  'income-kept-pension-age': 'Income that stays with somebody of pension age, a week',
  'income-kept-disability-premium': 'More income that stays, with a disability premium, a week',
  'income-kept-enhanced-disability-premium': 'More income that stays, with an enhanced premium, a week',
};

const units: Readonly<Record<CountUnit, readonly [string, string]>> = {
  'working days': ['working day', 'working days'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
};

/** What the pages about rules say. */
export const sayRules = catalogue({
  en: {
    title: 'How the rules work',
    lead: 'Every rule that turns answers into money, and every clock, is here for anyone to read, check and take away.',
    figuresTitle: 'How answers become a starting figure',
    policiesTitle: 'Clocks, limits and charges',
    inForce: 'In force here',
    stage: {
      example: 'An example',
      trial: 'A first draft to try',
      live: 'In use',
      retired: 'No longer in use',
      elsewhere: 'Used elsewhere, here to compare',
    },
    version: (version: number, from: string) => `Version ${String(version)}, from ${from}`,
    madeBy: (who: string) => `Made by ${who}.`,
    back: 'All rules',
    aboutTitle: 'What it rests on',
    neverTitle: 'What is never asked or counted',
    never: {
      'impairment label': 'the name of an impairment or illness',
      age: 'age',
      ethnicity: 'ethnicity',
      sex: 'sex',
      'way of holding money': 'how the money is held',
      'present service or setting': 'the service somebody has now, or where they live',
      'past cost': 'what support cost before',
      wealth: 'income and savings',
    },
    areasTitle: 'Questions, answers and points',
    answer: 'Answer',
    points: 'Points',
    helpTitle: 'Unpaid help',
    help: 'Somebody may help without being paid. Where they have said on record that they want to go on, this share of the points still counts. Otherwise all of them count.',
    share: 'How much they do',
    counts: 'What still counts',
    tableTitle: 'From points to pounds',
    table: 'Between two lines of this table the money rises evenly, so there are no jumps.',
    beyond: 'Above the last line it goes on rising as it did before it.',
    percent: (most: number) => `Percent of ${String(most)} points`,
    year: 'A year',
    week: (times: number, over: number) =>
      times === 1
        ? `The week is the year divided by ${String(over)}, to the nearest penny.`
        : `The week is the year times ${String(times)}, divided by ${String(over)}, to the nearest penny.`,
    sealTitle: 'The seal',
    seal: 'SHA-256 of this file with its keys in order and no spaces. One changed letter gives another seal.',
    download: 'Download it as a file',
    schema: 'How the file is built',
    tryIt: 'Try it',
    charging: {
      none: 'Support is free. Nobody is asked about income or savings, and no sum about a charge can be made.',
      'england-2014':
        'A council may charge. It adds somebody’s income and what their savings count for. It takes off the income that stays with them, what housing costs them, and what being disabled costs them. What is left can be charged for the week. It is never more than the support costs, and never below nothing.',
    },
    countsTitle: 'Clocks and limits',
    what: 'What',
    howMuch: 'How much',
    source: 'Where it comes from',
    amountsTitle: 'What a charge is worked out from',
    since: (from: string, until: string | undefined) =>
      until === undefined ? `From ${from}.` : `From ${from} to ${until}.`,
    notSeen: 'We have not read this at its source.',
    neverBuysTitle: 'What money for support cannot buy',
    count: (value: number, unit: CountUnit) => `${String(value)} ${units[unit][value === 1 ? 0 : 1]}`,
    clocks: counts,
    amounts,
  },
});
