import { catalogue, My, my, type Whose } from '#ui';

/** What the page "My money" says. */
export const moneySay = catalogue({
  en: {
    died: (name: string, day: string) => `${name} died on ${day}.`,
    title: (whose: Whose) => `${My(whose)} money`,
    free: 'free to use',
    heldLess: (held: string, promised: string, what: string) =>
      `${held} held, less ${promised} promised: ${what}.`,
    andMore: (count: number) => `and ${count.toString()} more`,
    nothingPromised: 'Nothing is promised.',
    allFree: 'All of it is free to use.',
    comes: (sum: string) =>
      `${sum} of it was sent and is on its way. It is free to use from its day, which stands below.`,
    comesSum: 'On its way, and not there yet',
    sumCaption: 'What is held in each place, less what is promised',
    sumTotal: 'Free to use',
    promisedIn: (what: string) => `Promised: ${what}`,
    promiseTo: (what: string, who: string) => `${what} (${who})`,
    sumSource:
      'Free to use is what is held, less what is promised and what has not arrived yet. It is so everywhere in Mainstay.',
    nothingYet: 'No money is held yet.',
    nothingYetBody:
      'When your plan is agreed, you choose how each part of the money is held. Most people use more than one way.',
    choose: 'Choose how my money is held',
    held: 'held',
    myShare: (whose: Whose) => `${my(whose)} part`,
    together: (total: string, members: number, whose: Whose) =>
      whose.mine
        ? `Together we are ${members.toString()} and have ${total}. Nobody sees what a friend has.`
        : `Together they are ${members.toString()} and have ${total}. Nobody sees what a friend has.`,
    fixedCosts: (share: string) =>
      `They get ${share}% more for looking after it. The service pays that. It is not taken from this.`,
    aWeek: (weekly: string) => `${weekly} a week`,
    open: 'See it line by line',
    change: 'Change how it is held',
    leaveThem: 'Leave them',
    takeMineOut: 'Take mine out',
    readAndSign: 'Read and sign',
    agreement: 'The agreement',
    lately: 'Lately',
    latelyNone: 'Nothing has come in or gone out yet.',
    canIBuy: (whose: Whose) => (whose.mine ? 'Can I buy this?' : `Can ${whose.name} buy this?`),
    employing: 'My assistants: contracts, and what an hour really costs',
    comesFrom: (whose: Whose) => `Where ${my(whose)} money comes from`,
    noReturns: (whose: Whose) =>
      whose.mine
        ? 'Nobody asks you for receipts or returns: this page is the return. If more than eight weeks is saved, we may ask what it is for. Nobody ever takes it.'
        : `Nobody asks ${whose.name} for receipts or returns: this page is the return. If more than eight weeks is saved, the service may ask what it is for. Nobody ever takes it.`,
    lookedNobody: 'Nobody else has looked at your money in the last month.',
    looked: (names: string) => `Others who looked at your money in the last month: ${names}.`,
    times: (name: string, times: number) =>
      times === 1 ? `${name} (once)` : `${name} (${times.toString()} times)`,
    allOfIt: 'All of it',
    questions: (whose: Whose) =>
      whose.mine ? 'What I asked before buying' : `What was asked before buying for ${whose.name}`,
    pastTitle: 'Ended',
    surplusTitle: 'A question about money that is saved',
    surplusAsk: (by: string, amount: string, whose: Whose) =>
      whose.mine
        ? `${by} asks what ${amount} is for. It stays yours whatever you say, and if you say nothing.`
        : `${by} asks what ${amount} is for. It stays theirs whatever they say, and if they say nothing.`,
    answerIt: 'Answer',
    charge: (whose: Whose) =>
      `What ${whose.mine ? 'I pay myself' : `${whose.name} pays`}, and how it was worked out`,
    cardText: (free: string) => `${free} is free to use.`,
    cardChoose: 'Choose how each part of it is held.',
    cardSign: 'An agreement waits for you to read and sign.',
  },
  easy: {
    heldLess: (held: string, promised: string, what: string) =>
      `There is ${held}. ${promised} of it is for something already: ${what}.`,
    noReturns: (whose: Whose) =>
      whose.mine
        ? 'You do not need to send receipts. Nobody takes your savings.'
        : `${whose.name} does not need to send receipts. Nobody takes the savings.`,
    nothingPromised: '',
    allFree: 'All of it can be used.',
    sumSource: 'What can be used is what is there, less what is promised.',
    nothingYetBody: 'First they say yes to your plan. Then you choose who holds the money.',
    choose: 'Choose who holds my money',
    together: (total: string, members: number, whose: Whose) =>
      whose.mine
        ? `There are ${members.toString()} of us. Together we have ${total}. Your friends cannot see what you have.`
        : `There are ${members.toString()} of them. Together they have ${total}. Friends cannot see what each has.`,
    fixedCosts: (share: string) =>
      `They get ${share}% more for this work. It does not come out of your money.`,
    latelyNone: 'No money has come in or gone out yet.',
    lookedNobody: 'No one else looked at your money in the last month.',
    looked: (names: string) => `These people looked at your money in the last month: ${names}.`,
    surplusAsk: (by: string, amount: string, whose: Whose) =>
      whose.mine
        ? `${by} asks what ${amount} is for. It is yours. You do not have to answer.`
        : `${by} asks what ${amount} is for. It stays with ${whose.name}.`,
    charge: (whose: Whose) => `What ${whose.mine ? 'I pay myself' : `${whose.name} pays`}`,
    cardText: (free: string) => `You can use ${free}.`,
    cardChoose: 'Choose who holds the money.',
    cardSign: 'There is something to read and sign.',
  },
});
