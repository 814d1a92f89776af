import { catalogue } from '#ui';

/** Words of the pages on which a line of support is written. */
export const sayLine = catalogue({
  en: {
    chooseTitle: 'What kind of help is it?',
    chooseLead: 'Help that nobody is paid for counts as much as help that is.',
    ways: {
      directory: 'Pick from the directory',
      assistant: 'Somebody I employ',
      written: 'Something else that is paid for',
      unpaid: 'Help from people I know',
      ordinary: 'Something everybody can use',
    },
    waysMean: {
      directory: 'Find services, groups and places near you, with their prices.',
      assistant: 'A personal assistant who works for me.',
      written: 'Write it in your own words: what it is, who does it, what it costs.',
      unpaid: 'Nobody is paid for it. Only what they said yes to.',
      ordinary: 'The library, the pool, the park. It costs the plan nothing.',
    },
    titles: {
      service: 'Support from the directory',
      assistant: 'Support from somebody I employ',
      written: 'Something that is paid for',
      unpaid: 'Help from people I know',
      ordinary: 'Something everybody can use',
    },
    fromDirectory: (name: string) => `From the directory: ${name}`,
    theirPrice: (words: string) => `What they say it costs: ${words}`,
    whatLabel: 'What is it?',
    whatHint: 'In your own words: “Getting up and out”, “Arts club”.',
    whatMissing: 'Write what it is',
    whoLabel: {
      assistant: 'Their name (you can leave this out)',
      written: 'Who does it, or where it comes from (you can leave this out)',
      unpaid: 'Who helps',
      ordinary: 'Where, or with whom (you can leave this out)',
    },
    whoMissing: 'Write who helps',
    scheduleLabel: 'When (you can leave this out)',
    scheduleHint: 'Mondays and Thursdays, 8 to 10. Or: when I need it.',
    priceLabel: 'What it costs',
    priceHint: 'In pounds, for one hour, one session or one week. For example 15.05',
    priceWrong: 'Write the cost in pounds and pence, for example 15.05',
    unitLabel: 'Is that for an hour, a session or a week?',
    unitMissing: 'Choose an hour, a session or a week',
    quantityLabel: 'How many in a week?',
    quantityHint: 'Hours or sessions, such as 16. Two and a half is 2.5. Once every two weeks is 0.5.',
    quantityWrong: 'Write how many in a week, such as 16 or 2.5. Parts go in quarters: 0.25, 0.5, 0.75.',
    oneOffLabel: 'Paid once, such as the cost of starting (you can leave this out)',
    oneOffHint: 'In pounds. It is not taken from the week.',
    costMissing: 'Write what it costs each week, or once',
    servesTitle: 'What is it for?',
    servesHint: 'Choose all that it helps with.',
    otherUnit: (price: string, per: 'hour' | 'session') =>
      per === 'hour'
        ? `They ask ${price} an hour. Choose “an hour”, and say how many hours a week.`
        : `They ask ${price} a session. Choose “a session”, and say how many sessions a week.`,
    below: (listed: string, needed: string, given: string, short: string) =>
      `They ask ${listed}. That comes to ${needed} a week. You wrote ${given}, which is ${short} short. The same support has the same price, whoever holds the money.`,
    noSuchService: 'That service is not in the directory any more. Choose another, or write it freely.',
    tooMuch: 'That is more than one line can be. Write an amount below £100,000.',
    whichPlan: 'Whose plan is it for?',
    whichPlanLead: 'You help several people. Choose whose plan this goes into.',
    noPlanOpen: 'There is no plan you can write in now',
    startFirst: 'Start a plan, or take yours back. Then choose the service again.',
  },
  easy: {
    chooseLead: 'Help from people you know counts too.',
    waysMean: {
      directory: 'See what there is near you, and what it costs.',
      assistant: 'Somebody works for me. I choose who.',
      written: 'Write what it is, who does it and what it costs.',
      unpaid: 'Nobody is paid. They said yes to it.',
      ordinary: 'Like the library, the pool or the park. It costs the plan nothing.',
    },
    whatHint: 'Like: “Getting up and out”, or “Arts club”.',
    scheduleHint: 'Like: Mondays, 8 to 10. Or: when I need it.',
    priceHint: 'For one hour, one time or one week. Like: 15.05',
    quantityHint: 'Like 16 or 2.5. Every two weeks is 0.5.',
    oneOffHint: 'Money for one time only. It does not come out of the week.',
    below: (listed: string, needed: string, given: string, short: string) =>
      `They ask for ${listed}. That is ${needed} a week. You wrote ${given}. That is ${short} too little.`,
    noSuchService: 'That is not in the list any more. Choose another one. Or write it yourself.',
    tooMuch: 'That is too much money for one thing. Write less than £100,000.',
    whichPlanLead: 'You help more than one person. Choose whose plan this is for.',
    startFirst: 'Start a plan first. Then choose this again.',
  },
});

export type LineWords = ReturnType<typeof sayLine>;
