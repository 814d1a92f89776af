import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { expectDone } from '#basics';
import { clockStandingAt, openDatabase, readSettings, type World } from '#platform';
import { testDatabase } from '#platform/testing';
import { runChecks } from '../src/app/checks.ts';
import { fillDemo } from '../src/app/demo/fill-demo.ts';
import { moveIn, writeDirectory } from '../src/app/demo/move-in.ts';
import { openRoutes, routes } from '../src/app/routes.ts';
import { createApp } from '../src/app/server/create-app.ts';
import { formSecret } from '../src/app/server/form-secret.ts';
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
  readonly close: () => Promise<void>;
};

export type TownOptions = {
  readonly policy?: 'nils' | 'england-care-act';
  readonly at?: string;
  /** Nobody lives here. */
  readonly empty?: boolean;
  /** The made-up town with its last ten weeks; else its people have just moved in and nothing has happened. */
  readonly lived?: boolean;
  /** Everybody presses every button twice at once. */
  readonly clickingTwice?: Clicking;
};

export async function openTown(options: TownOptions = {}): Promise<Town> {
  const made = await testDatabase();
  const clock = clockStandingAt(options.at ?? '2026-04-06T09:00:00Z');
  const settings = expectDone(
    readSettings({ MAINSTAY_POLICY: options.policy ?? 'nils', MAINSTAY_URL: 'http://localhost:3000' }),
  );
  const database = openDatabase(made.app);
  const world = { database, clock, settings };
  await peopleComeTo(world, options);
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
    close: async () => {
      for (const server of servers) server.close();
      await database.close();
      await made.drop();
    },
  };
}

async function peopleComeTo(world: World, { empty, lived }: TownOptions): Promise<void> {
  if (empty === true) return;
  if (lived === true) {
    await fillDemo(world);
    return;
  }
  await writeDirectory(world);
  await moveIn(world);
}
