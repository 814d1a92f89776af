import { catalogue } from '#ui';

/** What letters about plans say: one sentence, with no name and no figure in it. */
export const planLetters = catalogue({
  en: {
    waits: 'A plan waits for an answer',
    secondWaits: 'A plan waits for a second person to look at it',
    answered: 'There is an answer to your plan',
    howItGoes: 'Somebody says how their plan is going',
    asked: 'The service asks how your plan is going',
    lookToCome: 'You look at your plan together soon. You can say how it is going',
    typedIn: 'Somebody typed in what you said about your plan',
    reviewAnswered: 'There is an answer to how your plan is going',
    changeProposed: 'Somebody proposes a change to your budget',
  },
});
