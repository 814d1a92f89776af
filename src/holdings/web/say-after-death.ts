import { catalogue } from '#ui';

/** What the page says on which money of somebody who died is settled. */
export const afterDeathSay = catalogue({
  en: {
    link: 'Settle what is left',
    title: (holding: string) => `Settle what is left: ${holding}`,
    lead: (name: string, day: string) => `${name} died on ${day}.`,
    back: 'The statement',
    notBegun: 'This has not begun, and no money is in it. You can take it back.',
    takeBack: 'Take it back',
    takenBack: 'It is taken back.',
    first:
      'Is something still to be paid for the days until then? Think of last wages, and of holiday that was not taken. Do that first.',
    firstHolder: 'Did you give support until then that is not written down yet? Write it down first.',
    happens: 'What happens when you close this',
    goesBack: (amount: string) => `${amount} goes back to the service that paid it in.`,
    sendIt: 'It has to be sent there from the bank account that it is in.',
    nothingLeft: 'Nothing is left, so nothing goes back.',
    noMore: 'Nothing more is paid in or out.',
    due: (amount: string) =>
      `${amount} for the days until then was not paid in yet. Once this is closed, it will not be.`,
    promised: 'Promised, and not paid yet',
    toWhom: (who: string) => `To ${who}.`,
    payFirst: 'Is it owed? Then have it paid first. You can say so beside each one in the statement.',
    letGo: (amount: string) => `It is not owed. Let all of it go: ${amount}`,
    wages: (amount: string) => `${amount} is promised for wages.`,
    wagesWait: 'Somebody who worked still waits for wages.',
    wagesFirst: 'First have the hours answered and the wages paid. Then this can be closed.',
    wagesLink: 'Hours and wages',
    tooEarly: (day: string) =>
      `The family has time to say who settles this. The service can close it alone from ${day}.`,
    executorSettles: (name: string) =>
      `${name} settles this. The service can close it alone only if ${name} stops, or was wrong.`,
    close: 'Close it and give back what is left',
    closeEmpty: 'Close it',
    closed: (amount: string) => `It is closed. ${amount} went back to the service.`,
    closedEmpty: 'It is closed. Nothing was left in it.',
    stillPromised: (amount: string) => `${amount} is still promised. Have it paid first, or let it go.`,
    changed: 'Something changed while you looked. Read it again, then press once more.',
    over: 'This is closed already.',
  },
});
