import { catalogue } from '#ui';

/** What the page says on which anybody answers when a service wants to change its rules. */
export const sayAsked = catalogue({
  en: {
    title: 'What do you think of this new rule?',
    lead: (until: string, from: string) =>
      `A service wants to change how answers become a starting figure, from ${from}. Anybody can answer until ${until}.`,
    over: (until: string) => `People could answer until ${until}.`,
    back: 'All rules',
    why: 'Why it is to change',
    read: 'Read all of it: questions, points, table and what changed',
    tryIt: 'Try it with your own answers',
    gains: 'Who would have more, and who less',
    answersTitle: 'Answers',
    answered: (answers: number) =>
      answers === 0
        ? 'Nobody has answered yet.'
        : answers === 1
          ? 'One person has answered.'
          : `${String(answers)} people have answered.`,
    heardTitle: 'What the service heard, and what came of it',
    heardBy: (name: string, day: string) => `${name}, ${day}`,
    words: 'What do you think?',
    wordsHint:
      'The service reads this. It is not shown to others. Do not write about your health unless you want to.',
    wordsMissing: 'Write what you think.',
    name: 'Your name, if you like',
    nameHint: 'You need not give one.',
    nameTooLong: 'Write at most 100 letters.',
    send: 'Send my answer',
    thanks: 'Thank you. The service has your answer.',
    tooMany:
      'Many answers came from where you are in the last hour. Wait an hour and send it again: your words are still here.',
    tooLate: 'The days to answer are over. It was not sent.',
  },
  easy: {
    title: 'What do you think of this new rule?',
    words: 'What do you think?',
    wordsHint: 'The service reads this. Others do not see it.',
    answersTitle: 'Answers',
    tryIt: 'Try it with my own answers',
  },
});
