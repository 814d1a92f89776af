import { catalogue, My, type Whose } from '#ui';

/** What agreements say: every sentence that a person signs. */
export const agreementSay = catalogue({
  en: {
    whatThisIs: 'What this is',
    is: {
      'direct-payment': () => [
        'The money for part of my support comes to me, into an account of mine.',
        'I choose who supports me and what I buy. I may employ people.',
        'It is public money for what my plan is about.',
      ],
      'nominated-person': (name: string) => [
        `I choose ${name} to hold the money and pay for me.`,
        'I still decide. If people are employed, I am their employer.',
        `${name} may not be paid or employed from this money.`,
      ],
      'authorised-person': (name: string) => [
        `${name} holds the money and pays for me where I cannot ask for it myself.`,
        'They must act for my good, and ask me first about everything I can say something about.',
      ],
      trust: (name: string) => [
        `${name} holds the money for me, by its deed and in a bank account of its own.`,
        'Two trustees or more decide together, with me, and write down what they decide. None of them is paid from it.',
      ],
      agent: (name: string) => [
        `${name} holds the money and buys and pays what I ask for.`,
        'What I say goes. They may not choose for me.',
      ],
      'individual-service-fund': (name: string) => [
        `${name} holds the money on my behalf, in an account that is mine alone.`,
        'I decide how it is used.',
        `${name} answers to me for every use, and writes each one down with the day, who, how long and the price.`,
        'It is only for my own support. It never goes into a general pot.',
      ],
      'managed-account': (name: string) => [
        `${name} holds the money for me.`,
        'It is still my budget, with my name on it. I see every penny and say what it is used for.',
      ],
      pool: (name: string) => [
        `I put money together with friends in “${name}” and we share what things cost.`,
        'My part has an account of its own. It stays mine, and nobody pays for me or I for them unless we say so.',
        'Each cost is split the same for everyone to the penny. Nobody sees what another has.',
      ],
    },
    howMuch: 'How much',
    line: (what: string, weekly: string) => `${what}: ${weekly} a week.`,
    lineOnce: (what: string, once: string) => `${what}: ${once} once.`,
    together: (weekly: string, fourWeeks: string) =>
      `That is ${weekly} a week. It comes every four weeks, before the four weeks begin: ${fourWeeks}.`,
    from: (day: string) => `It begins on ${day}.`,
    fromChosen: 'It begins on the day that I choose here.',
    localService: 'The local service',
    sameWorth: 'Each part is worth the same in whichever way it is held.',
    use: 'What it is for',
    useFor: 'Anything that does something for what my plan is about.',
    asking: 'I can ask before buying where I want to be sure. A yes binds the service. I never have to ask.',
    never: 'What it can never buy',
    fixed: 'What it costs to have it looked after',
    fixedShare: (name: string, share: string, example: string, part: string) =>
      `For ${example} of support ${name} gets ${part} more for looking after the money: ${share}%. The service pays that beside my money. Nothing is taken out of it.`,
    fixedNone: (name: string) => `${name} gets nothing for looking after the money.`,
    fixedSame: 'It can only change if I sign a new agreement.',
    looking: 'Records',
    noReturns: 'Nobody asks me for receipts or returns. What is written down here is the record.',
    noWatching: 'Nobody tracks where I am, and nobody tells me which provider to use.',
    keep: (weeks: number) =>
      `I may always keep ${weeks.toString()} weeks of money. If there is more I may be asked what it is for. Nobody takes it.`,
    contribution:
      'If I pay part of the cost myself, that part comes off each payment, and the statement says so.',
    ending: 'Changing and ending',
    changeAny: 'I can change how my money is held whenever I want, and need no reason.',
    leaveAny: (weeks: number) =>
      `I can leave from tomorrow. If I want to give notice, ${weeks.toString()} weeks is usual. Nothing here can keep me.`,
    leaveFinal: (name: string, days: number) =>
      `When I leave, ${name} gives a final account within ${days.toString()} days, and what is left goes where I say.`,
    leaveOwn: 'When I change, what is left goes to where I say.',
    otherSide: (weeks: number) =>
      `Whoever holds or pays it must write ${weeks.toString()} weeks ahead to end it, with the reason. Something else must be in place first.`,
    disagree: 'If we do not agree',
    ask: 'I can ask about anything here, and a person answers.',
    challenge:
      'I can have any decision looked at again by somebody who did not take it. Things go on as they were meanwhile.',
    signed: {
      person: (name: string, day: string) => `Signed by ${name} on ${day}.`,
      holder: (name: string, day: string) => `Signed by ${name} on ${day}.`,
      service: (name: string, day: string) =>
        `${name} signed this ahead, by agreeing the plan. Counted from ${day}.`,
      paper: (name: string, day: string) => `${name} signed the paper copy. Written down on ${day}.`,
    },
  },
});

/** What the page around an agreement says. */
export const signingSay = catalogue({
  en: {
    title: (title: string) => `Agreement: ${title}`,
    lead: 'Read it, have it read to you, or print it. Take all the time you want. It is in force when it is signed.',
    back: (whose: Whose) => `${My(whose)} money`,
    backHolder: 'The money we hold',
    whoseWords: (name: string) => `These are the words of ${name}: “I” is ${name}.`,
    signTitle: 'Sign it',
    name: 'Your name',
    nameHint: 'Writing your name here is signing.',
    sign: 'I agree, and sign',
    pullsTwoWays: (name: string) =>
      `${name} does something else for you that could pull two ways with holding your money.`,
    whatGoesTogether: 'See what goes together, and who else there is',
    signFor: (name: string) => `Sign for ${name}`,
    signed: 'Signed. It is in force.',
    signedWaits: (name: string) => `Signed. Now ${name} signs too, and then it is in force.`,
    signedPaper: 'Signed. When the others have signed the paper copy, write that down here.',
    nameMissing: 'Write your name to sign.',
    nameTooLong: 'Write it in 200 letters or fewer.',
    notNow:
      'This agreement is not waiting to be signed. It may have been signed or taken back in another window.',
    changeTitle: 'Changed your mind?',
    changeBody: 'You can take it back until it is in force, and choose another way. You need no reason.',
    change: 'Take it back and choose again',
    changed: 'Taken back. Choose how you want it to be held.',
    waitsFor: (name: string) => `It waits for ${name} to sign.`,
    paperTitle: 'The paper copy is signed',
    paperHint:
      'Print this page and have it signed. For a trust: two trustees or more. Then write down who signed.',
    paperNames: 'Who signed',
    paperDay: 'On which day?',
    paper: 'Write it down',
    paperDone: 'Written down. It is in force.',
    dayWrong: 'Write the day as three numbers, like 6 4 2026. It cannot be in the future.',
    asSigned: 'These are the words as they were signed.',
  },
  easy: {
    lead: 'Read it. Or ask somebody to read it to you. Take your time. It counts when you sign.',
    nameHint: 'Write your name here. Then you have signed.',
    signed: 'You signed. It starts.',
    signedWaits: (name: string) => `You signed. Now ${name} has to sign too.`,
    notNow: 'You cannot sign this now. Look again in My money.',
    changeBody: 'You can take it back until it starts. You do not have to say why.',
    changed: 'You took it back. Choose again.',
    asSigned: 'This is what was signed.',
  },
});
