import { catalogue } from '#ui';

/** What the page says about the bank account that somebody's money goes to. */
export const accountSay = catalogue({
  en: {
    title: 'Where my money goes',
    titleOf: (name: string) => `Where the money of ${name} goes`,
    lead: 'The local service pays into this bank account.',
    now: (name: string, account: string, by: string, day: string) =>
      `Now it is ${name}, ${account}. ${by} wrote it down on ${day}.`,
    none: 'Nobody has said yet. No money can be sent until somebody does.',
    back: 'The money',
    name: 'Name on the account',
    sortCode: 'Sort code',
    sortCodeHint: 'Six figures, like 20-00-00.',
    accountNumber: 'Account number',
    accountNumberHint: 'Six to eight figures.',
    save: 'Use this account',
    saved: 'Written down. The next payment goes there.',
    nameMissing: 'Write the name with letters from A to Z.',
    nameLong: 'Write the name in 140 letters or fewer.',
    sortCodeWrong: 'Write six figures, like 20-00-00.',
    accountNumberWrong: 'Write its six to eight figures.',
    doesNotFit:
      'Sort code and account number do not fit each other. Read them again. If they are right, say below why you think so.',
    override: 'Why is it right all the same?',
    overrideHint: 'Such as: a new branch, and the bank said so on the phone.',
    overrideLong: 'Say it in 200 letters or fewer.',
    keptByService: 'This money stays with the local service, so it needs no bank account.',
  },
});
