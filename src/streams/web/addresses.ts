/** The addresses of this room. */
export const paths = {
  pot: '/streams/:person',
  add: '/streams/:person/new',
  place: '/streams/:person/place',
  closePlace: '/streams/:person/place/:place/close',
  withdraw: '/streams/:person/:part/withdraw',
  return: '/streams/for/:organisation',
  returnFile: '/streams/for/:organisation/return.csv',
  ownPart: '/streams/for/:organisation/places/:place',
  takeBack: '/streams/for/:organisation/places/:place/take-back',
  handOn: '/streams/for/:organisation/parts/:part/hand-on',
  streams: '/streams',
} as const;
