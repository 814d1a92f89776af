import { catalogue } from '#ui';

/** What is new about a listing, as a sentence without its full stop. */
export const directoryNews = catalogue({
  en: {
    takenDown: 'The local service has taken your listing down',
    answered: 'There is an answer about your listing that was taken down',
    wrong: 'Somebody says that a listing in the directory is wrong',
    challenged: 'A lister challenges that their listing was taken down',
    challengeDue: 'A challenge to a listing that was taken down must be answered soon',
    challengeLate: 'The answer to a challenge about a listing that was taken down is late',
    together: 'Somebody asks to offer something together with you',
  },
});

/** A letter that says only that there is news. */
export const newsLetter = catalogue({
  en: {
    body: (news: string, link: string) => `Hello,

${news}. Sign in to read it and to answer:

${link}

Mainstay
`,
  },
});

/** A short list that somebody sends to their own people. */
export const shortListLetter = catalogue({
  en: {
    subject: (from: string) => `${from} sends you a list of things to do and places to go`,
    body: (from: string, lines: string) => `Hello,

${from} found these and sends them to you:

${lines}

Mainstay
`,
  },
});

/** The answer to somebody who told us what is wrong, and left an address for that. */
export const answerLetter = catalogue({
  en: {
    subject: (name: string) => `About “${name}”: an answer`,
    body: (told: string, answer: string, link: string) => `Hello,

You told us:

${told}

The answer is:

${answer}

The page as it is now: ${link}

We used your address for this answer only.

Mainstay
`,
  },
});

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
