import type { OpenRoute, Route, World } from '#platform';
import type { Log } from '../log.ts';

/** Everything the server is made of: what it runs in, and every room's addresses. */
export type House = {
  readonly world: World;
  readonly routes: readonly Route[];
  /** Open data for programs, room by room. */
  readonly openRoutes: readonly OpenRoute[];
  /** The secret that forms are signed with; kept in the database. */
  readonly secret: Uint8Array;
  readonly log: Log;
};
