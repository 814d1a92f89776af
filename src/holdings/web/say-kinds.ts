import { catalogue, me, My, type Whose } from '#ui';

/** What each way of holding money is called, and what it means. */
export const kindSay = catalogue({
  en: {
    title: {
      'direct-payment': (_name: string, whose: Whose) => `${My(whose)} direct payment`,
      'nominated-person': (name: string, whose: Whose) =>
        `${My(whose)} direct payment, looked after by ${name}`,
      'authorised-person': (name: string, whose: Whose) => `Direct payment, with ${name} for ${me(whose)}`,
      trust: (name: string, whose: Whose) => `${My(whose)} trust: ${name}`,
      agent: (name: string, whose: Whose) => `${name} pays for ${me(whose)}`,
      'individual-service-fund': (name: string, whose: Whose) => `${name} holds this for ${me(whose)}`,
      'managed-account': (name: string, whose: Whose) => `${name} holds this for ${me(whose)}`,
      pool: (name: string, whose: Whose) =>
        whose.mine ? `${name}, with friends` : `${name}, with friends of ${whose.name}`,
    },
    choice: {
      'direct-payment': 'I hold it myself',
      'nominated-person': 'I choose somebody to hold it',
      'authorised-person': 'Somebody is authorised to hold it for me',
      trust: 'A trust of people who know me holds it',
      agent: 'An agent pays for what I ask',
      'individual-service-fund': 'The people who support me hold it',
      'managed-account': 'The local service holds it',
      pool: 'I put it together with friends',
    },
    official: {
      'direct-payment': 'Direct payment',
      'nominated-person': 'Direct payment to a nominated person',
      'authorised-person': 'Direct payment to an authorised person',
      trust: 'Independent living trust',
      agent: 'Third party or agent',
      'individual-service-fund': 'Individual service fund',
      'managed-account': 'Managed account',
      pool: 'Pooled budget',
    },
    means: {
      'direct-payment':
        'The money comes into an account of mine. I choose, buy and employ. An ordinary bank account will do.',
      'nominated-person': 'I decide and stay the employer. Somebody I trust does the paying for me.',
      'authorised-person': 'For times when I cannot ask for the money myself. They must act for my good.',
      trust: 'Two people or more, written in a deed. I am at the centre of what they decide.',
      agent: 'I say what to buy. They pay the bills and keep the account.',
      'individual-service-fund':
        'They hold it for me alone, show every use, and I decide how it is used. I can leave at any time.',
      'managed-account': 'I still have a budget with my name on it and see every penny.',
      pool: 'We share what something costs. My part stays mine and I can take it out.',
    },
    state: {
      proposed: (whose: Whose) => `waits for ${me(whose)} to sign`,
      'signed-by-person': (_whose: Whose) => 'waits for the other signature',
      active: (_whose: Whose) => 'in use',
      closing: (_whose: Whose) => 'ending',
      closed: (_whose: Whose) => 'ended',
      withdrawn: (_whose: Whose) => 'not taken up',
    },
  },
  easy: {
    means: {
      'direct-payment': 'The money comes to me. I pay for my support.',
      'nominated-person': 'I decide. Someone I trust pays for me.',
      'authorised-person': 'Someone pays for me when I cannot ask.',
      trust: 'A group of people I know look after the money.',
      agent: 'I say what to buy. They pay.',
      'individual-service-fund': 'The people who support me look after the money. I decide.',
      'managed-account': 'The local service looks after the money. I can see it.',
      pool: 'My friends and I share the cost.',
    },
  },
});
