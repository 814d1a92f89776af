import { catalogue } from '#ui';

/** What the page of one holding says. */
export const statementSay = catalogue({
  en: {
    back: 'My money',
    backTo: (name: string) => `The money of ${name}`,
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
    keepIt: 'I have paid it',
    release: 'I do not need it any more',
    statement: 'Statement',
    words2: (opening: string, moneyIn: string, moneyOut: string, closing: string) =>
      `${opening} was there before. ${moneyIn} came in and ${moneyOut} went out. That leaves ${closing}.`,
    none: 'Nothing has come in or gone out yet.',
    older: 'Earlier lines',
    newest: 'The newest lines',
    csv: 'Download all of it (CSV)',
    spend: 'Write down what I paid',
    promiseMore: 'Promise money',
    myPart: 'Write down my own part',
    shareCost: 'Share a cost',
    use: 'Write down a use',
    leave: (name: string) => `Leave ${name}`,
    leaveOwn: 'Change how all of it is held',
    takeOut: 'Take mine out',
    agreement: 'The agreement',
    closing: (day: string, by: string) =>
      `This ends. From ${day} everything is held elsewhere. The final account comes by ${by}.`,
    closed: 'This is ended. What was left went where you said.',
    settleNow: 'Close it now and move what is left',
    settleHolder: 'Give the final account and pass on what is left',
    settled: (amount: string) => `It is closed. ${amount} went on to where you said.`,
    tooEarly: (day: string) => `It can be closed from ${day}.`,
    stillPromised: (amount: string) => `${amount} is still promised. Pay it or let it go first.`,
    notNow: 'This cannot be closed now. It may be closed already.',
    costs: 'What we shared',
    cost: (cost: { what: string; amount: string; members: number; day: string; by: string }) =>
      `${cost.what}, ${cost.amount} between ${cost.members.toString()} of us on ${cost.day}. Written down by ${cost.by}.`,
    costBack: (back: { why: string; day: string; by: string }) =>
      `${back.by} took it back on ${back.day}: “${back.why}” Everyone has their part again.`,
    columns: ['Number', 'Day', 'What', 'More', 'Amount', 'Balance'],
    fileName: 'statement',
    question: 'Something not right?',
    questionBody:
      'Open “Show me the sum” beside the line. You can take back what you wrote down yourself there.',
  },
  easy: {
    words: (free: string, promised: string) => `You can use ${free}. ${promised} is kept for something.`,
    wordsFree: (free: string) => `You can use ${free}. That is all of it.`,
    words2: (opening: string, moneyIn: string, moneyOut: string, closing: string) =>
      `You had ${opening}. ${moneyIn} came in. ${moneyOut} went out. Now you have ${closing}.`,
    none: 'No money has come in or gone out yet.',
    closing: (day: string, by: string) =>
      `This ends. From ${day} your money is in the new place. You see what is left by ${by}.`,
    closed: 'This is over. What was left went where you said.',
    stillPromised: (amount: string) => `${amount} is kept for something. Pay it first, or let it go.`,
    notNow: 'You cannot close this now.',
    questionBody: 'Open “Show me the sum” next to the line. Did you write it? Then you can take it back.',
  },
});
