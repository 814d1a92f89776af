/** Every address of this room. What anybody may read names a profile; what only its workers may change names their organisation. */
export const paths = {
  list: '/organisations',
  profile: '/organisations/:profile',
  history: '/organisations/:profile/history',
  side: '/organisations/:profile/side-by-side',
  own: '/organisations/for/:organisation',
  criterion: '/organisations/for/:organisation/points/:criterion',
  board: '/organisations/for/:organisation/board',
  services: '/organisations/for/:organisation/services',
  where: '/organisations/for/:organisation/where',
  voice: '/organisations/for/:organisation/voice-and-business',
  maturity: '/organisations/for/:organisation/how-grown',
  help: '/organisations/for/:organisation/what-would-help',
  map: '/organisations/map',
  fullCost: '/organisations/full-cost',
  peers: '/organisations/for/:organisation/peers/:profile',
  view: '/organisations/for/:organisation/peers/:profile/:criterion',
} as const;

/** Addresses of groups that are no organisation. */
export const groupPaths = {
  groups: '/groups',
  begin: '/groups/new',
  group: '/groups/:group',
  change: '/groups/:group/change',
  end: '/groups/:group/end',
} as const;

/** Addresses of organisations that act together. */
export const alliancePaths = {
  all: '/alliances',
  one: '/alliances/:alliance',
  list: '/organisations/for/:organisation/alliances',
  begin: '/organisations/for/:organisation/alliances/new',
  ours: '/organisations/for/:organisation/alliances/:alliance',
} as const;

/** Addresses of introductions, which are the person's own. */
export const introductionPaths = {
  all: '/introductions/:person',
  one: '/introductions/:person/:introduction',
} as const;
