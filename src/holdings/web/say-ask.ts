import { catalogue, My, type Whose, your } from '#ui';

/** What the pages about "Can I buy this?" say. */
export const askSay = catalogue({
  en: {
    title: (whose: Whose) => (whose.mine ? 'Can I buy this?' : `Can ${whose.name} buy this?`),
    lead: (whose: Whose) =>
      `You do not have to ask. If it does something for what ${your(whose)} plan is about, you can buy it. Ask where you want to be sure: a yes binds them.`,
    back: (whose: Whose) => `${My(whose)} money`,
    what: 'What do you want to buy?',
    whatHint: 'In your own words. For example: a season ticket for the swimming baths.',
    amount: 'What does it cost?',
    line: (whose: Whose) => `What in ${your(whose)} plan is it for?`,
    noLine: 'Something else',
    send: 'Ask',
    sent: (day: string) => `Your question is on its way. The answer comes by ${day}.`,
    never: 'What money for support can never buy',
    askedBefore: 'What was asked before, and the answers',
    whatMissing: 'Say what you want to buy.',
    whatTooLong: 'Say it in 200 letters or fewer.',
    amountWrong: 'Write the cost in pounds, like 90 or 12.50.',
    noService: 'There is no local service here yet that could answer. You can buy it without asking.',
    whatFor: (what: string, amount: string) => `${what}, ${amount}`,
    whose: (name: string, what: string) => `${name}: ${what}`,
    stage: { waiting: 'waiting', late: 'late', yes: 'yes', no: 'no' },
    askedOn: (day: string, by: string) => `Asked on ${day} by ${by}`,
    forLine: (line: string) => `For “${line}”`,
    waits: (day: string) => `The answer comes by ${day}.`,
    late: (day: string) =>
      `The answer should have come by ${day}. It now stands at the top of their list, marked late. It can be bought without an answer if it is for what the plan is about.`,
    answered: {
      yes: (by: string, day: string) => `${by} said yes on ${day}:`,
      no: (by: string, day: string) => `${by} said no on ${day}:`,
    },
    overturned: (by: string, day: string) =>
      `It was challenged, and the no was wrong. ${by} said yes on ${day}:`,
    bound: 'This yes binds the service. Nobody can say later that you should not have bought it.',
    notBound: 'You can ask again. Or challenge it: somebody else looks at it then.',
    answerIt: 'Answer',
    challengeIt: 'Challenge it',
    meanwhile: 'While you wait, everything goes on as it was. You can still buy what your plan is about.',
    questionTitle: (whose: Whose) => (whose.mine ? 'What I asked to buy' : `What ${whose.name} asked to buy`),
    answerTitle: (name: string) => `Can ${name} buy this?`,
    answerLead:
      'The answer binds the service. Ask yourself one thing: does it do something for what the plan is about?',
    answerQuestion: 'Your answer',
    yes: 'Yes',
    no: 'No, not with this money',
    reason: 'Why?',
    reasonHint: 'They read this as you write it. For a no, say what would be possible.',
    give: 'Give the answer',
    given: 'The answer is on its way.',
    answerMissing: 'Choose yes or no.',
    reasonMissing: 'Say why, in a sentence.',
    reasonTooLong: 'Say it in 500 letters or fewer.',
    answeredBefore: 'Somebody has answered it already.',
    waitingBack: 'What waits for us',
  },
  easy: {
    lead: (whose: Whose) =>
      `You do not have to ask. Is it for ${your(whose)} plan? Then you can buy it. Ask if you want to be sure.`,
    whatHint: 'Like: a ticket for the swimming baths.',
    sent: (day: string) => `We sent your question. You get an answer by ${day}.`,
    never: 'What you can never buy with this money',
    noService: 'Nobody here can answer yet. You can buy it and not ask.',
    waits: (day: string) => `You get an answer by ${day}.`,
    late: (day: string) =>
      `You should have had an answer by ${day}. They are late. Is it for your plan? Then you can buy it.`,
    bound: 'They said yes. Nobody can take that back.',
    notBound: 'You can ask again. Or challenge it. Then somebody new looks at it.',
    overturned: (by: string, day: string) => `The no was wrong. ${by} said yes on ${day}:`,
    meanwhile: 'While you wait, nothing changes. You can buy what is in your plan.',
  },
});
