import { catalogue } from '#ui';

/** What the questions on paper say, and the page where they are typed in. */
export const sayPaper = catalogue({
  en: {
    title: 'The questions on paper',
    lead: 'Print these pages and fill them in by hand, alone or with somebody. Later you type them in, or somebody does it for you.',
    how: [
      'Put a cross in one box for each question: the one that fits best.',
      'Then say it in your own words, if you like. There are no wrong answers.',
      'Do not write your name. Nobody needs it to work out a figure.',
    ],
    whoFills: 'Who fills this in? Put a cross.',
    fills: {
      me: 'I do, about my own life',
      together: 'I do, with somebody helping me',
      'for-me': 'Somebody else, about the life of a person they know',
    },
    number: (number: number, ask: string) => `${String(number)}. ${ask}`,
    words: 'In my own words:',
    helper: 'Who is that?',
    goesOn: 'Do they want to go on?',
    goesOnChoices: ['Yes', 'Not asked', 'No'],
    doneTitle: 'When you are done',
    done: [
      'Give these pages to somebody you trust. They type them in and show you the figure at once.',
      'Keep the paper. It shows what you said.',
    ],
    typeHere: (url: string) => `They type it in here: ${url}`,
    organisations: (names: string) => `They can do it too: ${names}. They are run by disabled people.`,
    typeIn: 'Type in what was written on paper',
    typedTitle: 'Type in what was written on paper',
    typedLead:
      'The questions come one by one, as on the paper. Type the words just as they were written. You see the figure at the end.',
    whoFilled: 'Who filled the paper in?',
    filled: {
      me: 'The person, about their own life',
      together: 'The person, with somebody helping',
      'for-me': 'Somebody else, for the person',
    },
    typist: 'Who types it in?',
    typistHint: 'Your name. It stands beside each answer that you type in.',
    typistMissing: 'Write your name',
    typistTooLong: (most: number) => `Please use at most ${String(most)} letters here.`,
    begin: 'Begin to type in',
    othersHere: 'There are answers in this browser already. What you type in would take their place.',
    othersLook: 'Look at them, or delete them first',
    note: (name: string) => `You are typing in what was written on paper. Your name: ${name}.`,
    stop: 'This answer is not from paper',
    typedBy: (names: string) => `Typed in from paper by ${names}.`,
    onPaper: 'Do it with somebody, by phone or on paper',
    reach: (name: string) => `${name}: how to reach them`,
  },
  easy: {
    lead: 'Print this. Write on it with a pen. Then you type it in, or a helper does.',
    how: [
      'Put a cross in one box for each question.',
      'You can write more in your own words. No answer is wrong.',
      'Do not write your name.',
    ],
    done: ['Give it to somebody you trust. They type it in. They show you the figure.', 'Keep the paper.'],
    typedLead: 'You see one question at a time. Type just what is on the paper.',
    typistHint: 'Your name. We show it beside each answer.',
    othersHere: 'There are answers here already. You would type over them.',
    note: (name: string) => `You type in what is on the paper. Your name: ${name}.`,
  },
});
