import { catalogue } from '#ui';

/** Words of the page on which a lower budget is proposed. */
export const sayPropose = catalogue({
  en: {
    title: (name: string) => `Propose a lower budget for ${name}`,
    lead: (weekly: string) => `Agreed now: ${weekly} a week. Nothing changes today.`,
    rules: (days: number) => [
      `Notice runs ${days.toString()} days from when the person was given this in the way they asked.`,
      'The old figure goes on until then.',
      'If the person challenges it before that, everything stays as it is until somebody else decides.',
    ],
    toWeekly: 'What would it be a week?',
    toWeeklyWrong: 'Write an amount in pounds and pence',
    notLess: (weekly: string) =>
      `That is not less than ${weekly}. For more money, the person changes the plan.`,
    noReview: (name: string) =>
      `A lower budget can only be proposed once ${name} has said how the plan goes. It is an answer to that.`,
    whatChanged: 'What is different now from when the plan was agreed?',
    whatChangedMissing: 'Say what is different',
    reason: 'What is the reason? The person reads this.',
    reasonMissing: 'Write the reason',
    propose: 'Propose it',
    proposed: 'It is proposed. The person can read it now.',
    nothingAgreed: 'No budget is agreed, so none can be lowered.',
    inHand: 'A proposal is on its way already. Wait until it is settled.',
    notGiven: (name: string) =>
      `${name} was not given it yet in the way they asked for. Until then, no day of notice counts.`,
    giveIt: 'Give it',
  },
});
