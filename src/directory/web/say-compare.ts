/** What is said where results are put side by side. */
export const sayCompare = {
  title: 'Side by side',
  lead: 'What each of them says about the same things. Ask them where something is not said.',
  what: 'About',
  notSaid: 'Not said',
  back: 'Back to my search',
  add: 'Compare this',
  takeOut: 'Take out of what I compare',
  full: 'See the four that I compare',
  see: (many: number) => (many === 1 ? 'See the one that I compare' : `See ${many} side by side`),
  send: 'Send this by e-mail, to me or to somebody else',
};

/** What is said about the map of results. */
export const sayMap = {
  title: 'These on a map',
  lead: 'Each number on the map stands for the one with the same number below it.',
  alt: (many: number) => (many === 1 ? 'A map of 1 place' : `A map of ${many} places, listed below`),
  bar: (miles: number) => (miles === 1 ? '1 mile' : `${miles} miles`),
  north: 'North is up',
  left: (many: number) => (many === 1 ? 'One more is not on the map.' : `${many} more are not on the map.`),
};
