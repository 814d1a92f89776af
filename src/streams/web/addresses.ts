/** The addresses of this room. */
export const paths = {
  pot: '/streams/:person',
  add: '/streams/:person/new',
  withdraw: '/streams/:person/:part/withdraw',
  return: '/streams/for/:organisation',
  returnFile: '/streams/for/:organisation/return.csv',
  streams: '/streams',
} as const;
