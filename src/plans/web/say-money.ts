import { catalogue } from '#ui';

/** Words for what a plan costs, beside the starting figure. */
export const sayMoney = catalogue({
  en: {
    soFar: 'What my plan costs',
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
  },
  easy: {
    over: (start: string, by: string) =>
      `Your plan is ${by} more than your starting figure of ${start}. You can still send it. Say why.`,
    oneOff: (amount: string) => `and ${amount} one time`,
    under: (start: string, by: string) => `My starting figure is ${start} a week. My plan is ${by} less.`,
    same: (start: string) => `My starting figure is ${start} a week. My plan is the same.`,
  },
});

export type MoneyWords = ReturnType<typeof sayMoney>;
