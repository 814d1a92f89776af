import { catalogue } from '#ui';

/** Words of the page on which a plan is sent in. */
export const saySend = catalogue({
  en: {
    title: 'Send my plan in',
    lead: (organisation: string) => `${organisation} reads it and answers by the seven questions.`,
    leadSeveral: 'The local service reads it and answers by the seven questions.',
    toWhom: 'Which service do you send it to?',
    toWhomMissing: 'Choose a service',
    noService: 'There is no local service here yet that can answer a plan.',
    whatHappens: 'What happens then',
    happens: (days: number) => [
      `They have ${days.toString()} working days to answer. You can see the clock all the time.`,
      'From now on the people who decide there can see what you send. Those who pay see only what is agreed.',
      'You can take it back at any time before they answer.',
      'They may say “not yet” only for reasons on a public list, and must say what would make them agree. They may not say no because of money.',
      'Until they answer, things go on as they are.',
    ],
    send: 'Send it in now',
    sent: 'Your plan is sent in',
    changed: 'Somebody changed the plan since you opened this page. Read it once more, then send it.',
    empty: 'There is nothing in the plan yet. Write something first.',
  },
  easy: {
    lead: (organisation: string) => `${organisation} reads your plan and answers you.`,
    leadSeveral: 'The local service reads your plan and answers you.',
    happens: (days: number) => [
      `They have ${days.toString()} working days to answer.`,
      'The people who decide can see your plan. The people who pay see only what is agreed.',
      'You can take it back before they answer.',
      'They can say “not yet”. Then they must tell you why, and what you can change.',
      'They must not say no because of money.',
      'Nothing changes while you wait.',
    ],
    changed: 'Somebody changed the plan. Read it again. Then send it.',
    empty: 'Your plan is empty. Write something first.',
  },
});
