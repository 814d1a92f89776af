import { catalogue } from '#ui';

/** What "My things" says. */
export const meSay = catalogue({
  en: {
    title: (name: string) => `Hello ${name}`,
    next: 'What next',
    steps: {
      answer: {
        text: 'Answer twelve questions about your life, and see a starting figure.',
        button: 'What could my budget be?',
      },
      plan: {
        text: 'You have a starting figure. Now write down what you want, in your own words.',
        button: 'Write my plan',
      },
      waiting: {
        text: 'Your plan is with the local service. You see there whose turn it is.',
        button: 'Where is my plan?',
      },
      change: {
        text: 'Your plan came back, with what would make it agreeable. Nothing is lost.',
        button: 'See what they said',
      },
      hold: {
        text: 'Your plan is agreed. Now choose who holds the money.',
        button: 'Choose who holds my money',
      },
      live: { text: 'Your plan is agreed and your money has its places.', button: 'See my money' },
    },
    mine: 'My things',
    figure: 'My starting figure',
    figureIs: (weekly: string) => `${weekly} a week, to start planning from.`,
    plan: 'My plan',
    planIs: (weekly: string) => `Agreed: ${weekly} a week.`,
    planNone: 'What matters, what should change, and how.',
    money: 'My money',
    moneyIs: 'What came in, what went out, what is free to use.',
    people: 'My people',
    peopleIs: 'Who stands beside you, and what each of them may see and do.',
    voice: 'Not happy with something?',
    voiceIs: 'Ask for a decision to be looked at again. All goes on as it was meanwhile.',
    journal: 'What happened',
    journalIs: 'Everything that was written down about you, and who looked.',
    file: 'Take it all away',
    fileIs: 'One file with everything about you, to keep or take elsewhere.',
    beside: 'People I stand beside',
    besideAs: (role: string) => role,
    works: 'Where I work',
    workLinks: {
      planner: 'People who asked for our help',
      decider: 'Plans that wait for me',
      challenges: 'Challenges that wait',
      questions: 'Questions and payments that wait',
      payer: 'Payments due',
      holder: 'The funds we hold',
    },
    roles: {
      self: 'Myself',
      supporter: 'I support them',
      planner: 'We help them plan',
      decider: 'Our service answers their plan',
      payer: 'Our service pays their budget',
      holder: 'We hold money for them',
    },
    start: 'Do you need support yourself? Begin here',
  },
});
