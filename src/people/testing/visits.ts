import { expectDone, type LocalityId, localityId } from '#basics';
import {
  clockStandingAt,
  type Database,
  type Form,
  readSettings,
  type Settings,
  type SignedIn,
  type Visit,
  type World,
} from '#platform';

/** The place that tests happen in, unless they say otherwise. */
export const harbour: LocalityId = localityId('harbour');

export type TestWorld = World & { readonly clock: ReturnType<typeof clockStandingAt> };

/** A world on a database, where time stands still at nine on Monday 6 April 2026 until the test moves it. */
export function worldOn(
  database: Database,
  chosen: { readonly at?: string; readonly policy?: Settings['policy']; readonly demo?: boolean } = {},
): TestWorld {
  const settings = expectDone(readSettings({}));
  return {
    database,
    clock: clockStandingAt(chosen.at ?? '2026-04-06T09:00:00Z'),
    settings: {
      ...settings,
      policy: chosen.policy ?? settings.policy,
      demo: chosen.demo ?? settings.demo,
    },
  };
}

export type VisitParts = {
  readonly path?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Form;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly easy?: boolean;
  readonly from?: string;
  readonly locality?: LocalityId;
};

/** One request by somebody, or by nobody signed in, as a page's answer meets it. */
export function visitOf(world: World, account?: SignedIn, parts: VisitParts = {}): Visit {
  return {
    ...world,
    locality: parts.locality ?? world.settings.locality,
    ...(account !== undefined && { account }),
    language: 'en',
    preferences: { bigger: false, easy: parts.easy ?? false, contrast: 'standard' },
    path: parts.path ?? '/',
    params: parts.params ?? {},
    query: parts.query ?? {},
    form: parts.form ?? {},
    cookies: parts.cookies ?? {},
    csrf: 'made-for-this-visit',
    from: parts.from ?? '192.0.2.1',
  };
}
