import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { expectDone } from '#basics';
import { clockStandingAt, openDatabase, readSettings, type World } from '#platform';
import type { TestDatabase } from '#platform/testing';
import { runChecks } from '../src/app/checks.ts';
import { openRoutes, routes } from '../src/app/routes.ts';
import { createApp } from '../src/app/server/create-app.ts';
import { formSecret } from '../src/app/server/form-secret.ts';
import { databaseWithATown, type Filling } from './filled-town.ts';
import { type Ask, type Clicking, clickingTwice, httpVisitor } from './http-visitor.ts';

/** A whole running Mainstay for a story: its own database, a clock the story moves, and what to do at the end. */
export type Town = {
  readonly world: World & { readonly clock: ReturnType<typeof clockStandingAt> };
  readonly app: Hono;
  /** Somebody without a browser. */
  readonly visitor: (name: string) => ReturnType<typeof httpVisitor>;
  /** Serves the town on this machine for a real browser and gives its address. */
  readonly serve: () => Promise<string>;
  /** Faults the server wrote down; a story ends with none. */
  readonly faults: readonly Readonly<Record<string, unknown>>[];
  /** Every truth of `checks/` that does not hold. */
  readonly brokenTruths: () => Promise<readonly string[]>;
  /** What only the owner of the database can do to it, such as making a row as it was before a rule. */
  readonly asOwner: TestDatabase['asOwner'];
  readonly close: () => Promise<void>;
};

export type TownOptions = Partial<Filling> & {
  /** Everybody presses every button twice at once. */
  readonly clickingTwice?: Clicking;
};

export async function openTown(options: TownOptions = {}): Promise<Town> {
  const { policy = 'nils', at = '2026-04-06T09:00:00Z', empty = false, lived = false } = options;
  const settings = expectDone(
    readSettings({ MAINSTAY_POLICY: policy, MAINSTAY_URL: 'http://localhost:3000' }),
  );
  const clock = clockStandingAt(at);
  const made = await databaseWithATown({ policy, at, empty, lived }, { settings, clock });
  const database = openDatabase(made.app);
  const world = { database, clock, settings };
  const faults: Readonly<Record<string, unknown>>[] = [];
  const app = createApp({
    world,
    routes,
    openRoutes,
    secret: await formSecret(world),
    log: (line) => faults.push(line),
  });
  const servers: ReturnType<typeof serve>[] = [];
  const ask: Ask = (path, init) => app.request(path, init);
  return {
    world,
    app,
    faults,
    visitor: (name) =>
      httpVisitor(
        options.clickingTwice === undefined ? ask : clickingTwice(ask, options.clickingTwice),
        name,
      ),
    serve: () =>
      new Promise((ready) => {
        const listening = (info: AddressInfo): void => ready(`http://127.0.0.1:${info.port}`);
        servers.push(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, listening));
      }),
    brokenTruths: async () => {
      const results = await runChecks(made.owner);
      return results
        .filter((each) => each.rows.length > 0)
        .map((each) => `${each.name}: ${JSON.stringify(each.rows)}`);
    },
    asOwner: made.asOwner,
    close: async () => {
      for (const server of servers) server.close();
      await database.close();
      await made.drop();
    },
  };
}
