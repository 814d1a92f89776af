import { catalogue, My, my, type Whose } from '#ui';

/** What the page of one holding says. */
export const statementSay = catalogue({
  en: {
    back: (whose: Whose) => `${My(whose)} money`,
    backHolder: 'The funds we hold',
    held: 'held',
    words: (free: string, promised: string) => `${free} is free to use. ${promised} is promised.`,
    wordsFree: (free: string) => `${free} is free to use. Nothing is promised.`,
    lines: 'What it is for',
    line: (what: string, weekly: string) => `${what}: ${weekly} a week`,
    lineFrom: (what: string, weekly: string, day: string) => `${what}: ${weekly} a week from ${day}`,
    lineUntil: (what: string, weekly: string, day: string) => `${what}: ${weekly} a week until ${day}`,
    move: 'Move it',
    promises: 'Promised',
    promise: (what: string, amount: string) => `${what}: ${amount}`,
    to: (who: string) => `To ${who}.`,
    due: (day: string) => `By ${day}.`,
    keepIt: (whose: Whose) => (whose.mine ? 'I have paid it' : 'It is paid'),
    holderPays: 'Whoever holds the money pays it and writes it down here.',
    paidAsHolder: 'We have paid it',
    wages: 'Wages are paid with the hours they are for',
    release: (whose: Whose) => (whose.mine ? 'I do not need it any more' : 'It is not needed any more'),
    statement: 'Statement',
    words2: (opening: string, moneyIn: string, moneyOut: string, closing: string) =>
      `${opening} was there before. ${moneyIn} came in and ${moneyOut} went out. That leaves ${closing}.`,
    none: 'Nothing has come in or gone out yet.',
    firstMoney: (day: string) => `The first money is for the days from ${day}. It comes before that day.`,
    firstMoneyNow: 'The first money is due now. If it does not come, ask the local service.',
    older: 'Earlier lines',
    newest: 'The newest lines',
    csv: 'Download all of it (CSV)',
    spend: (whose: Whose) =>
      whose.mine ? 'Write down what I paid' : `Write down what was paid for ${whose.name}`,
    promiseMore: 'Promise money',
    myPart: (whose: Whose) => `Write down ${my(whose)} own part`,
    shareCost: 'Share a cost',
    use: 'Write down a use',
    leave: (name: string) => `Leave ${name}`,
    leaveOwn: 'Change how all of it is held',
    takeOut: 'Take mine out',
    agreement: 'The agreement',
    account: 'Where the money goes',
    bank: 'What the bank says',
    closing: (day: string, by: string) =>
      `This ends. From ${day} everything is held elsewhere. The final account comes by ${by}.`,
    closed: (whose: Whose) =>
      `This is ended. What was left went where ${whose.mine ? 'you' : whose.name} said.`,
    closedForDeath: (whose: Whose) =>
      whose.mine
        ? 'This was closed because a death was written down. What was left went back to the service. You can choose again who holds your money.'
        : `This was closed because ${whose.name} died. What was left went back to the service.`,
    closedForWrongDeath: (whose: Whose) =>
      `This was closed because it was written down that ${whose.name} had died. That was wrong. What was left went back to the service.`,
    settleNow: 'Close it now and move what is left',
    settleHolder: 'Give the final account and pass on what is left',
    settled: (amount: string) => `It is closed. ${amount} went on.`,
    tooEarly: (day: string) => `It can be closed from ${day}.`,
    stillPromised: (amount: string) => `${amount} is still promised. Pay it or let it go first.`,
    notNow: 'This cannot be closed now. It may be closed already.',
    beside: (name: string) => `What ${name} gets for looking after the money`,
    besideWhy: (share: string) =>
      `${share}% on top of each price. The service pays it. Nothing is taken from the money for support.`,
    besideSoFar: (owed: string, paid: string) => `${owed} so far, ${paid} of it paid.`,
    besideNone: 'Nothing so far.',
    besideLines: (count: number) => (count === 1 ? 'The one line' : `All ${count.toString()} lines`),
    besideDay: 'Day',
    besideWhat: 'For',
    besideAmount: 'Amount',
    besideDid: { owed: '', 'taken-back': 'taken back', paid: 'paid' },
    costs: (whose: Whose) => (whose.mine ? 'What we shared' : 'What they shared'),
    cost: (cost: { what: string; amount: string; members: number; day: string; by: string }) =>
      `${cost.what}, ${cost.amount} between ${cost.members.toString()} friends on ${cost.day}. Written down by ${cost.by}.`,
    costBack: (back: { why: string; day: string; by: string }) =>
      `${back.by} took it back on ${back.day}: “${back.why}” Everyone has their part again.`,
    columns: ['Number', 'Day', 'What', 'More', 'Amount', 'Balance'],
    fileName: 'statement',
    question: 'Something not right?',
    questionBody:
      'Open “Show me the sum” beside the line. You can take back what you wrote down yourself there.',
  },
  easy: {
    words: (free: string, promised: string) => `${free} is there to use. ${promised} is kept for something.`,
    wordsFree: (free: string) => `${free} is there to use.`,
    words2: (opening: string, moneyIn: string, moneyOut: string, closing: string) =>
      `There was ${opening}. ${moneyIn} came in. ${moneyOut} went out. Now there is ${closing}.`,
    none: 'No money has come in or gone out yet.',
    closing: (day: string, by: string) =>
      `This ends. From ${day} the money is in the new place. We say what is left by ${by}.`,
    closed: (whose: Whose) =>
      `This is over. What was left went where ${whose.mine ? 'you' : whose.name} said.`,
    stillPromised: (amount: string) => `${amount} is kept for something. Pay it first, or let it go.`,
    notNow: 'You cannot close this now.',
    questionBody: 'Open “Show me the sum” next to the line. Did you write it? Then you can take it back.',
  },
});
