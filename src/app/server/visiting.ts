import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { type Cookie, findSession, type Visit } from '#platform';
import type { Frame } from '#ui';
import { cookieNames, cookiesOf } from './cookies.ts';
import { csrfOf, newVisitMark } from './forms.ts';
import type { House } from './house.ts';
import { readLook } from './preferences.ts';
import { visitorsAddress } from './visitors-address.ts';

// Every room speaks English; in Welsh there is only what stands around a page.
const pagesWrittenIn = 'en';

/** A request under way: the visit that answers see, and what the frame and the cookies need beside it. */
export type Visiting = {
  readonly visit: Visit;
  /** The language that was asked for, which pages may not be written in. */
  readonly asked: Visit['language'];
  readonly notice?: string;
  /** Set where the browser is new to us and must be given a mark. */
  readonly newMark?: string;
  /** Sent again once a day, so that a session lasts while it is used. */
  readonly keptSession?: Cookie;
  /** The ways to the main pages, where they were read already. */
  readonly nav?: Frame['nav'];
  /** What a form must bring back; undefined where the browser keeps no cookies. */
  readonly csrfExpected?: string;
};

/** Finds out who comes, from where, and how they like their pages. */
export async function beginVisit(context: Context, house: House): Promise<Visiting> {
  const { world } = house;
  const cookies = cookiesOf(context);
  const known = cookies[cookieNames.visit];
  const mark = known ?? newVisitMark();
  const session = cookies[cookieNames.session];
  const found = session === undefined ? undefined : await findSession(world, session);
  const look = readLook(cookies[cookieNames.look]);
  const url = new URL(context.req.url);
  const visit: Visit = {
    ...world,
    locality: found?.locality ?? world.settings.locality,
    ...(found !== undefined && { account: found.account }),
    language: pagesWrittenIn,
    preferences: look.preferences,
    path: `${url.pathname}${url.search}`,
    params: context.req.param(),
    query: context.req.query(),
    form: {},
    cookies,
    csrf: csrfOf(house.secret, mark),
    from: whoAsks(context, house),
  };
  const notice = cookies[cookieNames.notice];
  return {
    visit,
    asked: look.language,
    ...(notice !== undefined && notice !== '' && { notice }),
    ...(found?.cookie !== undefined && { keptSession: found.cookie }),
    ...(known === undefined ? { newMark: mark } : { csrfExpected: csrfOf(house.secret, known) }),
  };
}

/** Where a request comes from, as far as the network says. */
export function whoAsks(context: Context, { world }: House): string {
  return visitorsAddress(nearest(context), context.req.header('x-forwarded-for'), world.settings.proxies);
}

function nearest(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
