import { catalogue } from '#ui';

/** Words of offering something together. */
export const sayTogether = catalogue({
  en: {
    by: 'Offered together by',
    also: 'Also offered together with others',
    title: 'Offer it together with others',
    who: 'Who offers this with you?',
    whoHint:
      'The name of their listing as it stands in the directory, or its address. They get a letter and say yes or no.',
    whoMissing: 'Write the name of their listing, or its address',
    ask: 'Ask them',
    asked: 'They have a letter. Their name stands on your page when they say yes.',
    answered: 'It is done.',
    saidYes: 'offers it with you',
    notAnswered: 'has not answered yet',
    takeOut: (name: string) => `Take ${name} out`,
    asksYou: 'asks you to offer it together',
    youSaidYes: 'you offer it together',
    yes: (name: string) => `Yes, we offer ${name} together`,
    no: (name: string) => `No, not ${name}`,
    leave: (name: string) => `Leave ${name}`,
    refused: {
      'nobody-called-so':
        'Nobody who lists themselves is called so. Look it up in Find support, and copy its address.',
      'several-called-so': 'Several are called so. Copy the address of the one you mean.',
      'that-is-this': 'That is this listing. Name somebody else’s.',
      'no-such-listing': 'This listing has ended.',
    },
  },
});
