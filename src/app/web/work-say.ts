import { catalogue } from '#ui';

/** What somebody's work is called: short at the top of every page, whole on their home. */
export const workSay = catalogue({
  en: {
    short: {
      plans: 'Plans',
      agreed: 'Agreed plans',
      questions: 'Questions',
      challenges: 'Challenges',
      directory: 'The directory',
      rules: 'Our rules',
      payments: 'Payments due',
      runs: 'Payment runs',
      ahead: 'Late wages',
      streams: 'Parts we pay',
      funds: 'Money we hold',
      checks: 'Checks of support',
      checked: 'Our support, checked',
      fairness: 'Is it fair?',
      ourPeople: 'Our people',
      aboutUs: 'About us',
    },
    whole: {
      plans: 'Plans that wait for us',
      agreed: 'Plans that are agreed, to find and to look at again',
      questions: 'Questions that wait for us',
      challenges: 'Challenges that wait for us',
      directory: 'What is wrong in the directory',
      rules: 'Our rules for budgets: read, draft, ask about and sign',
      payments: 'Payments due, to whom and until when',
      runs: 'Payment runs',
      ahead: 'Wages that cannot wait, to pay ahead',
      streams: 'What our part of people’s budgets was used for',
      funds: 'Money we hold and agreements that wait for us',
      checks: 'Checks of support that we carry out',
      checked: 'How our support was checked, and what we answer',
      fairness: 'Is it fair from place to place?',
      ourPeople: 'The people we stand beside, and who asks us',
      aboutUs: 'What we say about ourselves, open to all',
    },
    waiting: (count: number) => (count === 1 ? '1 waits now' : `${count.toString()} wait now`),
  },
});
