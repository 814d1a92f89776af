import { catalogue, my, type Whose, Your } from '#ui';

/** What the forms for writing down money that goes out say. */
export const spendSay = catalogue({
  en: {
    back: 'The statement',
    spendTitle: (whose: Whose) =>
      whose.mine ? 'Write down what I paid' : `Write down what was paid for ${whose.name}`,
    spendLead: (free: string) => `${free} is free to use here. No receipt is needed.`,
    spendLeadUnseen: 'No receipt is needed.',
    promiseTitle: 'Promise money',
    promiseLead: (free: string) =>
      `What you promise stays here but is no longer free to use. ${free} is free to use now.`,
    promiseLeadUnseen: 'What you promise stays here but is no longer free to use.',
    toWhom: 'Who was paid?',
    toWhomPromise: 'Who will be paid?',
    what: 'What for?',
    whatPromiseHint: 'Like holiday pay, insurance or a course.',
    amount: 'How much?',
    line: (whose: Whose) => `What in ${my(whose)} plan is it for?`,
    noLine: 'Something else',
    on: 'On which day?',
    dueOn: 'By which day? You can leave this empty.',
    question: 'Did you ask first, and the answer was yes?',
    noQuestion: 'I did not ask. That is fine.',
    saveSpend: 'Write it down',
    savePromise: 'Promise it',
    spent: (amount: string, who: string) => `Written down: ${amount} to ${who}.`,
    promised: (amount: string) => `${amount} is promised.`,
    kept: 'Written down as paid. The promise is kept.',
    released: 'Let go. The money is free to use again.',
    noPromise: 'That promise was kept or let go before.',
    toWhomMissing: 'Say who, in a few words.',
    whatMissing: 'Say what for, in a few words.',
    tooLong: 'Say it in 200 letters or fewer.',
    amountWrong: 'Write the amount in pounds, like 12 or 12.50.',
    dayWrong: 'Write the day as three numbers, like 6 4 2026.',
    dayNotCome: 'That day has not come yet. Promise the money instead.',
    notThereYet: (day: string) =>
      `This was opened on ${day}. Write that day or a later one: nothing was paid from here before.`,
    notEnough: (free: string, asked: string) =>
      `You wrote ${asked}, but ${free} is free to use. Write less, or let a promise go first.`,
    notEnoughUnseen: (asked: string, name: string) =>
      `You wrote ${asked}, but less is free to use. Write less, or ask ${name}.`,
    lineNotHere: 'That part of the plan is not held here.',
    notNow: 'Nothing can be written down here now. It may have ended.',
    shareTitle: 'Share a cost',
    shareLead: (members: number, total: string, whose: Whose) =>
      `${whose.mine ? 'You are' : 'They are'} ${members.toString()} and have ${total} together. Everyone pays the same part, to the penny.`,
    shareLeadUnseen: (members: number) =>
      `They are ${members.toString()}. Everyone pays the same part, to the penny.`,
    share: 'Share it',
    shared: (each: string, whose: Whose) => `Shared. ${Your(whose)} part was ${each} or a penny more.`,
    alone: (whose: Whose) =>
      whose.mine
        ? 'You are alone in this pool for now. Tell your friends the joining word.'
        : `${whose.name} is alone in this pool for now.`,
    lessThanAPenny: 'That is less than a penny for each.',
    notEnoughInPool: (each: string) => `Each would pay ${each}, and one has less. Nobody has paid anything.`,
    stayTitle: 'Is it for a stay in a care home?',
    stayLead: (weeks: number) =>
      `If not, leave this empty. The law lets a direct payment pay for ${weeks.toString()} weeks in a row. Stays less than ${weeks.toString()} weeks apart count together.`,
    stayFrom: 'First day of the stay',
    stayUntil: 'Last day of the stay',
    stayFromWrong: 'Write the first day of the stay as three numbers, like 6 4 2026.',
    stayUntilWrong: 'Write the last day of the stay as three numbers, like 6 4 2026.',
    stayBackwards: 'The last day comes before the first. Look at both days.',
    stayTooLong: (days: number, most: number, left: number) =>
      `With the stays before, that is ${days.toString()} days. A direct payment can pay for ${most.toString()}, so ${left.toString()} more are possible now. Nothing is written down yet. For more, ask the local service: it can arrange and pay a stay itself.`,
    forTitle: (name: string) => `Spend for ${name}`,
    forOwnTitle: 'What I can spend from',
    forLead: (name: string) => `You write down what was paid for ${name}, or promise it.`,
    forUnseen: 'How much there is, you do not see here.',
    forNone: 'There is nothing to spend from yet.',
    forLines: (what: string) => `For ${what}.`,
    forAsk: (name: string) => `Can ${name} buy this?`,
    forAskOwn: 'Can I buy this?',
    promiseMore: 'Promise money',
    promisedTitle: 'What you promised',
    writtenTitle: 'What you wrote down',
    writtenTo: (what: string, amount: string, whom: string, day: string) =>
      whom === '' ? `${what}, ${amount} on ${day}` : `${what}, ${amount} to ${whom} on ${day}`,
    writtenMistake: 'Take it back',
    writtenLine: 'What you wrote down',
    amountOf: 'How much',
    toWhomOf: 'Who was paid',
    whatOf: 'What for',
    onOf: 'On which day',
    heldOf: 'From',
    useTitle: 'Write down a use',
    useLead: (name: string, free: string) =>
      `${name} has ${free} free to use here. ${name} sees this line at once.`,
    useWhat: 'What was it?',
    useWho: 'Who did it?',
    useOn: 'On which day?',
    useHours: 'How many hours?',
    useHoursHint: 'Like 3, 2.5 or 2:30.',
    usePrice: 'The price of an hour',
    useLine: 'Which part of the plan?',
    useSave: 'Write it down',
    useSaved: (total: string) => `Written down: ${total}.`,
    useFixed: (share: string) =>
      `Give the price of the support alone. The service pays you ${share}% on top for looking after the money, as signed.`,
    hoursWrong: 'Write the hours like 3, 2.5 or 2:30.',
    lineMissing: 'Choose the part of the plan.',
    notHeldThen:
      'The money for that part of the plan was not with you on that day. Check the day and the part.',
    useNotEnough: (free: string, asked: string) => `That comes to ${asked}, but ${free} is free to use.`,
  },
  easy: {
    spendLead: (free: string) => `You can use ${free} here. You do not need a receipt.`,
    promiseTitle: 'Keep money for something',
    promiseLead: (free: string) => `You can use ${free} now. What you promise is kept for later.`,
    question: 'Did you ask first? Did they say yes?',
    noQuestion: 'I did not ask. That is fine.',
    released: 'You can use this money again.',
    dayNotCome: 'That day is still to come. Promise the money instead.',
    notEnough: (free: string, asked: string) => `You wrote ${asked}. You have ${free}. Write less.`,
    notEnoughUnseen: (asked: string, name: string) =>
      `You wrote ${asked}. There is less. Write less, or ask ${name}.`,
    lineNotHere: 'The money for that is not here.',
    notNow: 'You cannot write here now.',
    shareLead: (members: number, total: string, whose: Whose) =>
      whose.mine
        ? `There are ${members.toString()} of you. You have ${total} together. Each pays the same.`
        : `There are ${members.toString()} of them. They have ${total} together. Each pays the same.`,
    alone: (whose: Whose) =>
      whose.mine
        ? 'You are the only one here. Tell your friends the word to join.'
        : `${whose.name} is the only one here.`,
    notEnoughInPool: (each: string) => `Each would pay ${each}. One has less. So nobody paid.`,
  },
});
