/** Every address of this room. */
export const paths = {
  waiting: '/voice/for/:organisation',
  challenges: '/voice/:person',
  newChallenge: '/voice/:person/challenges/new',
  challenge: '/voice/:person/challenges/:challenge',
  panel: '/voice/:person/challenges/:challenge/panel',
  withdraw: '/voice/:person/challenges/:challenge/withdraw',
  toAnswer: '/voice/:person/answer/:challenge',
  acknowledge: '/voice/:person/answer/:challenge/acknowledge',
} as const;
