import { catalogue } from '#ui';

/** What letters about payments say: one sentence each, that names nobody and no figure. */
export const paymentLetters = catalogue({
  en: {
    moneySent: 'Money is on its way to you',
    cameBack: 'A bank sent a payment to you back',
    accountChanged: 'The bank account that your money goes to has changed',
  },
});
