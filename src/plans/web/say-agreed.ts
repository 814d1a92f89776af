import { catalogue } from '#ui';

/** Words of the list of agreed plans, for those who decide. */
export const sayAgreed = catalogue({
  en: {
    title: 'Agreed plans',
    lead: 'The next to look at together is at the top. A late look changes nothing for the person: the money goes on.',
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
    next: (day: string) => `Look at it together by ${day}`,
    late: (day: string) => `Late: it was to be looked at by ${day}`,
    readPlan: 'Read the plan',
    propose: 'Propose a lower budget',
  },
});
