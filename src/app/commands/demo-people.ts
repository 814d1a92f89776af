import { makeSignInPath, systemClock } from '#platform';
import { townsfolk } from '../demo/town.ts';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    if (!settings.demo) {
      to.tell('The demo is off here (MAINSTAY_DEMO=off), so there are no made-up people.');
      return 1;
    }
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const { locality } = settings;
    const people = await store.database.transaction({ locality }, async (tx) => {
      const listed = [];
      for (const { key, email, name, what } of townsfolk) {
        const link = { email, goesTo: '/me', from: 'command line', now: systemClock.now() };
        listed.push({ id: key, name, what, email, signIn: await makeSignInPath(tx, locality, link) });
      }
      return listed;
    });
    to.give(JSON.stringify(people, null, 2));
    await store.close();
    return 0;
  });
