import { catalogue } from '#ui';

/** What the plan on paper says, beside the words of the pages on which a plan is written. */
export const sayPaper = catalogue({
  en: {
    title: 'A plan on paper',
    lead: 'Print these pages and write your plan by hand, alone or with somebody. Later it is typed in.',
    how: [
      'Write as much or as little as you like. You can leave anything out.',
      'Is there no room? Write on the back, or on another sheet.',
      'There are no wrong answers. It is your plan.',
    ],
    whose: 'Whose plan is it? My name:',
    outcome: (number: number) => `Something I want to change or keep: ${String(number)}`,
    companion: (number: number) => `Somebody in my life: ${String(number)}`,
    backUp: 'Are they my back-up, and did they say yes to it?',
    yesNo: ['Yes', 'No'],
    unpaidWho: 'Who helps, and with what?',
    ordinaryWhat: 'What is it, and where?',
    paidNumber: (number: number) => `Support that is paid for: ${String(number)}`,
    who: 'Who does it, or where does it come from?',
    when: 'When?',
    price: 'What it costs, in pounds:',
    priceFor: ['for an hour', 'for a session', 'for a week'],
    quantity: 'How many hours or sessions in a week?',
    oneOff: 'Paid once, such as the cost of starting:',
    pricesLater: 'You do not know what it costs? Leave it out. You can find that out later.',
    risk: (number: number) => `Something that could go wrong: ${String(number)}`,
    step: 'A next step. Who does it, and when?',
    doneTitle: 'When I am done',
    done: [
      'Sign in and open My plan to type it in yourself.',
      'Or give it to somebody you trust. You let them write in your plan on My people. They choose “Your words. I typed them.”',
      'Only you send the plan in. Nobody at the service reads it before.',
      'Keep the paper. It shows what you said.',
    ],
    onPaper: 'Write my plan on paper',
    onPaperMeans: 'Print it, write by hand, and have it typed in later.',
    organisations: (names: string) =>
      `They can type it in with you: ${names}. They are run by disabled people.`,
  },
  easy: {
    lead: 'Print this. Write on it with a pen. Then you type it in, or a helper does.',
    how: [
      'Write a lot or a little. You can leave things out.',
      'No room? Write on the back.',
      'No answer is wrong. It is your plan.',
    ],
    pricesLater: 'You do not know the price? Leave it out.',
    done: [
      'Sign in. Open My plan. Type it in.',
      'Or ask somebody you trust. Let them write in your plan on My people.',
      'Only you can send the plan in.',
      'Keep the paper.',
    ],
  },
});
