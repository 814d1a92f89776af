import { catalogue } from '#ui';

/** Words of calls for a check: what an organisation would like to see looked at, which only a person can ask for. */
export const sayCalls = catalogue({
  en: {
    title: 'Call for a check',
    lead: 'Say in the open whose support you would like to see checked, and why. People who get it decide for themselves, and nobody is told who did.',
    back: 'All checks',
    way: 'My organisation would like some support checked',
    whose: 'Whose support?',
    whoseMissing: 'Choose whose support',
    none: 'There is no provider here whose support you could call to have checked.',
    why: 'Why would you like it checked?',
    whyHint: 'Everybody reads this. Name nobody.',
    whyMissing: 'Write why',
    send: 'Call for it',
    sent: 'Your call is open. People who get this support can read it.',
    already: 'You call for this already',
    yours: 'What you call for now',
    takeBack: (provider: string) => `Take the call for ${provider} back`,
    tookBack: 'It is taken back.',
    open: 'Where a check would be welcome',
    openLead:
      'Somebody would like to see how good this support is. If you get it, you can ask checkers in. If you do not, nothing happens.',
    ofIts: (provider: string) => `${provider} would like its own support checked`,
    of: (provider: string, by: string) => `${by} would like the support of ${provider} checked`,
    on: (day: string) => `Called for on ${day}`,
    ask: 'It is my support: ask checkers in',
  },
});
