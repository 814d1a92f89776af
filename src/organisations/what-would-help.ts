/** What stands in the way of such organisations; named in the paper of 2010 on user-led organisations and in the bids of others. */
export const barriers = [
  'room-and-computers',
  'people-skills',
  'paid-people',
  'governance',
  'one-payer',
  'costs-not-covered',
  'tender-too-big',
  'tender-too-fast',
  'hard-to-read',
  'travel-and-access',
] as const;
export type Barrier = (typeof barriers)[number];

/** What one organisation can do for another, or would take from one. */
export const helps = ['be-mentor', 'want-mentor', 'take-lent-worker', 'share-room', 'share-payroll'] as const;
export type Help = (typeof helps)[number];
