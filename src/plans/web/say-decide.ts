import { catalogue } from '#ui';

/** Words of the pages for those who decide about plans. */
export const sayDecide = catalogue({
  en: {
    waiting: 'What waits for me',
    waitingLead: (plans: number) =>
      plans === 0
        ? 'Nothing waits for you today.'
        : plans === 1
          ? 'One plan waits for an answer.'
          : `${plans.toString()} plans wait for an answer. The one to answer first is at the top.`,
    plan: 'Plan',
    aWeek: (amount: string) => `${amount} a week`,
    start: (amount: string) => `The starting figure is ${amount} a week.`,
    costs: (amount: string) => `The plan costs ${amount} a week.`,
    under: (amount: string) => `That is ${amount} less.`,
    over: (amount: string) => `That is ${amount} more.`,
    same: 'That is the same.',
    noStart: 'There is no starting figure.',
    plannedWith: (names: string) => `Planned with ${names}.`,
    plannedAlone: 'Written without a planner.',
    yourTurn: 'Read it and answer',
    secondTurn: 'Look at it as the second person',
    secondWaits: 'A second person has to look at it.',
    noMoneyTitle: 'You may not say no because of money',
    noMoney:
      'The seven questions are the only reasons. Whatever you answer, the person sees it, with your name and how to challenge it.',
    title: (name: string) => `Answer the plan of ${name}`,
    planOf: (name: string) => `The plan of ${name}`,
    nothingWaits: 'There is no plan here that you can answer.',
    answered: 'This plan is answered.',
    notGiven: (name: string) => `Not given yet: ${name} needs the answer in another way than by e-mail.`,
    giveIt: 'Give it, and say so',
    backToList: 'Back to what waits',
    involved:
      'You wrote in this plan, or you stand beside this person in another way. Or your decision on it was overturned. So you may not decide about it. Ask a colleague.',
    aboveLimit: (limit: string) =>
      `You can agree up to ${limit} a week alone. Above it, a second person looks too.`,
    noLimit: 'Whatever you agree, a second person looks too.',
    readIt: 'The plan as it was sent',
    formTitle: 'Your answer',
    formMeans: 'All “yes” or “not needed” agrees the plan. One “not yet” sends it back.',
    comment: 'What you want to say about it. The person sees it.',
    commentMissing: (question: string) => `Say why, in words the person can use: ${question}`,
    verdictMissing: (question: string) => `Choose yes, not yet or not needed: ${question}`,
    reasonLegend: 'If not yet: which reason?',
    reasonMissing: (question: string) => `Choose the reason for “not yet”: ${question}`,
    reasonStray: 'This reason is chosen, but the question is not answered “not yet”',
    other: 'Another reason, outside the seven questions',
    otherReason: 'If so: what is it?',
    otherReasonMissing: 'Write the reason',
    wouldHelp: 'If you send it back: what would make it agreeable?',
    wouldHelpMissing: 'Say what would make you agree',
    weekly: 'If you agree it: how much a week?',
    weeklyHint: (plan: string) => `At least ${plan}, which is what the plan costs.`,
    weeklyWrong: 'Write an amount in pounds and pence',
    below: (needed: string, short: string) =>
      `The plan costs ${needed} a week. That is ${short} more than you wrote.`,
    asks: (who: string, price: string, sum: { quantity: string; weekly: string }) =>
      `${who} asks ${price} × ${sum.quantity} = ${sum.weekly}.`,
    samePrice:
      'The same support has the same price, whoever holds the money. A direct payment is not priced lower.',
    whyDifferent: 'Why is it not the starting figure?',
    whyDifferentHint:
      'The person reads it. For example: the plan costs less, they agree, and what is left stays there if needs change.',
    whyDifferentMissing: (start: string) => `Say why it is not the starting figure of ${start}`,
    whyUnder: (by: string) =>
      `Your plan costs less than your starting figure. The difference of ${by} a week stays available if your needs change before the first review.`,
    answer: 'Answer this plan',
    agreedDone: 'The plan is agreed',
    sentBackDone: 'The plan is sent back, with your reasons',
    secondNeeded: 'A second person now has to look at it',
    notWaiting: 'This plan was answered or taken back meanwhile.',
    secondTitle: (name: string) => `Second look at the plan of ${name}`,
    firstSays: (name: string) => `${name} decided first. You decide whether it stands.`,
    youWereFirst: 'You decided first. Somebody else has to look at it now.',
    confirm: 'Does the decision stand?',
    confirmYes: 'Yes, it stands',
    confirmNo: 'No, it has to be decided again',
    secondComment: 'If no: why?',
    secondCommentMissing: 'Say why it has to be decided again',
    confirmMissing: 'Choose yes or no',
    readDecision: 'Read the decision',
    confirmed: 'It stands. The person can read it now.',
    putBack: 'It waits to be decided again.',
  },
});

export type DecideWords = ReturnType<typeof sayDecide>;
