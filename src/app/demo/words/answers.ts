import type { Answer, GeneralWords } from '#holdings';

type Said = { readonly says: Answer['says']; readonly inGeneral: GeneralWords };

/** What the service says to everybody before anybody asked. */
export const saidToEverybody: readonly Said[] = [
  {
    says: 'yes',
    inGeneral: {
      kind: 'A season ticket for swimming, a gym or a class',
      reason:
        'Being fit and among people is what many plans are about. It costs less than going with paid support.',
      leansOn: 'plan',
    },
  },
  {
    says: 'yes',
    inGeneral: {
      kind: 'Fares and tickets of an assistant who comes along',
      reason: 'Whoever needs somebody beside them could not go without.',
      leansOn: 'makes-support-possible',
    },
  },
  {
    says: 'yes',
    inGeneral: {
      kind: 'A phone, a tablet or a laptop',
      reason:
        'To keep in touch, to learn or to run support. One for everybody in the house is an everyday cost.',
      leansOn: 'plan',
    },
  },
  {
    says: 'yes',
    inGeneral: {
      kind: 'A washing machine, a dishwasher or a robot that cleans',
      reason: 'It does work that an assistant would be paid for.',
      leansOn: 'instead-of-support',
    },
  },
  {
    says: 'no',
    inGeneral: {
      kind: 'Everyday shopping and bills',
      reason: 'Everybody has these costs. Help with shopping and cooking is a yes.',
      leansOn: 'not-in-plan',
    },
  },
  {
    says: 'no',
    inGeneral: {
      kind: 'Physiotherapy that the health service gives',
      reason: 'The NHS pays for it. Ask us if you are told to wait.',
      leansOn: 'other-money',
    },
  },
];
