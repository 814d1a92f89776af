/** A word that the house never uses, as a pattern, with why and what to say instead. */
export type BannedWord = { readonly word: RegExp; readonly instead: string };

/** Words that make a person a thing, blame them, belong to an office or presume a mouse. */
export const neverSaid: readonly BannedWord[] = [
  { word: /\b(service )?users?\b/i, instead: 'a person is a person: "you", "I", or their name' },
  { word: /\bclients?\b/i, instead: 'a person is a person: "you", "I", or their name' },
  { word: /\bcustomers?\b/i, instead: 'nobody buys their rights: "people"' },
  {
    word: /(?<!\b(in|just in|upper|lower|which) )\bcases?\b/i,
    instead: 'a person is no case: say whose plan or money',
  },
  { word: /\bnon-?complian(t|ce)\b/i, instead: 'say what is missing and what to do' },
  { word: /\bfail(s|ed|ure)?\b/i, instead: 'nobody fails here: say what happened and what to do next' },
  { word: /\bsubmi(t|ts|tted|ssion)\b/i, instead: '"send", "send in"' },
  { word: /\binvalid\b/i, instead: 'say what to type, with an example' },
  { word: /\b(mandatory|compulsory)\b/i, instead: '"must", with the reason' },
  { word: /\berror occurred\b/i, instead: 'say whose mistake it is and what to do' },
  { word: /\b(in)?eligib(le|ility)\b/i, instead: 'say what somebody can get, and why' },
  { word: /\bvulnerable\b/i, instead: 'say what the danger is and who makes it' },
  { word: /\bsuffer(s|ing|ed)?\b/i, instead: '"has"' },
  {
    word: /\b(wheelchair[- ]bound|handicapped|special needs|the (disabled|elderly)(?! people))\b/i,
    instead: '"disabled people", "older people"',
  },
  { word: /\bcare package\b/i, instead: '"my support", "my plan"' },
  { word: /\bcompliance\b/i, instead: 'say which rule and what it is for' },
  {
    word: /\b(utilise|commence|terminate|prior to|in order to|in respect of|pursuant|hereby)\b/i,
    instead: '"use", "start", "end", "before", "to", "about"',
  },
  { word: /\bclick(s|ed|ing)?\b/i, instead: 'not everybody has a mouse: "choose", "press", "open"' },
  { word: /\blog(ged)? ?(in|out|on|off)\b/i, instead: '"sign in", "sign out"' },
  { word: /\b(e\.g\.|i\.e\.|etc\b)/i, instead: '"such as", "that is", or the whole list' },
  { word: /!/, instead: 'a full stop: we do not shout' },
];
