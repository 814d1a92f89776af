/**
 * The house: every room with the rooms it may use, lowest first. The architecture test holds the code against it and
 * `docs/map.md` is drawn from it.
 */
export const modules = {
  basics: { about: 'pence, days, ids, outcomes', uses: [] },
  ui: { about: 'components, the look, the words of the kit', uses: ['basics'] },
  platform: { about: 'database, journal, sign-in, letters, clock', uses: ['basics', 'ui'] },
  policy: { about: 'dated rates, limits and clocks', uses: ['basics', 'ui', 'platform'] },
  ledger: { about: 'every penny', uses: ['basics', 'platform'] },
  people: { about: 'who, circle, consent, authority', uses: ['basics', 'ui', 'platform'] },
  assessment: { about: 'what I need', uses: ['basics', 'ui', 'platform', 'policy', 'people'] },
  allocation: {
    about: 'what is fair, and why',
    uses: ['basics', 'ui', 'platform', 'policy', 'people', 'assessment'],
  },
  directory: { about: 'what there is to buy or join', uses: ['basics', 'ui', 'platform', 'people'] },
  plans: {
    about: 'what I want and how; agreed',
    uses: ['basics', 'ui', 'platform', 'policy', 'people', 'assessment', 'allocation', 'directory'],
  },
  holdings: {
    about: 'who holds my money',
    uses: ['basics', 'ui', 'platform', 'policy', 'ledger', 'people', 'directory', 'plans'],
  },
  voice: {
    about: 'decisions and challenges',
    uses: ['basics', 'ui', 'platform', 'policy', 'people', 'plans', 'holdings'],
  },
  app: {
    about: 'every room wired; the only one that knows them all',
    uses: [
      'basics',
      'ui',
      'platform',
      'policy',
      'ledger',
      'people',
      'assessment',
      'allocation',
      'directory',
      'plans',
      'holdings',
      'voice',
    ],
  },
} as const satisfies Readonly<Record<string, { readonly about: string; readonly uses: readonly string[] }>>;

export type ModuleName = keyof typeof modules;

/** What `basics` holds: a closed list. */
export const basicsFiles = ['calendar', 'ids', 'index', 'outcome', 'pence'] as const;
