import { catalogue } from '#ui';

/** Words of the pages of checks that anybody reads, and of a provider’s answer. */
export const sayReports = catalogue({
  en: {
    title: 'How good is support here?',
    lead: 'Disabled people go in pairs to see how good somebody’s support is, because that person asked them in. What they found stands here, with what the provider says.',
    none: 'No check has been published here yet.',
    way: 'I want my support checked',
    reach:
      'They look at eleven things that good support makes true. It is the support that is checked, and nobody’s life.',
    reportOf: (provider: string) => `A check of ${provider}`,
    by: (checkers: string, month: string) => `By ${checkers}, in ${month}`,
    about: 'It is about',
    found: 'What they found',
    leftOut: 'Whoever was visited read this first, and could strike out what is about them.',
    reply: (provider: string) => `What ${provider} says`,
    repliedOn: (day: string) => `Said on ${day}`,
    late: (provider: string, day: string) =>
      `${provider} had until ${day} to answer, and has not answered. If it does, its answer will stand here.`,
    promises: 'What it does',
    promiseBy: (day: string) => `by ${day}`,
    lookedBack: (day: string) => `What had changed on ${day}`,
    comesBack: (day: string) =>
      `The checkers can come back from ${day} to see what has changed, if the person wants it.`,
    cameTwice: 'The checkers came back twice. This check is over.',
    back: 'All checks',
    listing: 'Checked by disabled people',
    listingNone: 'No check of this has been published.',
    listingWay: 'Ask for a check of this support',
    listingLine: (checkers: string, month: string) => `What ${checkers} found in ${month}`,
    answersTitle: (provider: string) => `How support of ${provider} was checked`,
    answersLead: 'You read a check first, and can answer before anybody else reads it.',
    answersNone: 'Nobody has checked your support here yet.',
    answersBy: (day: string) => `Answer until ${day}`,
    answersLate: (day: string) => `The day to answer was ${day}. It is published. You can still answer.`,
    answered: 'You have answered. It is published.',
    answerTitle: 'Answer this check',
    answerLead: (day: string) =>
      `Until ${day}. Then it is published, with your answer or without. You answer once.`,
    answerWords: 'What do you say to it?',
    answerWordsHint: 'Anybody will read this. Do not write about any one person.',
    answerDoes: (standard: string) => `“${standard}” has to change. What will you do?`,
    answerDay: 'By which day?',
    answerSend: 'Send and publish it',
    answerSent: 'Your answer is published beside the check.',
    answerMissing: 'Write what you will do',
    answerDayWrong: 'Write a day, from today on',
    answerWordsMissing: 'Write what you say to it',
    answerBefore: 'This check was answered before.',
  },
  easy: {
    lead: 'Disabled people go in twos. They see if support is good. You can read what they saw.',
    reach: 'They ask about eleven things. They look at the support.',
    leftOut: 'The person read this first. They could take things out.',
    answersLead: 'You read it first. You can answer. Then all people can read it.',
  },
});
