import { catalogue } from '#ui';

/** What the cards of "My things" say about what each room keeps. */
export const meSay = catalogue({
  en: {
    steps: {
      answer: {
        title: 'What could my budget be?',
        text: 'Answer twelve questions about your life, and see a starting figure.',
      },
      plan: {
        title: 'Write my plan',
        text: 'You can begin now. Write down what you want, in your own words.',
      },
      waiting: {
        title: 'Where is my plan?',
        text: 'Your plan is with the local service. See whose turn it is.',
      },
      change: {
        title: 'See what they said',
        text: 'Your plan came back, with what would make it agreeable. Nothing is lost.',
      },
      hold: {
        title: 'Choose who holds my money',
        text: 'Your plan is agreed. You can hold the money yourself, or choose somebody.',
      },
      sign: {
        title: 'Read and sign',
        text: 'You chose who holds your money. Read each agreement, and sign it if you want it.',
      },
      live: { title: 'See my money', text: 'Your plan is agreed and your money has its places.' },
    },
    figure: 'My starting figure',
    figureNone: 'Twelve questions, and a figure at once.',
    figureIs: (weekly: string) => `${weekly} a week, to start planning from.`,
    plan: 'My plan',
    planIs: (weekly: string) => `Agreed: ${weekly} a week.`,
    planNone: 'What matters, what should change, and how.',
    goes: 'How is my plan going?',
    goesIs: 'Say what works and what should change, at any time.',
    assistants: 'My assistants',
    assistantsIs: 'Who works for me, and what an hour really costs.',
    voice: 'Not happy with something?',
    voiceIs: 'Ask for a decision to be looked at again. All goes on as it was meanwhile.',
    file: 'Take it all away',
    checks: 'Checks of my support',
    checksIs: 'Have others look at how good my support is, and say what may go out.',
    introductions: 'Introductions',
    introductionsIs: 'People and places somebody made known to me.',
    fileIs: 'One file with everything about you, to keep or take elsewhere.',
  },
  easy: {
    steps: {
      answer: {
        title: 'What money could I get for support?',
        text: 'Answer twelve questions. Then you see a figure.',
      },
      plan: { title: 'Write my plan', text: 'Write what you want. You can start now.' },
      waiting: { title: 'Where is my plan?', text: 'The local service is reading it.' },
      change: {
        title: 'See what they said',
        text: 'Your plan came back. They say what you can change.',
      },
      hold: {
        title: 'Choose who holds my money',
        text: 'They said yes to your plan. You can hold the money. Or choose somebody.',
      },
      sign: {
        title: 'Read and sign',
        text: 'You chose who holds your money. Now read each paper. Sign it if you want it.',
      },
      live: { title: 'See my money', text: 'They said yes to your plan. Your money is ready.' },
    },
    figure: 'My figure to start from',
    figureNone: 'Answer twelve questions. Then you see a figure.',
    figureIs: (weekly: string) => `${weekly} a week. Use it to start a plan.`,
    planNone: 'What I want. Who helps me. How.',
    goesIs: 'Say what is good and what is not. You can do it on any day.',
    voiceIs: 'Ask somebody new to look at it again. While you wait, nothing changes.',
    fileIs: 'One file with all we know about you.',
  },
});
