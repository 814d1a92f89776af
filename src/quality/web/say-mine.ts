import { catalogue } from '#ui';

const against: Readonly<Record<string, string>> = {
  'statutory-advocacy': 'is your advocate by law',
  advocacy: 'speaks up for you',
  assessment: 'looks with you at what you need',
  planning: 'helps you plan',
  'money-holding': 'holds your money',
  'paid-support': 'gives you paid support',
  approving: 'answers your plan and pays',
  'is-the-provider': 'is who would be checked',
  'too-few': 'has too few checkers: two go, and a third reads what they write',
};

/** Words of the pages on which a person asks for a check of their support, and says what may go out. */
export const sayMine = catalogue({
  en: {
    against,
    title: 'Checks of my support',
    lead: 'Disabled people come in a pair, when I invite them, and look at how good my support is. I say what may go out.',
    none: 'You have not asked for a check.',
    ask: 'Ask for a check',
    all: 'Checks that were published',
    askTitle: 'Ask for a check of my support',
    askLead: 'It is about the support, not about me. I can stop it at any time, and nobody asks why.',
    provider: 'Whose support do I want checked?',
    listed: (name: string) => `It is about “${name}” in Find support.`,
    whoLegend: 'Who shall come?',
    whoHint: 'They see my name and how to talk with me from now on, and nothing else.',
    whoNone: 'Nobody here can do it now.',
    cannot: 'Who can not do it for me',
    cannotLine: (name: string, why: string) => `${name} ${why}.`,
    asks: 'What shall they look at? (I can leave this out)',
    asksHint: 'Such as: whether I choose who comes on Sundays.',
    send: 'Ask them',
    sent: 'They are asked. You see here what happens.',
    providerMissing: 'Choose whose support it is',
    whoMissing: 'Choose who shall come',
    askedAlready: 'A check of this support goes on already.',
    conflict: (name: string, why: string, others: string) =>
      others === ''
        ? `${name} ${why}. Checkers do nothing else for you, so that they can say what is true. Nobody else here can do it now.`
        : `${name} ${why}. Checkers do nothing else for you, so that they can say what is true. Who could come: ${others}.`,
    checkTitle: (provider: string) => `A check of ${provider}`,
    whoCheck: 'Who checks',
    whoComes: 'Who comes',
    notChosen: 'not chosen yet',
    iAsked: 'What I want them to look at',
    wasOn: 'They were with me on',
    written: 'What they found',
    strikeLead:
      'Read it, alone or with somebody. Strike out whatever is about you and shall not be read by others. Nobody asks why.',
    strike: 'Strike this out',
    putBack: 'Put this back',
    struck: 'Struck out. Nobody else reads it.',
    struckNow: 'It is struck out.',
    putBackNow: 'It is back.',
    outTitle: 'Let it out?',
    outMeans: (provider: string, days: string) =>
      `${provider} reads it first and has ${days} working days to answer. Then anybody can read it, with the answer or without. Your name is not in it, nor who came. In a small place somebody may still guess that it is about you.`,
    out: 'Yes, let out what is not struck out',
    nothingLeft: 'Nothing is left to let out. You can stop the check instead.',
    wentOut: 'It has gone out. The provider reads it first.',
    report: 'Read it as everybody reads it',
    reportFrom: (day: string) =>
      `Everybody can read it once the provider has answered, or from the day after ${day}.`,
    stopTitle: 'Stop it',
    stopMeans: 'At once, and nobody asks why. They do not see your name any more.',
    stopOutMeans: 'What has gone out stays out. They do not come back, and do not see your name any more.',
    stop: 'Stop this check',
    stopped: 'It is stopped.',
    lookBack: (day: string) => `They came back on ${day}`,
    lookBackOut: 'Let this out too',
    lookBackKeep: 'Do not let this out',
    lookBackWentOut: 'It stands beside the check now.',
    lookBackKept: 'Nobody else reads it.',
  },
});
