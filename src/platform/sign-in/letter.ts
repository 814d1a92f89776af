import { catalogue } from '#ui';

/** The letter with the link to sign in. */
export const signInLetter = catalogue({
  en: {
    subject: 'Your link to sign in to Mainstay',
    body: (link: string) => `Hello,

Open this link to sign in to Mainstay:

${link}

It works once, for 30 minutes.

If you did not ask for it, do nothing. Nobody can sign in without this letter.

Mainstay
`,
  },
});
