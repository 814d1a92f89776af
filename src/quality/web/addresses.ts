/** Every address of this room. What anybody may read comes first, as a person's address could be mistaken for it. */
export const paths = {
  list: '/quality',
  begin: '/quality/ask',
  report: '/quality/reports/:report',
  inHand: '/quality/for/:organisation',
  toAnswer: '/quality/answers/:organisation',
  answer: '/quality/answers/:organisation/:report',
  mine: '/quality/:person',
  ask: '/quality/:person/ask',
  check: '/quality/:person/:check',
  keep: '/quality/:person/:check/keep',
  pair: '/quality/:person/:check/pair',
  visit: '/quality/:person/:check/visit',
  write: '/quality/:person/:check/write',
  over: '/quality/:person/:check/over',
  no: '/quality/:person/:check/no',
  back: '/quality/:person/:check/back',
} as const;
