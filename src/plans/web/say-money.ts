import { catalogue } from '#ui';

/** Words for what a plan costs, beside the starting figure. */
export const sayMoney = catalogue({
  en: {
    soFar: 'What my plan costs',
    nothingYet: 'No help is in the plan yet, so it costs nothing so far.',
    startIs: (start: string) => `My starting figure is ${start} a week.`,
    holding: (direct: string, managed: string) =>
      `What it costs to hold the money comes on top of the starting figure. With usual costs that makes about ${direct} a week if I hold it myself, and ${managed} if an organisation does. Put those costs in as lines.`,
    aWeek: 'a week',
    yearly: (amount: string) => `${amount} for 52 weeks`,
    oneOff: (amount: string) => `and ${amount} once, which is not taken from the week`,
    under: (start: string, by: string) => `My starting figure is ${start} a week. My plan is ${by} under it.`,
    over: (start: string, by: string) =>
      `My starting figure is ${start} a week. My plan is ${by} over it. You can send it in all the same: say why you need it.`,
    same: (start: string) => `That is my starting figure, ${start} a week.`,
    noStart: 'There is no starting figure yet.',
    findOut: 'Find out what it could be',
    agreed: (amount: string) => `Agreed: ${amount} a week`,
    caption: 'How the plan adds up, each week',
    sum: (price: string, quantity: string) => `${price} × ${quantity}`,
    once: 'once',
    total: 'A week',
    free: 'No cost',
    withThisLine: 'My plan with this',
    aYear: 'a year',
    thisLine: 'This one',
    notYet: 'Not counted yet',
    addUp: 'Add it up',
    yearMeans: 'A year is 52 weeks. What is paid once is not part of the week or the year.',
    beside: {
      start: {
        under: (by: string, start: string) => `${by} a week under my starting figure, ${start}`,
        over: (by: string, start: string) =>
          `${by} a week over my starting figure, ${start}. I can still send it in.`,
        same: (start: string) => `The same as my starting figure, ${start}`,
      },
      agreed: {
        under: (by: string, agreed: string) => `${by} a week under my agreed budget, ${agreed}`,
        over: (by: string, agreed: string) =>
          `${by} a week over my agreed budget, ${agreed}. I can still send it in.`,
        same: (agreed: string) => `The same as my agreed budget, ${agreed}`,
      },
    },
    aloud: (weekly: string, yearly: string, once: string, beside: string) =>
      `My plan with this: ${weekly} a week, ${yearly} a year, ${once} once. ${beside}`,
  },
  easy: {
    yearMeans: 'A year is 52 weeks. Money for one time only is not in it.',
    over: (start: string, by: string) =>
      `Your plan is ${by} more than your starting figure of ${start}. You can still send it. Say why.`,
    oneOff: (amount: string) => `and ${amount} one time`,
    under: (start: string, by: string) => `My starting figure is ${start} a week. My plan is ${by} less.`,
    same: (start: string) => `My starting figure is ${start} a week. My plan is the same.`,
  },
});

export type MoneyWords = ReturnType<typeof sayMoney>;
