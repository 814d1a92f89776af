import { pence } from '#basics';

/** The people of the made-up town who are worth meeting. None of them is real; their letters arrive on the mailbox page. */
export const townsfolk = [
  { key: 'ola', email: 'ola@harbour.example', name: 'Ola Marsh', what: 'directs her own support' },
  { key: 'grace', email: 'grace@harbour.example', name: 'Grace Adeyemi', what: 'has sent a plan in' },
  { key: 'ivor', email: 'ivor@harbour.example', name: 'Ivor Pugh', what: 'is writing his plan' },
  { key: 'hazel', email: 'hazel@harbour.example', name: 'Hazel Winter', what: 'challenges a decision' },
  { key: 'femi', email: 'femi@harbour.example', name: 'Femi Bakare', what: 'shares a minibus with Ola' },
  { key: 'bea', email: 'bea@harbour.example', name: 'Bea Marsh', what: 'Ola’s sister, supports her' },
  { key: 'mina', email: 'mina@harbour.example', name: 'Mina Costa', what: 'Ola’s personal assistant' },
  {
    key: 'tunde',
    email: 'tunde@hcil.example',
    name: 'Tunde Okafor',
    what: 'helps people plan, Harbour Centre for Independent Living',
  },
  {
    key: 'winnie',
    email: 'winnie@peoplefirst.example',
    name: 'Winnie Ashby',
    what: 'speaks for Northcliff People First, and checks support',
  },
  {
    key: 'priya',
    email: 'priya@harbour-service.example',
    name: 'Priya Nair',
    what: 'answers plans up to £500.00 a week, Harbour local service',
  },
  {
    key: 'joan',
    email: 'joan@harbour-service.example',
    name: 'Joan Ellis',
    what: 'answers plans above that, Harbour local service',
  },
  {
    key: 'malik',
    email: 'malik@harbour-service.example',
    name: 'Malik Rahman',
    what: 'answers plans above that, Harbour local service',
  },
  {
    key: 'dev',
    email: 'dev@harbour-service.example',
    name: 'Dev Patel',
    what: 'prepares payments, Harbour local service',
  },
  {
    key: 'nadia',
    email: 'nadia@harbour-service.example',
    name: 'Nadia Hussain',
    what: 'approves payments, Harbour local service',
  },
  {
    key: 'sam',
    email: 'sam@tideway.example',
    name: 'Sam Reyes',
    what: 'keeps individual service funds, Tideway Arts',
  },
  {
    key: 'nell',
    email: 'nell@council.example',
    name: 'Nell Barrow',
    what: 'watches that it is fair everywhere, National Support Council',
  },
  {
    key: 'ines',
    email: 'ines@coastline.example',
    name: 'Ines Park',
    what: 'writes the health part of budgets and sees what it paid for, Coastline Health',
  },
] as const;

/** Others who live there too: they share the Thursday minibus with Ola and Femi, assist her too, or check support for Northcliff People First. */
export const neighbours = [
  { key: 'rosa', email: 'rosa@harbour.example', name: 'Rosa Quill' },
  { key: 'dilys', email: 'dilys@harbour.example', name: 'Dilys Hart' },
  { key: 'kamil', email: 'kamil@harbour.example', name: 'Kamil Nowak' },
  { key: 'joe', email: 'joe@harbour.example', name: 'Joe Adler' },
  { key: 'pat', email: 'pat@peoplefirst.example', name: 'Pat Ferris' },
  { key: 'lowri', email: 'lowri@peoplefirst.example', name: 'Lowri Bevan' },
] as const;

export type Townsperson = (typeof townsfolk)[number] | (typeof neighbours)[number];

/** What the story calls somebody. */
export type PersonKey = Townsperson['key'];

/** The organisations of the town and who works for them as what. */
export const townsOrganisations = [
  {
    kind: 'disabled-peoples-organisation',
    name: 'Harbour Centre for Independent Living',
    about:
      'Run by disabled people for disabled people. We help you answer, plan, find and employ, and speak up.',
    workers: [{ key: 'tunde', role: 'planner' }],
  },
  {
    kind: 'disabled-peoples-organisation',
    name: 'Northcliff People First',
    about: 'People with learning disabilities speaking up for ourselves, along the whole coast.',
    workers: [
      { key: 'winnie', role: 'planner' },
      { key: 'winnie', role: 'checker' },
      { key: 'pat', role: 'checker' },
      { key: 'lowri', role: 'checker' },
    ],
  },
  {
    kind: 'local-service',
    name: 'Harbour local service',
    about: 'Holds the public money for support in Harbour, answers plans and pays budgets.',
    workers: [
      { key: 'priya', role: 'decider', agreesUpToWeekly: pence(50_000) },
      { key: 'joan', role: 'decider', agreesUpToWeekly: pence(500_000) },
      { key: 'malik', role: 'decider', agreesUpToWeekly: pence(500_000) },
      { key: 'dev', role: 'payer' },
      { key: 'nadia', role: 'payer' },
    ],
  },
  {
    kind: 'provider',
    name: 'Tideway Arts',
    about:
      'Pottery, print and theatre by the harbour. We hold individual service funds for people who come to us.',
    workers: [{ key: 'sam', role: 'holder' }],
  },
  {
    kind: 'national-service',
    name: 'National Support Council',
    about: 'Looks at whether the same need gets the same everywhere, and publishes it. Sees nobody’s record.',
    workers: [{ key: 'nell', role: 'watcher' }],
  },
  {
    kind: 'national-service',
    name: 'Coastline Health',
    about: 'Pays the health part of people’s budgets along the coast. Each person still has one budget.',
    workers: [
      { key: 'ines', role: 'payer' },
      { key: 'ines', role: 'funder' },
    ],
  },
] as const;
