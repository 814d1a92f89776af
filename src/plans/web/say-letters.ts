import { catalogue } from '#ui';

/** Words of what the person is told about a plan that was sent: where it is, and what was decided. */
export const sayLetters = catalogue({
  en: {
    titles: { agreed: 'Your plan is agreed', 'sent-back': 'Your plan is sent back to you' },
    titlesOf: {
      agreed: (name: string) => `The plan of ${name} is agreed`,
      'sent-back': (name: string) => `The plan of ${name} is sent back`,
    },
    readBy: (name: string) => `This is the letter that ${name} reads.`,
    waits: 'A second person still has to look',
    to: (name: string) => `To ${name}`,
    from: (name: string, organisation: string) => `From ${name}, ${organisation}`,
    and: (name: string) => `and ${name}, who looked at it as the second person`,
    agreedFor: (amount: string) => `We agree your plan, for ${amount} a week.`,
    once: (amount: string) => `And ${amount} once. It is not taken from the week.`,
    fromDay: (day: string) => `From ${day}.`,
    figures: 'Three figures, each its own',
    starting: 'My starting figure',
    planCost: 'What my plan costs',
    agreed: 'What is agreed',
    why: 'Why the agreed figure is not the starting figure',
    next: 'What happens next',
    nextAgreed:
      'Now you choose how the money is held. You can hold it, or somebody you trust, or a provider. It can be held in several ways at once.',
    chooseHolding: 'Choose how my money is held',
    review: (day: string) =>
      `We look at the plan together by ${day} at the latest. You can ask for it earlier at any time.`,
    sentBackLead:
      'We cannot agree it as it is. This is not a no for good: below is what is missing, and what would make us agree.',
    reasons: 'Why',
    wouldHelp: 'What would make it agreeable',
    nextSentBack: 'Change your plan and send it in again whenever you like. What you had before goes on.',
    toMyPlan: 'Go to my plan',
    questions: 'What we said to each of the seven questions',
    meanwhile:
      'You can do both: change the plan, and challenge this. Until there is an answer, things go on as they were.',
    whereIsIt: 'Where is it?',
    sentTo: (organisation: string) => `You sent it to ${organisation}.`,
    stages: 'Its way so far',
    stageSent: 'Sent in',
    stageRead: 'Being read',
    stageSecond: 'A second person looks',
    stageAnswered: 'Answered',
    daysLeft: (days: number, day: string) =>
      days === 1 ? `1 working day left, until ${day}` : `${days.toString()} working days left, until ${day}`,
    today: (day: string) => `Today is the last day: ${day}`,
    daysLate: (days: number, day: string) =>
      days === 1
        ? `1 working day late. The answer was due on ${day}`
        : `${days.toString()} working days late. The answer was due on ${day}`,
    ifLate: (organisation: string) =>
      `Everybody who decides at ${organisation} sees it at the top of their list, marked late. You can also challenge it that nobody answers.`,
    takeBack: 'Take it back',
    takeBackMeans:
      'If you take it back, it becomes a draft again that the service cannot see. You can send it in again.',
    takenBack: 'You have it back. The service cannot see it now.',
    notWaiting: 'It is not with the service any more.',
    nothingSent: 'You have not sent a plan in yet.',
    overturned: (day: string) =>
      `You challenged this, and on ${day} you were found right. Send your plan in again: somebody else answers it.`,
    changeTitle: 'The service wants to lower your budget',
    changeLead: (from: string, to: string) => `From ${from} a week to ${to} a week.`,
    changeNothingNow: (day: string) =>
      `Nothing changes today. The lower figure would begin on ${day}. Until then everything goes on as it is.`,
    changeNotGiven: 'Nothing changes today, and no day is set. Everything goes on as it is.',
    noticeStarts: (days: number) =>
      `The ${days.toString()} days start when this was given to you in the way you asked.`,
    noticeGiven: (day: string) => `That was on ${day}.`,
    changeHeld:
      'You challenged this. Everything stays as it is until it is decided by somebody who did not propose it.',
    changeDropped: 'This came to nothing. Your budget stays as it was.',
    changeInForce: (day: string) => `The lower figure began on ${day}.`,
    reviewedOn: (day: string) => `This answers what you said about your plan on ${day}.`,
    whatChanged: 'What is different now',
    reason: 'The reason',
    challengeBefore: (day: string) =>
      `If you challenge it before ${day}, your budget stays as it is until there is an answer.`,
    challengeNow: 'If you challenge it now, your budget stays as it is until there is an answer.',
  },
  easy: {
    sentBackLead: 'We cannot say yes yet. This letter says what is missing.',
    nextSentBack: 'Change your plan. Then send it again. What you have now goes on.',
    once: (amount: string) => `And ${amount} one time.`,
    figures: 'Three numbers',
    why: 'Why it is not the same as my starting figure',
    nextAgreed: 'Now choose who holds the money. It can be you. It can be somebody you trust.',
    chooseHolding: 'Choose who holds my money',
    review: (day: string) => `We look at the plan with you by ${day}. You can ask us to do it sooner.`,
    wouldHelp: 'What you can change',
    meanwhile: 'You can change your plan. You can challenge this too. While you wait, nothing changes.',
    ifLate: (organisation: string) =>
      `Then ${organisation} sees your plan first of all, marked late. You can challenge that too.`,
    takeBackMeans: 'Then the service cannot see it. You can send it again.',
    overturned: (day: string) =>
      `You challenged this, and on ${day} you were found right. Send your plan in again: somebody else answers it.`,
    changeTitle: 'The service wants to give you less money',
    changeNothingNow: (day: string) => `Nothing changes today. The change would start on ${day}.`,
    changeNotGiven: 'Nothing changes today. There is no date yet.',
    noticeStarts: (days: number) =>
      `First we tell you in the way you asked. Then the ${days.toString()} days start.`,
    noticeGiven: (day: string) => `We told you on ${day}.`,
    changeHeld: 'You challenged this. Nothing changes while somebody new looks at it.',
    changeDropped: 'They stopped this. Your money stays the same.',
    challengeBefore: (day: string) =>
      `Do you think this is wrong? Challenge it before ${day}. Then your money stays the same while you wait.`,
    challengeNow:
      'Do you think this is wrong? Challenge it now. Then your money stays the same while you wait.',
  },
});
