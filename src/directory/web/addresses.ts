import { readId } from '#basics';
import { address, type Visit } from '#platform';
import type { ServiceId } from '../service.ts';

/** Where the pages of this room are. */
export const paths = {
  search: '/directory',
  openData: '/directory/open-data',
  compare: '/directory/compare',
  service: '/directory/:service',
  mistake: '/directory/:service/wrong',
  thanks: '/directory/:service/thanks',
} as const;

/** Where somebody keeps a short list of their own. */
export const listPaths = {
  mine: '/directory/my-list',
  send: '/directory/my-list/send',
  keep: '/directory/:service/keep',
  takeOut: '/directory/:service/take-out',
} as const;

/** Where workers of the local service look after the directory. */
export const keeperPaths = {
  work: '/directory/for/:organisation',
  answer: '/directory/for/:organisation/answers/:mistake',
  down: '/directory/for/:organisation/down/:service',
} as const;

/** Where those who offer something list themselves. */
export const ownPaths = {
  all: '/directory/mine',
  begin: '/directory/mine/begin',
  one: '/directory/mine/:listing',
  change: '/directory/mine/:listing/change',
  right: '/directory/mine/:listing/right',
  room: '/directory/mine/:listing/room',
  end: '/directory/mine/:listing/end',
  stillRight: '/directory/still-right/:key',
  together: '/directory/mine/:listing/together',
  challenge: '/directory/mine/:listing/challenge',
  answer: '/directory/mine/:listing/answers/:mistake',
} as const;

export function serviceAt(service: ServiceId): string {
  return address(paths.service, { service });
}

/** Where a service is put in somebody's plan; the room of plans asks whose. */
export function planAt(service: ServiceId): string {
  return address('/plans/add', {}, { service });
}

/** The service an address names; undefined where it is no id. */
export function serviceIn(visit: Visit): ServiceId | undefined {
  return readId<'service'>(visit.params['service']);
}
