import { catalogue } from '#ui';

/** Words of the list of agreed plans, for those who decide. */
export const sayAgreed = catalogue({
  en: {
    title: 'Agreed plans',
    lead: 'Whoever said how it goes comes first, then the next to look at together. A late look changes nothing for the person: the money goes on.',
    name: 'Find somebody by name',
    nameHint: 'A part of the name is enough.',
    find: 'Find',
    seeAll: 'See all',
    all: (plans: number) =>
      plans === 0 ? 'No plan is agreed yet' : plans === 1 ? 'One plan' : `${plans.toString()} plans`,
    found: (plans: number, name: string) =>
      plans === 0
        ? `Nobody’s name has “${name}” in it`
        : plans === 1
          ? `One plan with “${name}” in the name`
          : `${plans.toString()} plans with “${name}” in the name`,
    next: (day: string) => `Next look by ${day}`,
    late: (day: string) => `Late: a look was due by ${day}`,
    asked: (day: string) => `Asked on ${day}`,
    answerBy: (day: string) => `Answer by ${day}`,
    answerLate: (day: string) => `Late: an answer was due by ${day}`,
    waiting: (plans: number) =>
      plans === 0
        ? 'Nobody waits for an answer.'
        : plans === 1
          ? 'One person waits for an answer.'
          : `${plans.toString()} people wait for an answer.`,
    lateOnes: (plans: number) =>
      plans === 0
        ? 'No look is late.'
        : plans === 1
          ? 'One look is late.'
          : `${plans.toString()} looks are late.`,
    review: 'Look at it again',
    answer: 'Read what they said, and answer',
    readPlan: 'Read the plan',
    propose: 'Propose a lower budget',
  },
});
