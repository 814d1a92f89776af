import { catalogue } from '#ui';

/** Words for the fixed lists: the seven questions, the reasons, the marks, the states. */
export const sayLists = catalogue({
  en: {
    questions: {
      important: 'What is important to you?',
      change: 'What do you want to change or achieve?',
      support: 'How will you be supported?',
      money: 'How will you use the money?',
      managed: 'How will your support be managed?',
      control: 'How will you stay in control of your life?',
      happen: 'What will you do to make this plan happen?',
    },
    verdicts: { met: 'Yes', 'not-yet': 'Not yet', 'not-needed': 'Not needed' },
    reasons: {
      'who-you-are': 'We cannot tell from it who you are and what matters to you.',
      'nothing-to-change': 'It does not say what should change or stay.',
      'support-not-clear': 'It is not clear what the support is.',
      'risks-not-thought-about': 'It does not say what happens if something goes wrong.',
      'spending-not-clear': 'It does not say what the money is for.',
      'costs-not-worked-out': 'The costs are not worked out.',
      'nobody-to-manage': 'It does not say who employs, pays and keeps the papers.',
      'others-decide': 'Other people make decisions that you can make.',
      'no-steps': 'It does not say who does what, and when.',
      other: 'Another reason. A second person has to agree with it first.',
    },
    tags: {
      'eating-well': 'Eating and drinking well',
      'keeping-clean': 'Keeping clean',
      'using-the-toilet': 'Using the toilet',
      clothes: 'Wearing the right clothes',
      'home-is-safe': 'Being safe at home',
      'home-is-kept': 'Keeping my home in order',
      'people-close': 'People close to me',
      'work-and-learning': 'Work, learning, volunteering',
      'getting-about': 'Getting about and using what is near',
      'caring-for-a-child': 'Caring for a child',
      say: 'Having the say in my life',
      direction: 'A direction in life',
      money: 'Enough money',
      home: 'A home of my own',
      support: 'The right support',
      'community-life': 'Being part of things',
    },
    states: {
      draft: 'Being written',
      sent: 'Sent in',
      'agreed-by-one': 'One person agrees, a second one looks',
      'sent-back-by-one': 'A second person looks',
      'sent-back': 'Sent back',
      agreed: 'Agreed',
      replaced: 'Replaced by a newer plan',
    },
    units: { hour: 'hour', session: 'session', week: 'week' },
    perUnit: { hour: 'an hour', session: 'a session', week: 'a week' },
  },
  easy: {
    questions: {
      important: 'What matters to you?',
      change: 'What do you want to change?',
      support: 'Who will help you, and how?',
      money: 'What will the money pay for?',
      managed: 'Who looks after the money and the papers?',
      control: 'How do you stay in charge?',
      happen: 'What happens next?',
    },
  },
});

export type Lists = ReturnType<typeof sayLists>;
