import { mistakesTold } from '#directory/actions';
import { systemClock } from '#platform';
import { openStore } from '../store.ts';
import { type Run, withSettings } from './command.ts';

export const run: Run = (_words, to) =>
  withSettings(to, async (settings) => {
    const store = await openStore(settings, to.tell);
    if (store === undefined) return 1;
    const world = { database: store.database, clock: systemClock, settings };
    to.give(JSON.stringify(await mistakesTold(world, settings.locality), undefined, 1));
    await store.close();
    return 0;
  });
