import { catalogue } from '#ui';

/** What the page "My money" says. */
export const moneySay = catalogue({
  en: {
    title: 'My money',
    titleOf: (name: string) => `The money of ${name}`,
    free: 'free to use',
    heldLess: (held: string, promised: string, what: string) =>
      `${held} held, less ${promised} promised: ${what}.`,
    andMore: (count: number) => `and ${count.toString()} more`,
    allFree: 'Nothing is promised. All of it is free to use.',
    sumCaption: 'What is held in each place, less what is promised',
    sumTotal: 'Free to use',
    promisedIn: (what: string) => `Promised: ${what}`,
    sumSource: 'Free to use is what is held less what is promised, everywhere in Mainstay.',
    nothingYet: 'No money is held yet.',
    nothingYetBody:
      'When your plan is agreed, you choose how each part of the money is held. Most people use more than one way.',
    choose: 'Choose how my money is held',
    held: 'held',
    myShare: 'my part',
    together: (total: string, members: number) =>
      `Together we are ${members.toString()} and have ${total}. Nobody sees what a friend has.`,
    fixedCosts: (share: string) => `Their fixed costs are ${share}% of each price, never on top.`,
    aWeek: (weekly: string) => `${weekly} a week`,
    open: 'Open',
    change: 'Change how it is held',
    leaveThem: 'Leave them',
    takeMineOut: 'Take mine out',
    readAndSign: 'Read and sign',
    agreement: 'The agreement',
    lately: 'Lately',
    latelyNone: 'Nothing has come in or gone out yet.',
    promises: 'What I have promised',
    canIBuy: 'Can I buy this?',
    noReturns:
      'Nobody asks you for receipts or returns: this page is the return. If more than eight weeks is saved, we may ask what it is for. Nobody ever takes it.',
    lookedNobody: 'Nobody else has looked at your money in the last month.',
    looked: (names: string) => `Others who looked at your money in the last month: ${names}.`,
    times: (name: string, times: number) =>
      times === 1 ? `${name} (once)` : `${name} (${times.toString()} times)`,
    allOfIt: 'All of it',
    questions: 'What I asked before buying',
    pastTitle: 'Ended',
    surplusTitle: 'A question about money that is saved',
    surplusAsk: (name: string, amount: string) =>
      `${name} asks what ${amount} is for. It stays yours whatever you say, and if you say nothing.`,
    answerIt: 'Answer',
    charge: 'What I pay myself, and how it was worked out',
    cardText: (free: string) => `${free} is free to use.`,
    cardChoose: 'Choose how each part of it is held.',
    cardSign: 'An agreement waits for you to read and sign.',
  },
  easy: {
    heldLess: (held: string, promised: string, what: string) =>
      `You have ${held}. ${promised} of it is for something already: ${what}.`,
    noReturns: 'You do not need to send receipts. Nobody takes your savings.',
    allFree: 'You can use all of it.',
    sumSource: 'What you can use is what you have, less what you promised.',
    nothingYetBody: 'First they say yes to your plan. Then you choose who holds the money.',
    choose: 'Choose who holds my money',
    together: (total: string, members: number) =>
      `There are ${members.toString()} of us. Together we have ${total}. Your friends cannot see what you have.`,
    fixedCosts: (share: string) => `${share}% of each price is for running their office. You pay no more.`,
    latelyNone: 'No money has come in or gone out yet.',
    lookedNobody: 'No one else looked at your money in the last month.',
    looked: (names: string) => `These people looked at your money in the last month: ${names}.`,
    surplusAsk: (name: string, amount: string) =>
      `${name} asks what ${amount} is for. It is yours. You do not have to answer.`,
    charge: 'What I pay myself',
    cardText: (free: string) => `You can use ${free}.`,
    cardChoose: 'Choose who holds the money.',
    cardSign: 'There is something to read and sign.',
  },
});
