import { catalogue } from '#ui';
import type { RelationshipState } from '../circle.ts';

/** What the page about a death says of who settles what is left. */
export const executorSay = catalogue({
  en: {
    title: 'Who settles what is left',
    byUs: 'The service does it until the family has somebody. Those who pay for it can look at the money. They answer the hours of assistants, and have their last wages paid.',
    byThem:
      'Whoever said yes can look at the money, answer the hours of assistants and have their last wages paid. So can those who pay for the service.',
    money: 'The money',
    wages: 'Assistants: their hours and last wages',
    states: {
      invited: 'Asked, no answer yet',
      lapsed: 'Asked more than 30 days ago, no answer',
      'said-no': 'Said no, or was taken back',
      beside: 'Said yes',
      ended: 'Ended',
    } satisfies Readonly<Record<RelationshipState, string>>,
    end: 'End it',
    takeBack: 'Take the letter back',
    ended: (name: string) => `It is ended. ${name} sees nothing here any more.`,
    tookBack: 'The letter is taken back. Its link no longer works.',
    nameTitle: 'Is there an executor or administrator?',
    nameAnother: 'Is there another one?',
    nameLead:
      'Write down who it is once you have seen the will or the grant. They get a letter with a link, and say yes or no. There may be up to four: they agree with each other what they do.',
    name: 'Their name',
    email: 'Their e-mail address',
    emailHint: 'The letter goes there.',
    send: 'Send them the letter',
    sent: (name: string) => `The letter is on its way to ${name}.`,
    wrong: {
      'name-missing': 'Type their name, up to 100 letters',
      'not-an-email': 'Type a whole e-mail address, such as bea@example.org',
      'that-is-me': 'This is your own e-mail address. Who works for the service needs no letter',
      'already-there': 'They are asked already, or said yes',
      'four-already': 'Four are asked or said yes already. The law allows no more. End one first',
      'too-many-today': 'Twenty letters went out since yesterday. Go on tomorrow',
    },
  },
});
