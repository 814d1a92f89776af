import { catalogue } from '#ui';

/** What the pages of the journey "What could my budget be?" say. */
export const sayBudget = catalogue({
  en: {
    start: {
      title: 'What could my budget be?',
      lead: 'Answer some questions about your life. You see at once what your support might cost, and how that is worked out.',
      long: (questions: number) =>
        `There are ${String(questions)} questions, one on each page. Allow about 20 minutes. You can stop and come back.`,
      isTitle: 'What you get',
      is: [
        'A starting figure: where planning can start.',
        'The whole sum, line by line, that anyone can work out again.',
        'What would make it higher or lower.',
      ],
      isNotTitle: 'What it is not',
      isNot: [
        'It is not a decision, and not a limit. What you get depends on your plan, and on what it costs to live it.',
        'It is not a test. There are no wrong answers.',
        'It does not ask about money, age, or what is written on your medical notes.',
      ],
      privateTitle: 'Who can see it',
      private: (days: number) =>
        `Nobody is shown your answers, and we do not ask your name. They are found only from this browser. They are deleted after ${String(days)} days unless you keep them.`,
      who: 'Who is answering?',
      me: 'I am, about my own life',
      together: 'I am, with somebody helping me',
      forMe: 'I am answering for somebody else, about their life',
      begin: 'Start',
      goOn: 'Go on where I was',
      again: 'Look at my answers',
      other: 'The rules behind it',
    },
    question: {
      back: 'Back',
      choose: 'Choose the answer that fits best.',
      chooseFor: (area: string) => `Choose the answer that fits best for: ${area}`,
      notOffered: 'Choose one of the answers on the page.',
      wordsTooLong: (length: number, most: number) =>
        `You wrote ${String(length)} letters. There is room for ${String(most)}. Please make it shorter.`,
      helperTooLong: (most: number) => `Please use at most ${String(most)} letters here.`,
      helpTitle: 'Does somebody help me with this now?',
      helper: 'Who is that?',
      helperHint: 'For example, my sister. You can leave this empty.',
      goesOn: 'Do they want to go on?',
      goesOnHint:
        'This takes nothing off your figure. Unpaid help is taken off only when the helper says so for themself.',
      goesOnYes: 'Yes, they told me so',
      goesOnNotAsked: 'I have not asked, or I am not sure',
      goesOnNo: 'No, or I want somebody else to do it',
    },
    check: {
      title: 'Check my answers',
      lead: 'You can change any answer. Nothing is sent to anybody.',
      change: 'Change',
      answer: 'Answer this',
      missing: 'Not answered yet',
      missingLead: (left: number) =>
        left === 1 ? 'One question has no answer yet.' : `${String(left)} questions have no answer yet.`,
      helps: (helper: string, share: string) => `Help now: ${helper === '' ? share : `${helper}. ${share}`}`,
      see: 'See my starting figure',
      next: 'Answer the next one',
      forget: 'Delete all my answers now',
    },
    later: {
      title: 'Your answers are kept here',
      lines: (days: number) => [
        `Come back to this page in this browser within ${String(days)} days. Your answers will be there.`,
        'On another phone or computer they cannot be found, because we do not know who you are.',
      ],
      goOn: 'Go on now',
    },
    gone: {
      title: 'We cannot find your answers',
      lines: (days: number) => [
        `Answers are kept for ${String(days)} days, in the browser where you gave them. Then they are deleted.`,
        'If you began on another phone or computer, open this page there.',
      ],
      begin: 'Start again',
    },
    forgotten: 'Your answers have been deleted.',
    keep: {
      title: 'Keep my answers',
      lead: (name: string) => `They become part of your own record, ${name}.`,
      lines: [
        'Only you can see them, until you let somebody else.',
        'You can change an answer later. What you said before stays, so that nobody can say that you said something else.',
      ],
      forSomebody:
        'You answered for somebody else. If you keep the answers now, they become your record, not theirs. To make them theirs, let them sign in here.',
      leadForSomebody: 'They become part of one person’s own record.',
      whose: 'Whose answers are these?',
      mine: 'Mine',
      theirs: (name: string) => name,
      chooseWhose: 'Choose whose answers these are.',
      button: 'Keep them',
      gone: 'These answers are kept already, or were deleted.',
      done: 'Your answers and your starting figure are kept.',
    },
    none: {
      title: 'You have no starting figure yet',
      line: 'Answer the questions first. It takes about 20 minutes.',
      begin: 'What could my budget be?',
    },
    file: 'my-starting-figure.json',
  },
  easy: {
    start: {
      title: 'What money could I get for support?',
      lead: 'Answer some questions. Then you see a figure. It is a start.',
      long: (questions: number) => `There are ${String(questions)} questions. You can stop and come back.`,
      isTitle: 'What you get',
      is: ['A figure to start from.', 'How we worked it out.', 'What would change it.'],
      isNotTitle: 'What it is not',
      isNot: ['Nobody has decided anything.', 'It is not a test.', 'We do not ask about your money.'],
      privateTitle: 'Who can see it',
      private: (days: number) =>
        `Nobody is shown it. We delete your answers after ${String(days)} days. You can keep them.`,
      who: 'Who is answering?',
      me: 'Me',
      together: 'Me and a helper',
      forMe: 'Somebody for me',
      begin: 'Start',
      goOn: 'Go on',
      again: 'See my answers',
      other: 'The rules',
    },
  },
});
