import { catalogue } from '#ui';

/** Letters to those who list themselves. */
export const listingLetters = catalogue({
  en: {
    stillRight: {
      subject: (name: string) => `Is “${name}” still right?`,
      body: (name: string, day: string, at: { readonly right: string; readonly mend: string }) => `Hello,

You list “${name}” so that people can find it. You last said that it is right on ${day}.

Is it all still right? Open this link and press one button. You do not need to sign in:

${at.right}

If something has changed, mend it here:

${at.mend}

Mainstay
`,
    },
  },
});
