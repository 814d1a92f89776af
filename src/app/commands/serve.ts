import { serve as listen } from '@hono/node-server';
import { systemClock, type World } from '#platform';
import { fillDemo } from '../demo/fill-demo.ts';
import { townsfolk } from '../demo/town.ts';
import { openRoutes, routes } from '../routes.ts';
import { createApp } from '../server/create-app.ts';
import { formSecret } from '../server/form-secret.ts';
import { beginChores } from '../chores/chores.ts';
import { openStore } from '../store.ts';
import { type Run, type Terminal, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    const store = await openStore(settings, to.tell, 'alone');
    if (store === undefined) return 1;
    const world: World = { database: store.database, clock: systemClock, settings };
    if (settings.demo) await fillDemo(world);
    const secret = await formSecret(world);
    const log = (line: Readonly<Record<string, unknown>>): void =>
      to.tell(JSON.stringify({ at: world.clock.now(), ...line }));
    const app = createApp({ world, routes, openRoutes, secret, log });
    const server = listen({ fetch: app.fetch, port: settings.port, hostname: settings.host });
    const failed = await new Promise<string | undefined>((settle) => {
      server.once('listening', () => settle(undefined));
      server.once('error', (fault) => settle(fault.message));
    });
    if (failed !== undefined) {
      to.tell(`Nothing can be served on port ${settings.port}: ${failed}. Set PORT to another number.`);
      await store.close();
      return 1;
    }
    const chores = beginChores(world, store.owner, log);
    greet(world, to);
    await askedToStop();
    chores.stop();
    await new Promise((closed) => {
      server.close(closed);
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
    await store.close();
    return 0;
  });

function greet({ settings }: World, to: Terminal): void {
  to.give(`Mainstay is at ${settings.url}`);
  if (settings.url.startsWith('https:') && settings.proxies === 0) to.tell(standsBehind);
  if (!settings.demo) return;
  to.give(`The town is made up. Sign in as any of these; their letters arrive at ${settings.url}/mailbox:`);
  for (const person of townsfolk) to.give(`  ${person.email.padEnd(32)}${person.name}, ${person.what}`);
}

const standsBehind =
  'MAINSTAY_URL is https, so a server of yours stands in front, and MAINSTAY_PROXIES counts none: all visitors look like one, and thirty letters to sign in an hour are all there are. Set it to how many stand there.';

function askedToStop(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
}
