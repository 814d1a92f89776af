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
  directory: {
    about: 'what there is to buy or join',
    uses: ['basics', 'ui', 'platform', 'policy', 'people'],
  },
  organisations: {
    about: 'who helps, who leads',
    uses: ['basics', 'ui', 'platform', 'people', 'directory'],
  },
  quality: {
    about: 'how good support is, checked by peers',
    uses: ['basics', 'ui', 'platform', 'policy', 'people', 'directory'],
  },
  plans: {
    about: 'what I want and how; agreed',
    uses: ['basics', 'ui', 'platform', 'policy', 'people', 'assessment', 'allocation', 'directory'],
  },
  holdings: {
    about: 'who holds my money',
    uses: ['basics', 'ui', 'platform', 'policy', 'ledger', 'people', 'directory', 'plans'],
  },
  streams: {
    about: 'one pot, each funder’s part',
    uses: ['basics', 'ui', 'platform', 'policy', 'ledger', 'people', 'plans', 'holdings'],
  },
  payments: {
    about: 'runs, banks, matching',
    uses: ['basics', 'ui', 'platform', 'policy', 'ledger', 'people', 'plans', 'holdings'],
  },
  employing: {
    about: 'my assistants: what they cost, jobs, hours, wages',
    uses: ['basics', 'ui', 'platform', 'policy', 'ledger', 'people', 'plans', 'holdings', 'payments'],
  },
  voice: {
    about: 'decisions and challenges',
    uses: ['basics', 'ui', 'platform', 'policy', 'people', 'allocation', 'plans', 'holdings'],
  },
  insight: {
    about: 'what budgets teach us, fair between places',
    uses: ['basics', 'ui', 'platform', 'people', 'allocation', 'plans', 'holdings'],
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
      'organisations',
      'quality',
      'plans',
      'holdings',
      'streams',
      'payments',
      'employing',
      'voice',
      'insight',
    ],
  },
} as const satisfies Readonly<Record<string, { readonly about: string; readonly uses: readonly string[] }>>;

/** What `basics` holds: a closed list. */
export const basicsFiles = ['calendar', 'ids', 'index', 'outcome', 'pence'] as const;

/**
 * Files that open a transaction without asking the table of authority, and why that is right. All others pass the door,
 * which asks, keeps to one person and writes the journal.
 */
export const openDoors: Readonly<Record<string, string>> = {
  'src/people/actions/act.ts': 'the door itself',
  'src/people/actions/answer-invitation.ts':
    'who holds the link of an invitation has no standing yet; the link is what lets',
  'src/people/actions/found-organisation.ts':
    'whoever sets a place up, at the command line; no person is in sight',
  'src/people/actions/invite.ts': 'looks up an organisation of the place, which is no secret',
  'src/people/actions/register-me.ts':
    'begins the record of whoever is signed in, or finds it: their own account is what lets',
  'src/people/actions/see-people.ts':
    'lists where an account works and whom it stands beside: its own relationships',
  'src/people/web/mailbox.ts': 'the letters of a demonstration, where everybody is made up',
  'src/assessment/actions/answer-question.ts':
    'a draft without a name; the secret in the browser is what lets',
  'src/allocation/actions/see-rules.ts':
    'rules are public, and anybody may answer when a service asks about them; no person is in sight',
  'src/organisations/actions/keep-group.ts':
    'a group is no person: all of it is public, and who keeps its page changes it; their own account is what lets',
  'src/organisations/actions/read-profiles.ts': 'what organisations say of themselves is public',
  'src/directory/actions/find-services.ts': 'the directory is public',
  'src/directory/actions/place-wish.ts': 'where places are is public',
  'src/directory/actions/get-service.ts': 'the directory is public',
  'src/directory/actions/list-services.ts': 'the directory is public',
  'src/directory/actions/correct-service.ts': 'whoever keeps the directory, at the command line',
  'src/directory/actions/look-up-postcode.ts': 'where a postcode lies is public',
  'src/directory/actions/load-postcodes.ts': 'whoever keeps the place, at the command line',
  'src/directory/actions/what-to-mend.ts': 'whoever keeps the directory, at the command line',
  'src/directory/actions/export-services.ts': 'whoever keeps the directory, at the command line',
  'src/directory/actions/read-open-data.ts': 'the directory is public',
  'src/directory/actions/keep-listing.ts':
    'a listing is public, and who lists themselves changes theirs; their own account is what lets',
  'src/directory/actions/take-down.ts':
    'whoever lists themselves reads why theirs was taken down, and challenges it; the service passes the door',
  'src/directory/actions/answer-mistakes.ts':
    'whoever lists themselves answers what was told of theirs; the service passes the door',
  'src/directory/actions/offer-together.ts':
    'a listing is public, and each lister asks and answers for their own; their own account is what lets',
  'src/directory/actions/ask-listers.ts':
    'who holds the link of the letter to a lister says that it is still right; the link is what lets',
  'src/directory/actions/refile-services.ts': 'the server itself, which lays public listings out again',
  'src/directory/actions/import-services.ts': 'whoever keeps the directory, at the command line',
  'src/quality/actions/call-for-check.ts': 'what organisations call for is public, and names no person',
  'src/quality/actions/read-reports.ts': 'reports of checks are public, and name no person',
  'src/holdings/actions/read-precedents.ts':
    'what was answered to everybody in general words is public; the database gives no name, no id and no day',
  'src/insight/actions/see-like-me.ts': 'what people in many have agreed is public, past disclosure control',
  'src/employing/actions/read-adverts.ts':
    'what somebody chose to make public of a job, and answers to it: nothing says whose it is',
  'src/insight/actions/see-releases.ts': 'what was published about fairness is public',
  'src/directory/actions/tell-a-mistake.ts': 'anybody may say that a listing is wrong; no person is in sight',
};
