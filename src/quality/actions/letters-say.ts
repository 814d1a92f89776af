import { catalogue } from '#ui';

/** One sentence each for letters that say that there is news. They name nobody. */
export const lettersSay = catalogue({
  en: {
    asked: 'Somebody asks you to check how good their support is',
    lookOver: 'A check was written, and waits for somebody else to look it over',
    yours: 'A check of your support is written, and you say what may go out',
    comesBack: 'Checkers came back and wrote down what has changed; you say whether it may go out',
    saidNo: 'The checkers you asked cannot do it',
    answer: 'Your support was checked, and you can answer until the day on the page',
    answered: 'A provider answered a check that you carried out',
  },
});
