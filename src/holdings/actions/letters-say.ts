import { catalogue } from '#ui';

/** What letters about money say: one sentence, with no name and no figure in it. */
export const moneyLetters = catalogue({
  en: {
    agreementWaits: 'An agreement waits for your signature',
    signedByBoth: 'Your agreement is signed by both sides now',
    questionWaits: 'Somebody asks whether they can buy something',
    questionLate: 'An answer to “Can I buy this?” is late, and goes to everybody who can give it',
    ownQuestionLate: 'An answer to what you asked to buy is late. Read what you can do now',
    questionAnswered: 'There is an answer to what you asked to buy',
    statementSent: 'There is a statement of money that is held for you',
    finalAccountGiven: 'There is a final account of money that was held for you',
    finalAccountLate: 'A final account that you owe somebody is late',
    finalAccountDue: 'Somebody leaves you, and a final account is due',
    contributionWorkedOut: 'It was worked out what you pay yourself',
    closedAfterDeath: 'Money of somebody who has died was settled. What was left went back to the service',
    wentBackAfterDeath: 'What was left of somebody who has died came back to the service',
    putBack: 'Money that went back to the service by mistake is put back',
    wagesToPay: 'There are wages to pay out of money that you hold for somebody',
    surplusProposed: 'There is a question about money that you have not used',
  },
});
