import { catalogue } from '#ui';

/** What letters about challenges say: one sentence, with no name and no figure in it. */
export const challengeLetters = catalogue({
  en: {
    waits: 'A challenge waits for an answer',
    read: 'Your challenge has been read',
    answered: 'There is an answer to your challenge',
  },
});
