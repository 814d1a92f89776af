/** What somebody of the made-up town says about one area. */
export type SeedAnswer = {
  readonly level: number;
  readonly words?: string;
  readonly help?: { readonly share: string; readonly helper: string };
};

const bea = (share: string) => ({ share, helper: 'my sister Bea' });

/** What the people of the made-up town answer to the starting instrument, in the order of its areas. None of them is real. */
export const seedAnswers = {
  ola: [
    {
      level: 2,
      words: 'I cook with somebody who can lift the pans. I choose what we eat.',
      help: bea('now-and-then'),
    },
    { level: 2, words: 'I need somebody there when I shower.' },
    { level: 0 },
    { level: 2, words: 'Shoes, buttons and cold mornings.' },
    { level: 1 },
    { level: 3, words: 'Bea does the floors. She should not have to.', help: bea('up-to-half') },
    { level: 2, words: 'I miss being the one who calls round.' },
    { level: 3, words: 'I want to run the pottery table again, not only come to it.' },
    { level: 3, words: 'I have not been to the market since spring.' },
    { level: 0 },
    { level: 1 },
    { level: 2, words: 'Letters from the council. I read them twice and still ring Bea.' },
  ],
  grace: [
    { level: 1 },
    { level: 2, words: 'My hands shake. Hair is the worst.' },
    { level: 1 },
    { level: 2 },
    { level: 2, words: 'The stairs, every day.' },
    { level: 3 },
    { level: 1, words: 'My choir is my family.' },
    { level: 0 },
    { level: 2, words: 'A taxi there is easy. A taxi home in the dark is not.' },
    { level: 0 },
    { level: 2 },
    { level: 1 },
  ],
  ivor: [
    { level: 2 },
    { level: 1 },
    { level: 0 },
    { level: 0 },
    { level: 1 },
    { level: 2, words: 'Bills. I put them in the drawer.' },
    { level: 3, words: 'I would like one friend who likes trains.' },
    { level: 3, words: 'I was good at the workshop, when somebody showed me twice.' },
    { level: 2 },
    { level: 0 },
    { level: 1 },
    { level: 3 },
  ],
} as const satisfies Readonly<Record<string, readonly SeedAnswer[]>>;
