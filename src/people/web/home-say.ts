import { catalogue } from '#ui';

/** What the home of whoever is signed in says. */
export const homeSay = catalogue({
  en: {
    title: 'My things',
    hello: (name: string) => `Hello ${name}.`,
    next: 'What to do next',
    have: 'What I have',
    people: 'My people',
    peopleText: 'Who stands beside me, and what each may see and do.',
    journal: 'What happened',
    journalText: 'Everything that was recorded about me, and who looked.',
    beside: 'People I stand beside',
    work: 'Where I work',
    besideText: 'What I may see and do for them.',
    limit: (pounds: string) => `You may agree up to ${pounds} a week alone.`,
    needSupport: 'I need support, or soon will',
    needSupportToo: 'I need support myself',
    needSupportText: 'Begin your own record. You can work out a budget, make a plan and choose who helps.',
    begin: 'Begin my record',
    begun: 'Your record is begun. Only you can see it.',
    tryBudget: 'First see what my budget could be',
  },
  easy: {
    journalText: 'What was written about me. Who looked at it.',
    peopleText: 'Who helps me. What they can see and do.',
    needSupportText: 'Start here. You can see what money you could get. You can make a plan.',
    begun: 'You have started. Only you can see it.',
  },
});
